import type { suitability as suitabilityTable } from "../ranking/tables.js";
import type { Released } from "../release/released.js";
import { cell, column, suppressed } from "./cell.js";
import type { Chart, Say, Table } from "./chart.js";
import { gateNotes, nothingLeft } from "./notes.js";
import { rangesPicture, type RangeAxis, type RangeMark } from "./pictures/ranges.js";
import { printable } from "./printable.js";
import { processCount } from "./process-count.js";
import { scoreNames, type Score } from "./score-names.js";
import { fontSize, narrow, wide } from "./spec.js";
import { textWidth } from "./text-width.js";

type Suitability = Released<(typeof suitabilityTable)["columns"]>;
type Row = Suitability["rows"][number];

const scores = ["rpa", "ki"] as const satisfies readonly Score[];

/**
 * How sure a place is: for each process its rank under both scores and the ranks of 90 % of the draws. `names` are the
 * processes' names for people, by id; `most` rows at most, best RPA rank first, then best KI rank.
 */
export function rankRange(
  suitability: Suitability,
  about: { readonly names: ReadonlyMap<string, string>; readonly most: number },
  say: Say,
): Chart {
  const nameOf = (process: string) => printable(about.names.get(process) ?? process);
  const of = (process: string, score: Score) => rankedRow(suitability, process, score);
  const ranked = inOrder(suitability, nameOf, say);
  const shown = ranked.slice(0, about.most);
  const suppressedCells = suppressed(suitability, ["rank", "rank_p5", "rank_p95"]);
  const series = scores.map((score) => say.text(scoreNames[score]));
  const rows = shown.map((process) => ({
    name: nameOf(process),
    marks: scores.map((score) => markOf(of(process, score))),
  }));
  const axis = axisOf(
    rows.flatMap(({ marks }) => marks),
    say,
  );
  const picture = (width: number) => rangesPicture(rows, series, axis, say, width);
  const headline = finding(suitability.rows, say);
  return {
    id: "rank-range",
    question: say.text({ de: "Wie sicher ist ein Platz?", en: "How sure is a place?" }),
    headline,
    subtitle: say.text({
      de: `Rang unter beiden Punktwerten und seine Spanne in 90 % der Ziehungen · ${processCount(shown.length, say)}`,
      en: `Rank under both scores and its range in 90% of the draws · ${processCount(shown.length, say)}`,
    }),
    n: {
      cases: shown.reduce((sum, id) => sum + ((of(id, "rpa") ?? of(id, "ki"))?.cases ?? 0), 0),
      suppressedCells,
    },
    spec: shown.length === 0 ? null : picture(wide),
    ...(shown.length === 0 ? {} : { narrow: picture(narrow) }),
    table: tableOf(suitability, shown, nameOf, say),
    alt: say.text({
      de: `${headline}. Punkt und Quadrat zeigen den Rang, der Strich dahinter die Ränge in 90 % der Ziehungen; je kürzer der Strich, desto sicherer der Platz.`,
      en: `${headline}. Dot and square show the rank, the line behind them the ranks in 90% of the draws; the shorter the line, the surer the place.`,
    }),
    caveats: [
      ...(shown.length === 0 ? [nothingLeft(say)] : []),
      say.text({
        de: "Gezogen werden die Gewichte um die vorgegebenen, die Unsicherheit der Kriterien und fehlende Angaben.",
        en: "Drawn are the weights around the given ones, the uncertainty of the criteria and missing information.",
      }),
      say.text({
        de: "Fest heißt ein Rang, wenn seine Spanne nur ihn selbst umfasst. Die Kandidatenübersicht zählt anders, nämlich Plätze, die sich abheben: Dort genügt, dass von zwei Nachbarn der eine in mehr als 75 % der Ziehungen vorn liegt.",
        en: "A rank is called fixed if its range holds no other. The portfolio report counts differently, namely places that stand apart: there it is enough that of two neighbours one is ahead in more than 75% of the draws.",
      }),
      ...(ranked.length > shown.length
        ? [
            say.text({
              de: `Gezeigt sind ${say.number(shown.length)} von ${say.number(ranked.length)} gereihten Prozessen.`,
              en: `Shown are ${say.number(shown.length)} of ${say.number(ranked.length)} ranked processes.`,
            }),
          ]
        : []),
      ...gateNotes({ profile: suitability.profile, suppressedCells }, say),
    ],
  };
}

