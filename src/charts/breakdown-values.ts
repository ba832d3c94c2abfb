import type { breakdownByUnit } from "../measures/breakdown-by-unit.js";
import type { breakdown } from "../measures/breakdown.js";
import type { medianByAttribute, medianByUnit } from "../measures/data/median-intervals.js";
import type { throughputTime } from "../measures/throughput-time.js";
import type { Released } from "../release/released.js";
import { cell } from "./cell.js";
import type { Say, Scope } from "./chart.js";

/** The released tables of the breakdowns, and what is known of their medians. */
export interface BreakdownTables {
  readonly attributes: Released<(typeof breakdown)["columns"]>;
  readonly attributeLimits: Released<(typeof medianByAttribute)["columns"]>;
  readonly units: Released<(typeof breakdownByUnit)["columns"]>;
  readonly unitLimits: Released<(typeof medianByUnit)["columns"]>;
  readonly throughput: Released<(typeof throughputTime)["columns"]>;
}

/** How a median stands to that of all cases; `unsure` has no limits. */
export type Standing = "clear" | "unclear" | "unsure";

/** One value of an attribute, with its numbers as a person reads them. */
export interface BreakdownValue {
  readonly attribute: string;
  readonly name: string;
  readonly isUnknown: boolean;
  readonly cases: number;
  readonly median_seconds: number | null;
  readonly limits_seconds: readonly [low: number, high: number] | null;
  readonly standing: Standing;
  readonly cells: {
    readonly cases: string;
    readonly completed: string;
    readonly median: string;
    readonly low: string;
    readonly high: string;
  };
}

/** The attribute whose values are organisational units. */
export const unitAttribute = "org_unit";

/**
 * The values of each attribute: attributes whose medians lie furthest apart first and units last; values with the longest
 * median first, units by their names, what is unknown last.
 */
export function breakdownValues(
  tables: BreakdownTables,
  { process }: Pick<Scope, "process">,
  overall_seconds: number | null,
  say: Say,
): readonly (readonly BreakdownValue[])[] {
  const attributes = tables.attributes.forProcess(process);
  const units = tables.units.forProcess(process);
  const [attributeLimits, unitLimits] = [
    tables.attributeLimits.forProcess(process),
    tables.unitLimits.forProcess(process),
  ];
  const values = [
    ...attributes.rows.map((row) => {
      const limits = attributeLimits.rows.find(
        ({ attribute, value }) => attribute === row.attribute && value === row.value,
      );
      return valueOf(row, row.attribute, overall_seconds, limits, {
        said: (name) => cell(attributes, row, name, say),
        limit: (name) => (limits === undefined ? noLimit : cell(attributeLimits, limits, name, say)),
      });
    }),
    ...units.rows.map((row) => {
      const limits = unitLimits.rows.find(({ value }) => value === row.value);
      return valueOf(row, unitAttribute, overall_seconds, limits, {
        said: (name) => cell(units, row, name, say),
        limit: (name) => (limits === undefined ? noLimit : cell(unitLimits, limits, name, say)),
      });
    }),
  ];
  return [...new Set(values.map(({ attribute }) => attribute))]
    .map((name) => values.filter(({ attribute }) => attribute === name).sort(inOrder))
    .sort((a, b) => Number(isOfUnits(a)) - Number(isOfUnits(b)) || spread(b) - spread(a));
}

const noLimit = "–";

interface Limits {
  readonly median_low_seconds: number | null;
  readonly median_high_seconds: number | null;
}

function valueOf(
  row: {
    readonly value: string | null;
    readonly cases: number | null;
    readonly median_seconds: number | null;
  },
  attribute: string,
  overall_seconds: number | null,
  limits: Limits | undefined,
  cells: {
    readonly said: (name: "value" | "cases" | "completed_cases" | "median_seconds") => string;
    readonly limit: (name: keyof Limits) => string;
  },
): BreakdownValue {
  const [low, high] = [limits?.median_low_seconds ?? null, limits?.median_high_seconds ?? null];
  const both = row.median_seconds === null || low === null || high === null ? null : ([low, high] as const);
  return {
    attribute,
    name: cells.said("value"),
    isUnknown: row.value === null,
    cases: row.cases ?? 0,
    median_seconds: row.median_seconds,
    limits_seconds: both,
    standing: standingOf(both, overall_seconds),
    cells: {
      cases: cells.said("cases"),
      completed: cells.said("completed_cases"),
      median: cells.said("median_seconds"),
      low: cells.limit("median_low_seconds"),
      high: cells.limit("median_high_seconds"),
    },
  };
}

function standingOf(limits: readonly [number, number] | null, overall_seconds: number | null): Standing {
  if (limits === null || overall_seconds === null) return "unsure";
  return limits[0] > overall_seconds || limits[1] < overall_seconds ? "clear" : "unclear";
}

const isOfUnits = (values: readonly BreakdownValue[]): boolean => values[0]?.attribute === unitAttribute;

/** Between the shortest and the longest median that has limits. */
function spread(values: readonly BreakdownValue[]): number {
  const times = values.flatMap(({ median_seconds: time, limits_seconds: limits, isUnknown }) =>
    time === null || limits === null || isUnknown ? [] : [time],
  );
  return times.length === 0 ? -1 : Math.max(...times) - Math.min(...times);
}

const byName = new Intl.Collator("de", { numeric: true });

const inOrder = (a: BreakdownValue, b: BreakdownValue): number =>
  Number(a.isUnknown) - Number(b.isUnknown) ||
  (a.attribute === unitAttribute ? 0 : (b.median_seconds ?? -1) - (a.median_seconds ?? -1)) ||
  byName.compare(a.name, b.name);
