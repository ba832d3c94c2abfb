import type { Say } from "../../charts/chart.js";
import { withheld } from "../../charts/cell.js";
import { hoursBetween } from "../../charts/hours.js";
import { scoreNames } from "../../charts/score-names.js";
import { classLabels, classReasons } from "../../ranking/classes.js";
import { indicators } from "../../ranking/indicators/index.js";
import { evidenceLabels, type Evidence } from "../../ranking/indicator.js";
import { kiTypes } from "../../ranking/ki-type.js";
import { reasons } from "../../ranking/reasons.js";
import { warnings } from "../../ranking/warnings.js";
import type { Text } from "../../text.js";
import { html, type Html } from "../html.js";
import type { BenefitRow, CriterionRow, SuitabilityRow } from "./candidates.js";

export { hoursBetween };

/** Names of the two scores; never one number. */
export const scoreLabels = scoreNames;

const known = <K extends string, V>(map: Readonly<Record<K, V>>, key: string): V | null =>
  key in map ? map[key as K] : null;

/** Words for the ids that the ranking tables carry; an id without words stands as it is. */
export const className = (id: string, say: Say): string => said(known(classLabels, id), id, say);
export const classReason = (id: string, say: Say): string => said(known(classReasons, id), id, say);
export const missingReason = (id: string, say: Say): string => said(known(reasons, id), id, say);

/** What a criterion warns of; null without a warning. */
export function warningWords(id: string, say: Say): string | null {
  const words = known(warnings, id);
  return words === null ? null : say.text(words);
}

const evidenceName = (id: string, say: Say): string => said(known(evidenceLabels, id), id, say);
export const kiTypeName = (id: string, say: Say): string | null => {
  const type = known(kiTypes, id);
  return type === null ? null : say.text(type.label);
};

/** The name of a criterion; an id without one stands as it is. */
export function indicatorName(id: string, say: Say): string {
  const found = indicators.find((indicator) => indicator.id === id);
  return said(found?.label ?? null, id, say);
}

const said = (words: Text | null, id: string, say: Say): string => (words === null ? id : say.text(words));

const symbols: Readonly<Record<Evidence, string>> = {
  measured: "●",
  stated: "◐",
  assumed: "○",
  missing: "○",
};

/** ● gemessen ◐ angegeben ○ angenommen, with the word for those who do not see the sign. */
export function evidenceSign(id: string, say: Say): Html {
  const sign = known(symbols, id) ?? "";
  return html`<span aria-hidden="true">${sign}</span><span class="unseen">${evidenceName(id, say)}</span>`;
}

/** Sign and word side by side. */
export const evidenceWords = (id: string, say: Say): Html =>
  html`<span aria-hidden="true">${known(symbols, id) ?? ""}</span>&nbsp;${evidenceName(id, say)}`;

/**
 * The share of a score that measured criteria contribute (`reports-and-cli.md` 6.6). What a missing answer adds to the
 * middle of its range is not measured; null where the score is 0.
 */
export function measuredShare(value: number, rows: readonly CriterionRow[]): number | null {
  const measured = rows.filter(({ evidence }) => evidence === "measured");
  const sum = measured.reduce((total, { contribution_share: part }) => total + (part ?? 0), 0);
  return value === 0 ? null : Math.min(1, sum / value);
}

/** A score with two decimals; "•" is not needed: scores are withheld with their row. */
export const points = (value: number | null, say: Say): string =>
  value === null ? say.value(null, "share") : say.number(value, 2);

/** Score, its range in the draws, and the class as a proposal. */
export function scoreCell(row: SuitabilityRow | null, say: Say): Html {
  if (row === null) return html`${withheld}`;
  if (row.class === "none" || row.value === null)
    return html`<span class="muted">${className("none", say)}</span>`;
  const range =
    row.p5_share === null || row.p95_share === null
      ? null
      : html`<br /><span class="muted">${points(row.p5_share, say)}–${points(row.p95_share, say)}</span>`;
  return html`<strong>${points(row.value, say)}</strong> ${row.class}${range}`;
}

/** Hours per year as a range of two significant digits: never a lone number. */
export function hoursRange(row: BenefitRow | null, say: Say): string {
  if (row === null) return withheld;
  if (row.hours_p10 === null || row.hours_p90 === null) return say.value(null, "hours");
  return hoursBetween(row.hours_p10, row.hours_p90, say);
}
