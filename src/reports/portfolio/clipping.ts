import type { Say } from "../../charts/chart.js";
import { criteria } from "../../ranking/tables.js";
import type { ReleasedTables } from "../../release/tables.js";
import type { Text } from "../../text.js";
import type { ScoreName } from "./candidates.js";
import { indicatorName } from "./score-words.js";

/** From more than this share of the processes on, anchors should be looked at again (`scoring.md` 6). */
const often = 0.2;

/** Where a value was cut, in words; null for a value between its anchors. */
export function clippedWords(clipped: string, say: Say): string | null {
  if (clipped === "low") return say.text(words.low);
  return clipped === "high" ? say.text(words.high) : null;
}

/**
 * The weighted criteria of a score of which more than a fifth of the processes lie beyond an anchor, each with how many of
 * how many, as a proposal to set new anchors in a new version of the model; null without any. Anchors never move by
 * themselves.
 */
export function clippingSentence(tables: ReleasedTables, score: ScoreName, say: Say): string | null {
  const rows = tables
    .get(criteria)
    .rows.filter((row) => row.score === score && row.value_share !== null && (row.weight_share ?? 0) > 0);
  const found = [...new Set(rows.map(({ indicator }) => indicator))].flatMap((indicator) => {
    const own = rows.filter((row) => row.indicator === indicator);
    const clipped = own.filter((row) => row.clipped !== "-").length;
    if (clipped <= often * own.length) return [];
    const [n, of] = [say.number(clipped), say.number(own.length)];
    const name = indicatorName(indicator, say);
    return [say.text({ de: `„${name}“ (${n} von ${of})`, en: `"${name}" (${n} of ${of})` })];
  });
  if (found.length === 0) return null;
  return say.text({
    de: `Mehr als jeder fünfte Prozess liegt jenseits eines Ankers bei ${found.join(", ")}: Das Kriterium unterscheidet dort nicht mehr. Neue Anker wären eine neue Version des Modells.`,
    en: `More than one in five processes lies beyond an anchor for ${found.join(", ")}: there the criterion no longer tells them apart. New anchors would be a new version of the model.`,
  });
}

const words = {
  low: { de: "am unteren Anker", en: "at the lower anchor" },
  high: { de: "am oberen Anker", en: "at the upper anchor" },
} as const satisfies Record<string, Text>;
