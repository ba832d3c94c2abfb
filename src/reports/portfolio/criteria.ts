import { printable } from "../../charts/printable.js";
import type { Say } from "../../charts/chart.js";
import type { Profile } from "../../config/policy.js";
import { indicators } from "../../ranking/indicators/index.js";
import type { Indicator } from "../../ranking/indicator.js";
import { criteria } from "../../ranking/tables.js";
import type { ReleasedTables } from "../../release/tables.js";
import type { Text } from "../../text.js";
import { bar } from "../bar.js";
import { isRanked, type Candidate, type CriterionRow, type ScoreName } from "./candidates.js";
import { evidenceShares } from "./counts.js";
import { csv, dataUri } from "../csv.js";
import { gateNotes } from "../gate-notes.js";
import { html, joined, type Html, type Part } from "../html.js";
import { clippedWords, clippingSentence } from "./clipping.js";
import {
  evidenceSign,
  measuredShare,
  missingReason,
  points,
  scoreLabels,
  warningWords,
} from "./score-words.js";
import type { Section } from "../section.js";
import { softHyphens } from "../soft-hyphens.js";
import { table } from "../table.js";

/** Where the points come from: process by criterion with raw value, value, weight, contribution and evidence. */
export function criteriaSection(
  all: readonly Candidate[],
  tables: ReleasedTables,
  profile: Profile,
  link: (candidate: Candidate) => Html,
  say: Say,
): Section {
  const released = tables.get(criteria);
  return {
    id: "criteria",
    label: say.text(words.label),
    question: say.text(words.question),
    heading: heading(tables, say),
    wide: true,
    landscape: true,
    body: html`<p class="subtitle">${say.text(words.subtitle)}</p>
      ${(["rpa", "ki"] as const).map((score) => matrix(score, all, released.rows, link, say))}
      ${(["rpa", "ki"] as const).map((score) => {
        const sentence = clippingSentence(tables, score, say);
        return sentence === null ? null : html`<p>${say.text(scoreLabels[score])}: ${sentence}</p>`;
      })}
      ${gateNotes([released], profile, say, [say.text(words.legend)])}
      <p class="download">
        ${say.text(words.data)}:
        <a download="criteria.csv" href="${dataUri(csv(released, say))}">criteria.csv</a>
      </p>
      ${missing(all, released.rows, say)}`,
  };
}

/** How much of the weight is counted, and how much nobody has said anything about. */
function heading(tables: ReleasedTables, say: Say): string {
  const shares = evidenceShares(tables);
  if (shares === null) return say.text(words.none);
  const [measured, missing] = [say.percent(shares.measured), say.percent(shares.missing)];
  return shares.missing === 0
    ? say.text({
        de: `${measured} des Gewichts sind gemessen, keine Angabe fehlt`,
        en: `${measured} of the weight is measured, no information is missing`,
      })
    : say.text({
        de: `${measured} des Gewichts sind gemessen, für ${missing} fehlt die Angabe`,
        en: `${measured} of the weight is measured, for ${missing} information is missing`,
      });
}

function matrix(
  score: ScoreName,
  all: readonly Candidate[],
  rows: readonly CriterionRow[],
  link: (candidate: Candidate) => Html,
  say: Say,
): Html {
  const shown = indicators.filter((indicator) => indicator.score === score);
  const cellsOf = (id: string) => rows.filter((row) => row.process === id && row.score === score);
  const weight = (indicator: Indicator): Part => {
    const row = rows.find((r) => r.indicator === indicator.id);
    return row !== undefined && isWeighted(row)
      ? html`${say.text(words.weight)} ${say.value(row.weight_share, "share")}`
      : say.text(words.unweighted);
  };
  return table({
    id: `criteria-${score}`,
    caption: html`<strong>${say.text(scoreLabels[score])}</strong>: ${say.text(words.caption)}`,
    columns: [
      { label: say.text(words.process), align: "start" },
      { label: say.text(words.total), align: "end" },
      ...shown.map((indicator) => ({
        label: html`${softHyphens(say.text(indicator.label))}<br /><span class="muted"
            >${weight(indicator)}</span
          >`,
        align: "end" as const,
      })),
    ],
    rows: all
      .filter(({ info }) => cellsOf(info.id).length > 0)
      .map((candidate) => [
        link(candidate),
        isRanked(candidate[score])
          ? html`<strong>${points(candidate[score].value, say)}</strong
              >${measured(candidate[score].value, cellsOf(candidate.info.id), say)}`
          : "–",
        ...shown.map((indicator) =>
          criterionCell(
            cellsOf(candidate.info.id).find((row) => row.indicator === indicator.id),
            indicator,
            say,
          ),
        ),
      ]),
  });
}

