import type { benefit as benefitTable } from "../ranking/tables.js";
import type { Released } from "../release/released.js";
import type { Say } from "./chart.js";
import { printable } from "./printable.js";

export type Benefit = Released<(typeof benefitTable)["columns"]>;
export type BenefitRow = Benefit["rows"][number];

/** A process with hours, and what it and those before it carry of all medians. */
export interface Carried {
  readonly row: BenefitRow;
  readonly name: string;
  /** Its own part of all medians, and that of the processes so far, 0 to 1; 0 where no hours are freed at all. */
  readonly own_share: number;
  readonly share: number;
}

/**
 * The processes with hours, the largest median first, equal ones by name: who carries how much of the time that could be
 * freed. `names` are their names for people, by id.
 */
export function carriedHours(
  table: Benefit,
  names: ReadonlyMap<string, string>,
  say: Say,
): readonly Carried[] {
  const rows = table.rows
    .filter(({ hours_p50 }) => hours_p50 !== null)
    .map((row) => ({
      row,
      name: printable(names.get(row.process) ?? row.process),
      hours: row.hours_p50 ?? 0,
    }))
    .toSorted(
      (a, b) =>
        b.hours - a.hours ||
        a.name.localeCompare(b.name, say.lang) ||
        (a.row.process < b.row.process ? -1 : 1),
    );
  const whole = rows.reduce((sum, { hours }) => sum + hours, 0);
  let sum = 0;
  return rows.map(({ row, name, hours }) => {
    sum += hours;
    const of = (part: number) => (whole === 0 ? 0 : part / whole);
    return { row, name, own_share: of(hours), share: of(sum) };
  });
}
