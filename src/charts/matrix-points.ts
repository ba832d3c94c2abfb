import type { benefit as benefitTable, suitability as suitabilityTable } from "../ranking/tables.js";
import type { Released } from "../release/released.js";
import type { ReleasedRow } from "../release/released-row.js";
import type { Say } from "./chart.js";
import { gateFinding, gateLevels, gateName, type GateLevel, type Gates } from "./gate-level.js";
import type { MatrixWords } from "./pictures/benefit-by-suitability.js";
import type { Point } from "./pictures/benefit-plane.js";
import { printable } from "./printable.js";
import { scoreNames, type Score } from "./score-names.js";

export type Suitability = Released<(typeof suitabilityTable)["columns"]>;
export type Benefit = Released<(typeof benefitTable)["columns"]>;

/** The four fields of the picture, by whether suitability and hours reach their thresholds. */
export const fields = {
  both: { de: "Zuerst prüfen", en: "Examine first" },
  hours: { de: "Lohnt der Aufwand?", en: "Worth the effort?" },
  suitability: { de: "Nebenbei", en: "On the side" },
  neither: { de: "Zurückstellen", en: "Put aside" },
} as const;

export type Field = keyof typeof fields;

export interface MatrixThresholds {
  readonly suitability: number;
  readonly hours: number;
}

/** A process with a score, its hours if there are any, and where it stands if it has both. */
export interface MatrixRow {
  readonly row: ReleasedRow<(typeof suitabilityTable)["columns"]>;
  readonly hours: ReleasedRow<(typeof benefitTable)["columns"]> | undefined;
}

export interface MatrixPoint extends Point {
  readonly process: string;
}

export interface MatrixTables {
  readonly suitability: Suitability;
  readonly benefit: Benefit;
  readonly gates: Gates;
}

/** Processes in picture and table. */
const shown = 60;

/**
 * Where the processes of a score stand: those with hours, most first, equal hours by name; those without; and those that
 * have hours but cannot be assessed: the middle of what is possible is no suitability.
 */
export function matrixPoints(
  tables: MatrixTables,
  { score, names }: { readonly score: Score; readonly names: ReadonlyMap<string, string> },
  say: Say,
) {
  const nameOf = (process: string) => printable(names.get(process) ?? process);
  const all = tables.suitability.rows
    .filter((row) => row.score === score && row.value !== null)
    .map((row): MatrixRow => ({
      row,
      hours: tables.benefit.rows.find(({ process }) => process === row.process),
    }));
  const pairs = all.filter(({ row }) => row.class !== "none");
  const known = pairs
    .filter(({ hours }) => (hours?.hours_p50 ?? null) !== null)
    .sort(
      (a, b) =>
        (b.hours?.hours_p50 ?? 0) - (a.hours?.hours_p50 ?? 0) ||
        nameOf(a.row.process).localeCompare(nameOf(b.row.process), say.lang),
    )
    .slice(0, shown);
  const points = known.map(({ row, hours }, i): MatrixPoint => {
    const x = row.value ?? 0;
    const y = hours?.hours_p50 ?? 0;
    return {
      process: row.process,
      number: String(i + 1),
      name: nameOf(row.process),
      x,
      x_low: Math.min(x, row.p5_share ?? row.low_share ?? x),
      x_high: Math.max(x, row.p95_share ?? row.high_share ?? x),
      y,
      y_low: Math.min(y, hours?.hours_p10 ?? y),
      y_high: Math.max(y, hours?.hours_p90 ?? y),
      level: gateFinding(tables.gates, row.process).level,
    };
  });
  const without = pairs.filter(({ hours }) => (hours?.hours_p50 ?? null) === null);
  const unrated = all.filter((pair) => !pairs.includes(pair) && (pair.hours?.hours_p50 ?? null) !== null);
  return { known, points, without, unrated, nameOf };
}

/** The field in which a point lies. */
export function fieldOf(point: Pick<Point, "x" | "y">, thresholds: MatrixThresholds): Field {
  const [suits, pays] = [point.x >= thresholds.suitability, point.y >= thresholds.hours];
  return suits ? (pays ? "both" : "suitability") : pays ? "hours" : "neither";
}

/** The words of the picture. */
export const matrixWords = (score: Score, say: Say): MatrixWords => ({
  fields: {
    both: say.text(fields.both),
    hours: say.text(fields.hours),
    suitability: say.text(fields.suitability),
    neither: say.text(fields.neither),
  },
  x: say.text(scoreNames[score]),
  y: say.text({ de: "Stunden je Jahr", en: "hours per year" }),
  shapes: say.text({ de: "Höchste Stufe der Vorprüfung:", en: "Highest level of the pre-screen:" }),
  levels: Object.fromEntries(gateLevels.map((level) => [level, gateName(level, say)])) as Readonly<
    Record<GateLevel, string>
  >,
});