/** The row of a process under a score; undefined where it has no rank. */
const rankedRow = ({ rows }: Suitability, process: string, score: Score): Row | undefined =>
  rows.find((row) => row.process === process && row.score === score && row.rank !== null);

/** Processes with a rank under either score: by RPA rank, then by KI rank, then by name, then by id. */
function inOrder(suitability: Suitability, nameOf: (process: string) => string, say: Say): readonly string[] {
  const place = (process: string, score: Score) =>
    rankedRow(suitability, process, score)?.rank ?? Number.MAX_SAFE_INTEGER;
  return [
    ...new Set(suitability.rows.filter(({ rank }) => rank !== null).map(({ process }) => process)),
  ].sort(
    (a, b) =>
      place(a, "rpa") - place(b, "rpa") ||
      place(a, "ki") - place(b, "ki") ||
      nameOf(a).localeCompare(nameOf(b), say.lang) ||
      (a < b ? -1 : 1),
  );
}

/** Rank and its range under both scores, one row per process. */
function tableOf(
  suitability: Suitability,
  shown: readonly string[],
  nameOf: (process: string) => string,
  say: Say,
): Table {
  const range = say.text({ de: "Rang in 90 % der Ziehungen", en: "Rank in 90% of the draws" });
  return {
    caption: say.text({
      de: "Rang und Spanne des Rangs je Prozess und Punktwert",
      en: "Rank and range of the rank by process and score",
    }),
    columns: [
      column(say.text({ de: "Prozess", en: "Process" }), "id"),
      ...scores
        .map((score) => say.text(scoreNames[score]))
        .flatMap((name) => [
          column(`${name}: ${say.text({ de: "Rang", en: "rank" })}`, "rank"),
          column(`${name}: ${range}`, "rank"),
        ]),
    ],
    rows: shown.map((process) => [
      nameOf(process),
      ...scores.flatMap((score) => {
        const row = rankedRow(suitability, process, score);
        return row === undefined
          ? ["–", "–"]
          : [cell(suitability, row, "rank", say), rankRangeText(suitability, row, say)];
      }),
    ]),
  };
}

/** The ranks of 90 % of the draws, "2–4" or "1"; "•" where they were withheld. */
export function rankRangeText(suitability: Suitability, row: Row, say: Say): string {
  const [low, high] = [cell(suitability, row, "rank_p5", say), cell(suitability, row, "rank_p95", say)];
  return low === high ? low : `${low}–${high}`;
}

/** Without a range only the point is drawn. */
function markOf(row: Row | undefined): RangeMark | null {
  if (row === undefined || row.rank === null) return null;
  return { value: row.rank, low: row.rank_p5 ?? row.rank, high: row.rank_p95 ?? row.rank };
}

/** Ranks from the best, at the left, on. */
function axisOf(marks: readonly (RangeMark | null)[], say: Say): RangeAxis {
  const worst = Math.max(2, ...marks.map((mark) => mark?.high ?? 1));
  return {
    name: say.text({ de: "Rang (1 = höchster Punktwert)", en: "Rank (1 = highest score)" }),
    domain: [1, worst],
    format: "d",
    ticks: (width) => {
      const room = textWidth(String(worst), fontSize) + 16;
      const step = Math.ceil((worst - 1) / Math.max(1, Math.floor(width / room)));
      return Array.from({ length: Math.floor((worst - 1) / step) + 1 }, (_, i) => 1 + i * step);
    },
  };
}

/** How many processes keep one and the same rank in 90 % of the draws. */
function finding(rows: readonly Row[], say: Say): string {
  const counts = scores.flatMap((score) => {
    const ranked = rows.filter((row) => row.score === score && row.rank !== null);
    const fixed = ranked.filter(({ rank_p5, rank_p95 }) => rank_p5 !== null && rank_p5 === rank_p95).length;
    if (ranked.length === 0) return [];
    const [n, all, name] = [say.number(fixed), say.number(ranked.length), score === "rpa" ? "RPA" : null];
    return [
      {
        de: `${name ?? "KI"} ${n} von ${all}`,
        en: `${name ?? "AI"} ${n} of ${all}`,
      },
    ];
  });
  if (counts.length === 0) return say.text({ de: "Kein Prozess ist gereiht", en: "No process is ranked" });
  return say.text({
    de: `Prozesse mit festem Rang: ${counts.map(({ de }) => de).join(", ")}`,
    en: `Processes with a fixed rank: ${counts.map(({ en }) => en).join(", ")}`,
  });
}
