import type { Say } from "../charts/chart.js";
import type { Profile } from "../config/policy.js";
import { volume } from "../measures/volume.js";
import type { ReleasedTables } from "../release/tables.js";
import {
  candidates,
  isRanked,
  type Candidate,
  type SuitabilityRow,
} from "../reports/portfolio/candidates.js";
import { classReason, hoursRange, points, scoreLabels } from "../reports/portfolio/score-words.js";
import type { ProcessInfo } from "../reports/report-input.js";
import type { Text } from "../text.js";
import { tooFew } from "./protection.js";
import { indent, indented, oneLine, textTable } from "./table.js";

const words = {
  heading: { de: "Rangfolge nach RPA-Eignung", en: "Ranking by RPA suitability" },
  rank: { de: "Rang", en: "Rank" },
  process: { de: "Prozess", en: "Process" },
  class: { de: "Klasse", en: "Class" },
  kiRank: { de: "Rang KI", en: "Rank AI" },
  hours: { de: "Nutzen je Jahr", en: "Benefit per year" },
  cases: { de: "Fälle", en: "Cases" },
  nobody: { de: "Kein Prozess ist bewertbar.", en: "No process can be assessed." },
  classes: {
    de: "Klassen (Vorschlag): A jetzt prüfen, B vorbereiten, C derzeit nicht.",
    en: "Classes (proposal): A examine now, B prepare, C not at present.",
  },
  ranges: {
    de: "In Klammern: 5. bis 95. Perzentil der Ziehungen. Klassen (Vorschlag): A jetzt prüfen, B vorbereiten, C derzeit nicht.",
    en: "In brackets: 5th to 95th percentile of the draws. Classes (proposal): A examine now, B prepare, C not at present.",
  },
  unrated: { de: "Nicht bewertet", en: "Not assessed" },
} as const satisfies Record<string, Text>;

/** A terminal of fewer columns has no room for whole labels, for the range behind each score and for a second rank. */
const roomForRanges = 110;
const shortLabels = {
  rpa: { de: "RPA", en: "RPA" },
  ki: { de: "KI", en: "AI" },
} as const satisfies Record<string, Text>;
const nothing = "–";
const withheld = "•";

/** The ranking as a table, best RPA rank first, and the processes that stand in none, with the reason. */
export function rankingTable(
  tables: ReleasedTables,
  processes: readonly ProcessInfo[],
  o: { readonly say: Say; readonly profile: Profile; readonly width: number },
): readonly string[] {
  const { say, width } = o;
  const all = candidates(tables, processes);
  const ranked = all.filter(({ rpa, ki }) => isRanked(rpa) || isRanked(ki));
  const withRange = width >= roomForRanges;
  const name = (of: "rpa" | "ki") => say.text(withRange ? scoreLabels[of] : shortLabels[of]);
  const header = [
    { label: say.text(words.rank), align: "end" },
    { label: say.text(words.process), align: "start", cut: true, lines: 3 },
    { label: name("rpa"), align: "start" },
    { label: say.text(words.class), align: "start" },
    ...(withRange ? [{ label: say.text(words.kiRank), align: "end" } as const] : []),
    { label: name("ki"), align: "start" },
    { label: say.text(words.class), align: "start" },
    { label: say.text(words.hours), align: "end" },
    { label: say.text(words.cases), align: "end" },
  ] as const;
  const rows = ranked.map((candidate) => [
    place(candidate.rpa, say),
    say.text(candidate.info.name),
    score(candidate.rpa, withRange, say),
    classOf(candidate.rpa),
    ...(withRange ? [place(candidate.ki, say)] : []),
    score(candidate.ki, withRange, say),
    classOf(candidate.ki),
    hoursRange(candidate.benefit, say),
    cases(tables, candidate, say),
  ]);
  return [
    say.text(words.heading),
    ...(rows.length === 0 ? [`${indent}${say.text(words.nobody)}`] : textTable(header, rows, width)),
    ...(rows.length > 0 ? indented(say.text(withRange ? words.ranges : words.classes), width) : []),
    ...unrated(all, tables, o),
  ];
}

const place = (row: SuitabilityRow | null, say: Say): string =>
  isRanked(row) && row.rank !== null ? say.number(row.rank) : nothing;

const classOf = (row: SuitabilityRow | null): string => (isRanked(row) ? row.class : nothing);

function score(row: SuitabilityRow | null, withRange: boolean, say: Say): string {
  if (!isRanked(row)) return nothing;
  const value = points(row.value, say);
  return withRange && row.p5_share !== null && row.p95_share !== null
    ? `${value} (${points(row.p5_share, say)}–${points(row.p95_share, say)})`
    : value;
}

function cases(tables: ReleasedTables, { info }: Candidate, say: Say): string {
  const row = tables.get(volume).forProcess(info.id).rows[0];
  return row === undefined || row.cases === null ? withheld : say.value(row.cases, "cases");
}

/** Which processes lack a score, and why: too few cases to be shown at all, or the reason of the class "none". */
function unrated(
  all: readonly Candidate[],
  tables: ReleasedTables,
  { say, profile, width }: { readonly say: Say; readonly profile: Profile; readonly width: number },
): readonly string[] {
  const reasons = all.flatMap(({ info, rpa, ki }) => {
    const name = oneLine(say.text(info.name));
    if (tables.get(volume).forProcess(info.id).rows.length === 0) return [`${name}: ${tooFew(profile, say)}`];
    return [rpa, ki]
      .filter((row) => row !== null && !isRanked(row))
      .map((row) => `${name}, ${whyUnrated(row, say)}`);
  });
  if (reasons.length === 0) return [];
  return ["", say.text(words.unrated), ...reasons.flatMap((reason) => indented(reason, width))];
}

const whyUnrated = (row: SuitabilityRow | null, say: Say): string =>
  row === null
    ? nothing
    : `${say.text(scoreLabels[row.score === "ki" ? "ki" : "rpa"])}: ${classReason(row.class_reason, say)}`;
