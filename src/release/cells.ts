import type { Profile } from "../config/policy.js";
import type { Column, Columns, Described, Row } from "../measures/measure.js";
import type { ReleasedRow } from "./released-row.js";
import { countStep } from "./count-step.js";
import { roundTo } from "./round.js";

/** Units that count cases, executions or people: small ones point at somebody. */
const counts: ReadonlySet<string> = new Set(["cases", "events", "people"]);

/** Whether a column counts something of which a small number points at somebody. */
export const isCount = ({ unit }: Pick<Column, "unit">): boolean => counts.has(unit);

/** A row that may leave, and the names of the cells that may not. */
export interface ReleasedCells<C extends Columns = Columns> {
  readonly row: ReleasedRow<C>;
  readonly withheld: ReadonlySet<string>;
}

/** One row's cells under a profile: small counts, extremes and thin quantiles withheld, the rest rounded. */
export function releaseCells<C extends Columns>(
  row: Row<C>,
  of: Described<C>,
  profile: Profile,
): ReleasedCells<C> {
  const withheld = new Set<string>();
  const cells: Record<string, unknown> = {};
  for (const [name, column] of Object.entries(of.columns)) {
    const value: unknown = row[name];
    if ((value !== null || countsFew(column, row)) && isHidden(name, column, { row, of, profile })) {
      withheld.add(name);
      cells[name] = null;
    } else {
      cells[name] = coarsen(value, name, { row, of, profile });
    }
  }
  for (const name of balancing(of.columns, withheld)) {
    if (row[name] !== null) withheld.add(name);
    cells[name] = null;
  }
  subtract(of.columns, cells, withheld);
  return { row: cells as ReleasedRow<C>, withheld };
}

/** Sets the differences of two counts of a row by what is shown of these: so they say nothing that the two do not. */
export function subtract(columns: Columns, cells: Record<string, unknown>, withheld: Set<string>): void {
  for (const [name, { differenceOf: parts }] of Object.entries(columns)) {
    if (parts === undefined) continue;
    const [first, second] = parts.map((part) => cells[part]);
    const isKnown = typeof first === "number" && typeof second === "number";
    if (parts.some((part) => withheld.has(part))) withheld.add(name);
    cells[name] = isKnown ? first - second : null;
  }
}

/** Whether null says that there are few cases; of none at all it may say so. */
const countsFew = <C extends Columns>(column: Column, row: Row<C>): boolean =>
  column.nullIfFew === true && Number(row[column.quantileOf ?? ""]) > 0;

/** Columns that would give a withheld count away: those that add up with it, and the shares of these. */
function balancing(columns: Columns, withheld: ReadonlySet<string>): readonly string[] {
  const balanced = Object.keys(columns).filter((name) => columns[name]?.balances === true);
  if (!balanced.some((name) => withheld.has(name))) return [];
  return Object.keys(columns).filter((name) => {
    const column = columns[name];
    return column?.balances === true || balanced.includes(column?.numerator ?? "");
  });
}

interface Context<C extends Columns> {
  readonly row: Row<C>;
  readonly of: Described<C>;
  readonly profile: Profile;
}

function isHidden<C extends Columns>(name: string, column: Column, context: Context<C>): boolean {
  const { row, of, profile } = context;
  if (profile.extremes || column.differenceOf !== undefined) return false;
  if (column.inside === true && profile.name !== "intern") return true;
  if (isCount(column)) return isSmall(Number(row[name]), profile);
  if (column.numerator !== undefined) return isSmall(Number(row[column.numerator]), profile);
  if (column.extreme === true) return column.unit !== "time";
  if (column.quantile === undefined) return false;
  const n = Number(row[column.quantileOf ?? of.support.cases]);
  return beyond(n, column.quantile) < profile.k_cases;
}

/** Cases beyond a quantile on its thinner side; 1 − 0.9 is not 0.1 in binary, hence the rounding. */
const beyond = (n: number, q: number): number => roundTo(n * Math.min(q, 1 - q), exact);

/** A difference of counts may be below zero; a small one says as much. */
const isSmall = (count: number, profile: Profile): boolean =>
  count !== 0 && Math.abs(count) < profile.k_cases;

function coarsen<C extends Columns>(value: unknown, name: string, context: Context<C>): unknown {
  const { row, of, profile } = context;
  const column: Column | undefined = of.columns[name];
  if (profile.extremes || column === undefined) return value;
  if (column.unit === "time" && typeof value === "string") return value.slice(0, "YYYY-MM".length);
  if (typeof value !== "number" || column.boundary === true) return value;
  if (column.unit === "people") return roundTo(value, profile.round_counts);
  const step = countStep(of, profile);
  if (isCount(column)) return roundTo(value, step);
  if (column.kinds === true) return value < profile.k_cases ? value : roundTo(value, step);
  if (column.unit === "seconds") {
    const over = column.sumOver === undefined ? 0 : Number(row[column.sumOver]);
    return roundTo(scaled(value, over, step), profile.round_seconds);
  }
  if (column.unit === "working_days") return roundTo(value, profile.round_seconds / 86_400);
  if (column.unit === "working_hours") return roundTo(value, wholeHours(profile));
  if (column.multipleOf !== undefined) return roundTo(value, column.multipleOf);
  if (step === 1) return value;
  if (column.unit === "hours" || column.unit === "euros" || column.estimate === true) return twoDigits(value);
  if (column.unit !== "share" && column.unit !== "ratio") return value;
  if (column.numerator !== undefined) return shareOfRounded(value, Number(row[column.numerator]), step);
  if (column.denominator !== undefined)
    return shareOfRounded(value, value * Number(row[column.denominator]), step);
  return roundTo(value, of.perspective === "ranking" ? termStep : shareStep);
}

/** As many working hours as the profile's step of calendar time has of a day, which is worth eight. */
const wholeHours = (profile: Profile): number => Math.ceil((profile.round_seconds / 86_400) * 8);

/** Hours and euros are estimates, and divided by the stated minutes an exact one is an exact count. */
const twoDigits = (estimate: number): number => Number(estimate.toPrecision(2));

/** A sum over `count` things as one over the released count, so that sum and mean of a row give no other. */
const scaled = (sum: number, count: number, step: number): number =>
  count === 0 ? sum : (sum * roundTo(count, step)) / count;

/** What a quotient of two counts is cut to, so that the last digits of a number decide no rounding. */
const exact = 1e-6;
/** Shares that no released count stands behind. */
const shareStep = 0.01;
/** Terms of a score: finer, so that they add up to it at the two decimals that are shown. */
const termStep = 0.001;

/** A share that follows from released counts, so that it cannot be multiplied back into an exact one. */
function shareOfRounded(share: number, count: number, step: number): number {
  if (share === 0) return 0;
  if (count === 0) return roundTo(share, shareStep); // the limit of a share of nothing
  const part = roundTo(count, step);
  const whole = roundTo(roundTo(count / share, exact), step);
  return whole === 0 ? 0 : Math.min(1, part / whole);
}
