import { administrationZone } from "../../config/administration-zone.js";
import type { Engine } from "../../engine/engine.js";
import { monthOf } from "../../sql/functions.js";
import { list, param, sql, type Fragment } from "../../sql/tag.js";
import { medianRanks } from "../../statistics/median-ranks.js";
import type { Computed } from "../measure.js";
import { brokenDown, divides } from "../shared/breakdown.js";
import { medianByAttribute, medianByMonth, medianByUnit } from "./median-intervals.js";

/** The limits of the median by attribute, by unit and by month of arrival, in the order of the medians themselves. */
export async function medianIntervalTables(engine: Engine): Promise<readonly Computed[]> {
  const staff = await staffOf(engine);
  const divided = await limitsIn(engine, brokenDown);
  const months = await limitsIn(
    engine,
    sql`
      select
        process,
        'month' as attribute,
        ${monthOf("first_time", administrationZone)} as value,
        case when completed is not false then throughput_us end as completed_us
      from cases`,
    true,
  );
  return [
    {
      of: medianByAttribute,
      rows: divided
        .filter(({ attribute }) => attribute !== "org_unit")
        .map(({ process, attribute, value, limits }) => ({ process, attribute, value, ...limits })),
    },
    {
      of: medianByUnit,
      rows: divided
        .filter(({ attribute }) => attribute === "org_unit")
        .map(({ process, value, limits }) => ({
          process,
          value,
          people: value === null ? null : (staff.get(value) ?? null),
          ...limits,
        })),
    },
    {
      of: medianByMonth,
      rows: months
        .map(({ process, value, limits }) => ({ process, month: value ?? "", ...limits }))
        .sort((a, b) => order(a.process, b.process) || order(a.month, b.month)),
    },
  ] as readonly Computed[];
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

async function staffOf(engine: Engine): Promise<ReadonlyMap<string, number>> {
  const rows = await engine.rows(sql`select name, staff from head_counts order by name`);
  return new Map(rows.map((row) => [String(row["name"]), Number(row["staff"])]));
}

interface Limits {
  readonly process: string;
  readonly attribute: string;
  readonly value: string | null;
  readonly limits: {
    readonly cases: number;
    readonly completed_cases: number;
    readonly median_low_seconds: number | null;
    readonly median_high_seconds: number | null;
  };
}

/**
 * The limits of every value of every attribute in `rows`, which has `process`, `attribute`, `value` and `completed_us`;
 * `whole`: also of an attribute with more values than one can look at.
 */
async function limitsIn(engine: Engine, rows: Fragment, whole = false): Promise<readonly Limits[]> {
  const groups = await engine.rows(sql`
    with broken_down as (${rows}),

    counted as (
      select process, attribute, value, count(*) as cases, count(completed_us) as completed_cases
      from broken_down
      group by process, attribute, value
    ),

    divided as (
      select process, attribute
      from counted
      group by process, attribute
      having ${whole ? sql`true` : divides}
    )

    select c.process, c.attribute, c.value, c.cases, c.completed_cases
    from counted c
    join divided d on d.process = c.process and d.attribute = c.attribute
    order by c.process, c.attribute, c.cases desc, c.value is null, c.value`);
  const found = await timesAt(engine, rows, new Set(groups.map((row) => Number(row["completed_cases"]))));
  return groups.map((row): Limits => {
    const [low, high] = found.get(keyOf(row)) ?? [null, null];
    const { value } = row;
    return {
      process: String(row["process"]),
      attribute: String(row["attribute"]),
      value: typeof value === "string" ? value : null,
      limits: {
        cases: Number(row["cases"]),
        completed_cases: Number(row["completed_cases"]),
        median_low_seconds: low,
        median_high_seconds: high,
      },
    };
  });
}

const keyOf = (row: Readonly<Record<string, unknown>>): string =>
  JSON.stringify([row["process"], row["attribute"], row["value"]]);

type Times = readonly [low: number, high: number];

/** The times at both places of every group, in seconds; groups without places are missing. */
async function timesAt(
  engine: Engine,
  rows: Fragment,
  sizes: ReadonlySet<number>,
): Promise<ReadonlyMap<string, Times>> {
  const places = [...sizes].flatMap((cases) => {
    const ranks = medianRanks(cases);
    return ranks === null ? [] : [sql`(${param(cases)}, ${param(ranks.low)}, ${param(ranks.high)})`];
  });
  if (places.length === 0) return new Map();
  const times = await engine.rows(sql`
    with broken_down as (${rows}),

    places (cases, low, high) as (values ${list(places)}),

    placed as (
      select
        process,
        attribute,
        value,
        completed_us,
        row_number() over (partition by process, attribute, value order by completed_us) as place,
        count(*) over (partition by process, attribute, value) as cases
      from broken_down
      where completed_us is not null
    )

    select
      b.process,
      b.attribute,
      b.value,
      min(b.completed_us) as low_us,
      max(b.completed_us) as high_us
    from placed b
    join places p on p.cases = b.cases
    where b.place in (p.low, p.high)
    group by b.process, b.attribute, b.value
    order by b.process, b.attribute, b.value`);
  return new Map(
    times.map((row) => [keyOf(row), [Number(row["low_us"]) / 1e6, Number(row["high_us"]) / 1e6]]),
  );
}
