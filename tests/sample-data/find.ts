import type { Engine } from "../../src/engine/engine.js";
import type { Computed } from "../../src/measures/measure.js";
import { param, sql } from "../../src/sql/tag.js";

type Cells = Readonly<Record<string, unknown>>;

/** Rows of one process in one measure that have these cells. */
export type Rows = (measure: string, process: string, having?: Cells) => readonly Cells[];

/** A way into the rows of an analysis. Throws where the measure is missing. */
export function rowsOf(computed: readonly Computed[]): Rows {
  return (measure, process, having = {}) => {
    const table = computed.find(({ of }) => of.id === measure);
    if (table === undefined) throw new Error(`no measure ${measure}`);
    const wanted = Object.entries({ process, ...having });
    return table.rows.filter((row: Cells) => wanted.every(([column, cell]) => row[column] === cell));
  };
}

/** The number in one cell of the only row that fits. Throws where there is none or several, or no number. */
export function number(
  rows: Rows,
  measure: string,
  process: string,
  column: string,
  having: Cells = {},
): number {
  const [found, ...others] = rows(measure, process, having);
  const value = found?.[column];
  if (others.length > 0 || typeof value !== "number") {
    throw new Error(`no single number ${measure}.${column} of ${process} where ${JSON.stringify(having)}`);
  }
  return value;
}

/** Sum of a column over all rows that fit. */
export function total(found: readonly Cells[], column: string): number {
  return found.reduce((sum, row) => sum + Number(row[column]), 0);
}

/** Completion times of all executions of an activity, read from the log itself. */
export async function timesOf(engine: Engine, process: string, activity: string): Promise<readonly Date[]> {
  const rows = await engine.rows(sql`
    select e.time
    from events e
    join activities a on a.activity_key = e.activity_key
    where a.process = ${param(process)} and a.activity = ${param(activity)}
    order by e.time
  `);
  return rows.map(({ time }) => new Date(String(time)));
}

const berlin = new Intl.DateTimeFormat("de-DE", {
  timeZone: "Europe/Berlin",
  weekday: "short",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
});

/** Weekday and clock time in Berlin, `Mi., 13:30:00`. */
export function inBerlin(time: Date): string {
  return berlin.format(time);
}
