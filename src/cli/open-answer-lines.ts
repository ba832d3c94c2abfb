import type { Say } from "../charts/chart.js";
import { classA, classB } from "../ranking/classes.js";
import { indicators } from "../ranking/indicators/index.js";
import { missingAnswers } from "../ranking/tables/missing-answers.js";
import type { ReleasedRow } from "../release/released-row.js";
import type { ReleasedTables } from "../release/tables.js";
import type { ScoreName } from "../reports/portfolio/candidates.js";
import { className } from "../reports/portfolio/score-words.js";
import type { Text } from "../text.js";

/** The open answers, the one that would move the rank most first. */
export function openAnswerLines(
  tables: ReleasedTables,
  process: string,
  score: ScoreName,
  say: Say,
): readonly (readonly [label: string, value: string])[] {
  return tables
    .get(missingAnswers)
    .forProcess(process)
    .rows.filter((row) => row.score === score)
    .map((row) => {
      const [best, worst] = [className(row.class_high, say), className(row.class_low, say)];
      const ranks =
        row.mean_rank_low === null || row.mean_rank_high === null
          ? null
          : say.number(row.mean_rank_high, 1) === say.number(row.mean_rank_low, 1)
            ? {
                de: `mittlerer Rang bleibt ${say.number(row.mean_rank_low, 1)}`,
                en: `mean rank stays ${say.number(row.mean_rank_low, 1)}`,
              }
            : {
                de: `mittlerer Rang ${say.number(row.mean_rank_high, 1)} bis ${say.number(row.mean_rank_low, 1)}`,
                en: `mean rank ${say.number(row.mean_rank_high, 1)} to ${say.number(row.mean_rank_low, 1)}`,
              };
      const classes =
        best === worst
          ? ranks === null && row.class_low !== "none" // without a rank there is no class yet that could stay
            ? { de: `Klasse bei jeder Antwort: ${best}`, en: `class with every answer: ${best}` }
            : { de: `Klasse bleibt: ${best}`, en: `class stays: ${best}` }
          : { de: `Klasse: ${best} bis ${worst}`, en: `class: ${best} to ${worst}` };
      // a score that stays without a class is none that draws could reach
      const reached = best === worst && row.class_low === "none" ? null : reachedDraws(row, say);
      const moved = [...(ranks === null ? [] : [ranks]), classes, ...(reached === null ? [] : [reached])]
        .map((part) => say.text(part))
        .join("; ");
      const name = indicatorLabel(row.indicator, say);
      return [say.text(words.open), `${say.text({ de: `„${name}“`, en: `“${name}”` })}: ${moved}`];
    });
}

/** How the answer moves the share of draws that reach a class, of the two limits the one that it moves more; null where none. */
function reachedDraws(row: ReleasedRow<(typeof missingAnswers)["columns"]>, say: Say): Text | null {
  const limits = [
    { at: classA.score, low: row.probability_a_low_share, high: row.probability_a_high_share },
    { at: classB.score, low: row.probability_b_low_share, high: row.probability_b_high_share },
  ].map(({ at, low, high }) => ({ at, low: low ?? 0, high: high ?? 0 }));
  const [most] = limits.toSorted((a, b) => b.high - b.low - (a.high - a.low));
  if (most === undefined || most.high - most.low < 0.005) return null;
  const [at, low, high] = [say.number(most.at, 2), say.percent(most.low), say.percent(most.high)];
  return {
    de: `Punktwert ab ${at} in ${low} bis ${high} der Ziehungen`,
    en: `a score of ${at} or more in ${low} to ${high} of the draws`,
  };
}

function indicatorLabel(id: string, say: Say): string {
  const found = indicators.find((indicator) => indicator.id === id);
  return found === undefined ? id : say.text(found.label);
}

const words = {
  open: { de: "Offen", en: "Open" },
} as const satisfies Record<string, Text>;
