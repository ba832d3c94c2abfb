import type { Say } from "../../charts/chart.js";
import { indicators } from "../../ranking/indicators/index.js";
import { criteria } from "../../ranking/tables.js";
import type { ReleasedTables } from "../../release/tables.js";
import type { Text } from "../../text.js";
import { bar } from "../bar.js";
import { html, type Html } from "../html.js";
import {
  isRanked,
  type Candidate,
  type CriterionRow,
  type ScoreName,
  type SuitabilityRow,
} from "../portfolio/candidates.js";
import {
  className,
  classReason,
  evidenceSign,
  kiTypeName,
  measuredShare,
  points,
  scoreLabels,
} from "../portfolio/score-words.js";
import type { Block } from "./block.js";

/** Criteria that are named under a score. */
const named = 3;

/** Both scores with range, class, place and the criteria that contribute most; never one number. */
export const scoresBlock = (candidate: Candidate, tables: ReleasedTables, say: Say): Block => ({
  id: "scores",
  label: { de: "Eignung", en: "Suitability" },
  body: html`${(["rpa", "ki"] as const).map((score) => scoreHtml(candidate, score, tables, say))}`,
});

function scoreHtml(candidate: Candidate, score: ScoreName, tables: ReleasedTables, say: Say): Html {
  const row = candidate[score];
  const type = row === null ? null : kiTypeName(row.ki_type, say);
  const name = type === null ? say.text(scoreLabels[score]) : `${say.text(scoreLabels[score])} (${type})`;
  if (!isRanked(row)) {
    const why = row === null ? say.text(words.withheld) : classReason(row.class_reason, say);
    return html`<h3>${name}</h3>
      <p>${row === null ? null : html`${className(row.class, say)}. `}${why}</p>`;
  }
  return html`<h3>${name}</h3>
    <p>
      <span class="value"><strong>${points(row.value, say)}</strong> ${bar(row.value)}</span>
      <span class="muted">(${points(row.p5_share, say)}–${points(row.p95_share, say)})</span> ·
      ${className(row.class, say)} · ${place(row, say)}
    </p>
    <p class="muted">
      ${say.text(words.mostly)}:
      ${contributions(candidate.info.id, score, tables, say)}${restsOn(row.value, rowsOf(tables, candidate.info.id, score), say)}
    </p>`;
}

/** Rank as a range of the draws, and the group within which the order is not decided. */
function place(row: SuitabilityRow, say: Say): string {
  const range = (first: number | null, last: number | null) =>
    first === null || last === null || first === last
      ? say.number(first ?? last ?? 0)
      : `${say.number(first)}–${say.number(last)}`;
  const [ranks, group] = [range(row.rank_p5, row.rank_p95), range(row.rank_group_first, row.rank_group_last)];
  return say.text({ de: `Rang ${ranks}, Ranggruppe ${group}`, en: `rank ${ranks}, rank group ${group}` });
}

const rowsOf = (tables: ReleasedTables, process: string, score: ScoreName): readonly CriterionRow[] =>
  tables.get(criteria).rows.filter((row) => row.process === process && row.score === score);

/** How much of the score rests on measurement, and how much on what people have stated. */
function restsOn(value: number, rows: readonly CriterionRow[], say: Say): string {
  const share = measuredShare(value, rows);
  if (share === null) return "";
  const percent = say.percent(share);
  return say.text({
    de: ` · ${percent} des Punktwerts beruhen auf Messung`,
    en: ` · ${percent} of the score rest on measurement`,
  });
}

function contributions(process: string, score: ScoreName, tables: ReleasedTables, say: Say): Html {
  const labels = new Map<string, string>(indicators.map(({ id, label }) => [id, say.text(label)]));
  const rows = rowsOf(tables, process, score)
    .filter((row) => (row.contribution_share ?? 0) > 0)
    .toSorted((a, b) => (b.contribution_share ?? 0) - (a.contribution_share ?? 0))
    .slice(0, named);
  return html`${rows.map(
    (row, i) =>
      html`${i === 0 ? null : ", "}${labels.get(row.indicator) ?? row.indicator}
      +${points(row.contribution_share, say)} ${evidenceSign(row.evidence, say)}`,
  )}`;
}

const words = {
  mostly: { de: "Beiträge", en: "Contributions" },
  withheld: {
    de: "Nicht ausgewiesen: zu wenige Fälle für dieses Profil.",
    en: "Withheld: too few cases for this profile.",
  },
} as const satisfies Record<string, Text>;
