import { profiles, type ProfileName } from "../../src/config/policy.js";
import type { Columns, Described, Row, Unit } from "../../src/measures/measure.js";
import { release, type Released } from "../../src/release/released.js";

/** What a column holds where a test does not say it. */
const fallback: Readonly<Record<Unit, unknown>> = {
  id: "-",
  list: [],
  time: null,
  month: "2024-01",
  rank: 1,
  cases: 1000,
  events: 1000,
  people: 0,
  count: null,
  share: null,
  ratio: null,
  seconds: null,
  working_days: null,
  working_hours: null,
  hours: null,
  euros: null,
  flag: null,
};

/** Rows of a table through the gate; columns that are not given get a harmless value. The process is `p`. */
export function released<C extends Columns>(
  of: Described<C>,
  rows: readonly Partial<Row<C>>[],
  profile: ProfileName = "public-data",
): Released<C> {
  const blank = Object.fromEntries(
    Object.entries(of.columns).map(([name, { unit }]) => [name, name === "process" ? "p" : fallback[unit]]),
  );
  const whole = rows.map((row) => ({ ...blank, ...row }) as Row<C>);
  const population = new Map(whole.map((row) => [String(row["process"]), 10_000]));
  return release({ of, rows: whole }, profiles[profile], population);
}