/** How much of a score rests on measurement. */
function measured(value: number, rows: readonly CriterionRow[], say: Say): Html | null {
  const share = measuredShare(value, rows);
  return share === null
    ? null
    : html`<br /><span class="muted">${say.percent(share)} ${evidenceSign("measured", say)}</span>`;
}

function criterionCell(row: CriterionRow | undefined, indicator: Indicator, say: Say): Part {
  if (row === undefined) return "–";
  const sign = evidenceSign(row.evidence, say);
  if (row.raw === null || row.value_share === null) {
    return html`<span class="muted">${say.text(words.noAnswer)} ${sign}</span>`;
  }
  const raw = rawValue(row.raw, indicator, say);
  if (!isWeighted(row)) return html`${raw} ${sign}`;
  const notes = [clippedWords(row.clipped, say), warningWords(row.warning, say)];
  return html`<span class="value">${bar(row.value_share)} ${points(row.value_share, say)} ${sign}</span
    ><br /><span class="muted"
      >${raw} ·
      +${points(row.contribution_share, say)}${notes.map((note) => (note === null ? null : html`<span class="remarked">${note}</span>`))}</span
    >`;
}

/** The others are shown beside the score. */
const isWeighted = (row: CriterionRow): boolean => (row.weight_share ?? 0) > 0;

/** A raw value in the unit of its criterion. */
const rawValue = (raw: number, { unit }: Indicator, say: Say): string => say.value(raw, unit);

/** Why information is missing, once for each reason, with the processes and criteria it concerns. */
function missing(all: readonly Candidate[], rows: readonly CriterionRow[], say: Say): Html | null {
  const gaps = rows.filter((row) => row.evidence === "missing");
  if (gaps.length === 0) return null;
  const names = new Map(all.map(({ info }) => [info.id, printable(say.text(info.name))]));
  const labels = new Map(indicators.map(({ id, label }) => [id as string, say.text(label)]));
  const known = new Set(rows.map(({ process }) => process)).size;
  const unique = (texts: readonly string[]) => [...new Set(texts)];
  const reasonIds = unique(gaps.map(({ reason }) => reason));
  return html`<h3>${say.text(words.missing)}</h3>
    <ul>
      ${reasonIds.map((reason) => {
        const concerned = gaps.filter((row) => row.reason === reason);
        const criteriaNames = unique(concerned.map((row) => labels.get(row.indicator) ?? row.indicator));
        const ids = unique(concerned.map((row) => row.process));
        const where =
          ids.length === known ? say.text(words.everywhere) : ids.map((id) => names.get(id) ?? id).join(", ");
        return html`<li>
          ${missingReason(reason, say)} <strong>${joined(criteriaNames, ", ")}</strong>: ${where}.
        </li>`;
      })}
    </ul>`;
}

const words = {
  label: { de: "Kriterien", en: "Criteria" },
  question: { de: "Woher kommen die Punkte?", en: "Where do the points come from?" },
  none: { de: "Kein Kriterium hat ein Gewicht", en: "No criterion has a weight" },
  subtitle: {
    de: "Wert zwischen den Ankern von 0 bis 1; darunter Rohwert und Beitrag zum Punktwert (Wert × Gewicht). Unter dem Punktwert: welcher Anteil auf Messung beruht (●)",
    en: "Value between the anchors from 0 to 1; below it raw value and contribution to the score (value × weight). Below the score: which share rests on measurement (●)",
  },
  caption: { de: "Prozesse und Kriterien", en: "processes and criteria" },
  process: { de: "Prozess", en: "Process" },
  total: { de: "Punktwert", en: "Score" },
  weight: { de: "Gewicht", en: "weight" },
  unweighted: { de: "ohne Gewicht", en: "no weight" },
  noAnswer: { de: "keine Angabe", en: "not available" },
  legend: {
    de: "● gemessen, ◐ vom Fachamt angegeben, ○ angenommen oder keine Angabe. Was fehlt, zählt nicht als 0, sondern verbreitert die Spanne.",
    en: "● measured, ◐ stated by the department, ○ assumed or not available. What is missing does not count as 0 but widens the range.",
  },
  data: { de: "Daten als CSV", en: "Data as CSV" },
  missing: { de: "Warum Angaben fehlen", en: "Why information is missing" },
  everywhere: { de: "alle Prozesse der Tabelle", en: "all processes of the table" },
} as const satisfies Record<string, Text>;
