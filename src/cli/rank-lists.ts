import type { Say } from "../charts/chart.js";
import { levers, type LeverId } from "../ranking/levers/ids.js";
import { leverTable } from "../ranking/tables/levers.js";
import type { ReleasedTables } from "../release/tables.js";
import { candidates, isRanked, type Candidate, type ScoreName } from "../reports/portfolio/candidates.js";
import { entropySentence } from "../reports/portfolio/central-weights.js";
import { clippingSentence } from "../reports/portfolio/clipping.js";
import { orderedCaption, orderedRowsOf, parts } from "../reports/portfolio/ordered-list.js";
import { missingReason, points, scoreLabels } from "../reports/portfolio/score-words.js";
import type { ProcessInfo } from "../reports/report-input.js";
import type { Text } from "../text.js";
import { indent, indented, textTable } from "./table.js";

/** Both ranked lists with what makes them sure or not: range of the score, rank group, ranks of the draws, lever. */
export function rankLists(
  tables: ReleasedTables,
  processes: readonly ProcessInfo[],
  say: Say,
  width: number,
): readonly string[] {
  const all = candidates(tables, processes);
  const lists = (["rpa", "ki"] as const).flatMap((score) => [...list(all, score, tables, say, width), ""]);
  const ordered = (["rpa", "ki"] as const).flatMap((score) => orderedLines(all, score, tables, say, width));
  return [...lists, ...ordered, ...indented(say.text(words.reading), width)];
}

/** Fewer columns have no room for the range of a score beside the range of its rank. */
const roomForRanges = 110;

function list(
  all: readonly Candidate[],
  score: ScoreName,
  tables: ReleasedTables,
  say: Say,
  width: number,
): readonly string[] {
  const ranked = all
    .flatMap((candidate) => {
      const row = candidate[score];
      return isRanked(row) && row.rank !== null ? [{ info: candidate.info, row, rank: row.rank }] : [];
    })
    .toSorted((a, b) => a.rank - b.rank);
  const heading = say.text(scoreLabels[score]);
  if (ranked.length === 0) return [heading, `${indent}${say.text(words.nobody)}`];
  const rows = ranked.map(({ info, row, rank }) => [
    say.number(rank),
    range(row.rank_group_first, row.rank_group_last, say),
    say.text(info.name),
    width < roomForRanges
      ? points(row.value, say)
      : `${points(row.value, say)} (${points(row.p5_share, say)}–${points(row.p95_share, say)})`,
    range(row.rank_p5, row.rank_p95, say),
    row.class,
    leverOf(tables, info.id, say),
  ]);
  const below = [entropySentence(tables, score, say), clippingSentence(tables, score, say)];
  return [
    heading,
    ...textTable(
      [
        { label: say.text(words.rank), align: "end" },
        { label: say.text(words.group), align: "start" },
        { label: say.text(words.process), align: "start", cut: true, lines: 3 },
        { label: say.text(words.score), align: "start" },
        { label: say.text(words.ranks), align: "start" },
        { label: say.text(words.class), align: "start" },
        { label: say.text(words.lever), align: "start", cut: true, lines: 5 },
      ],
      rows,
      width,
    ),
    ...below.flatMap((sentence) => (sentence === null ? [] : indented(sentence, width))),
  ];
}

/** The list of suitability and effort together, where the model orders one. */
function orderedLines(
  all: readonly Candidate[],
  score: ScoreName,
  tables: ReleasedTables,
  say: Say,
  width: number,
): readonly string[] {
  const rows = orderedRowsOf(tables, score);
  if (rows.length === 0) return [];
  const nameOf = (process: string) => all.find(({ info }) => info.id === process)?.info.name;
  return [
    ...indented(orderedCaption(rows, score, say), width).map((line) => line.trim()),
    ...textTable(
      [
        { label: say.text(words.place), align: "end" },
        { label: say.text(words.process), align: "start", cut: true, lines: 3 },
        { label: say.text(words.together), align: "end" },
        { label: say.text(words.parts), align: "start", cut: true, lines: 3 },
      ],
      rows.map((row) => {
        const name = nameOf(row.process);
        return [
          row.place === null ? "–" : say.number(row.place),
          name === undefined ? row.process : say.text(name),
          points(row.value, say),
          row.reason === "-" ? parts(row, say) : missingReason(row.reason, say),
        ];
      }),
      width,
    ),
    "",
  ];
}

/** `3–4`, or one number where both ends are the same. */
export function range(first: number | null, last: number | null, say: Say): string {
  if (first === null || last === null) return "–";
  return first === last ? say.number(first) : `${say.number(first)}–${say.number(last)}`;
}

function leverOf(tables: ReleasedTables, process: string, say: Say): string {
  const row = tables
    .get(leverTable)
    .forProcess(process)
    .rows.find(({ recommended }) => recommended === true);
  if (row === undefined) return "•";
  return row.lever in levers ? say.text(levers[row.lever as LeverId]) : row.lever; // the column holds ids of `levers`
}

const words = {
  place: { de: "Platz", en: "Place" },
  together: { de: "Zusammen", en: "Together" },
  parts: { de: "Woraus (Gewicht × Wert)", en: "Made of (weight × value)" },
  nobody: { de: "Kein Prozess ist bewertbar.", en: "No process can be assessed." },
  rank: { de: "Rang", en: "Rank" },
  group: { de: "Gruppe", en: "Group" },
  process: { de: "Prozess", en: "Process" },
  score: { de: "Punktwert", en: "Score" },
  ranks: { de: "Ränge", en: "Ranks" },
  class: { de: "Klasse", en: "Class" },
  lever: { de: "Vorgeschlagener Hebel", en: "Proposed lever" },
  reading: {
    de: "Gruppe: Prozesse, die sich nicht sicher unterscheiden lassen. Ränge: in 90 % der Ziehungen. Klassen (Vorschlag): A jetzt prüfen, B vorbereiten, C derzeit nicht. Gründe: prozessradar rank --explain <Kennung>",
    en: "Group: processes that cannot be told apart with certainty. Ranks: in 90% of the draws. Classes (proposal): A examine now, B prepare, C not at present. Reasons: prozessradar rank --explain <id>",
  },
} as const satisfies Record<string, Text>;
