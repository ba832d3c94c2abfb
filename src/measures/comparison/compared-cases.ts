import type { Engine } from "../../engine/engine.js";
import { sumSeconds } from "../../sql/functions.js";
import { param, sql } from "../../sql/tag.js";
import type { Stratum } from "../../statistics/mix-effect.js";
import { columnsOf } from "../data/columns-of.js";
import type { Slice } from "./slices.js";

/** Completed cases of one slice, in ascending order of their throughput; one entry a case. */
export interface ComparedCases {
  readonly throughput_us: Float64Array;
  /** 1 = at least one step was repeated. */
  readonly repeated: Float64Array;
  /** Pairs of consecutive steps whose sides are both known, and how many of them go to another unit or person. */
  readonly pairs: Float64Array;
  readonly handovers: Float64Array;
  /** Rank of the path in the process. */
  readonly variants: Float64Array;
  /** Cases of the slice that are not completed. */
  readonly open: number;
}

/**
 * The cases of a slice. Handovers are changes of unit where the log knows units, else changes of person; where no end is
 * declared every case counts as completed.
 */
export async function comparedCases(engine: Engine, process: string, slice: Slice): Promise<ComparedCases> {
  const columns = await columnsOf(
    engine,
    sql`
      with chosen as (
        select c.case_key, c.process, c.events, c.variant_hash, c.throughput_us
        from cases c
        where c.process = ${param(process)} and c.completed is not false and ${slice}
      ),

      known as (
        select count(*) > 0 as has_units
        from case_attributes x
        join cases c on c.case_key = x.case_key
        where c.process = ${param(process)} and x.attribute = 'org_unit'
      ),

      pairs as (
        select
          e.case_key,
          case when k.has_units then e.org_unit_key <> e.previous_org_unit_key else e.other_person end as handed_over
        from events e
        join chosen c on c.case_key = e.case_key
        cross join known k
        where e.previous_activity_key is not null
      ),

      per_case as (
        select case_key, count(handed_over) as pairs, count(case when handed_over then 1 end) as handovers
        from pairs
        group by case_key
      )

      select
        c.throughput_us,
        case when v.events > v.activities then 1 else 0 end as repeated,
        coalesce(p.pairs, 0) as pairs,
        coalesce(p.handovers, 0) as handovers,
        v.rank
      from chosen c
      join variants v on v.process = c.process and v.events = c.events and v.variant_hash = c.variant_hash
      left join per_case p on p.case_key = c.case_key
      order by c.throughput_us, c.case_key`,
    ["throughput_us", "repeated", "pairs", "handovers", "variants"],
  );
  const [row] = await engine.rows(sql`
    select count(*) as open
    from cases c
    where c.process = ${param(process)} and c.completed is false and ${slice}`);
  return { ...columns, open: Number(row?.["open"] ?? 0) };
}

/** Completed cases of a process. */
export async function completedCases(engine: Engine, process: string): Promise<number> {
  const [row] = await engine.rows(
    sql`select count(*) as cases from cases where process = ${param(process)} and completed is not false`,
  );
  return Number(row?.["cases"] ?? 0);
}

/** Completed cases of one slice and the sum of their throughput, by attribute and its value, unknown ones included. */
export async function attributeStrata(
  engine: Engine,
  process: string,
  slice: Slice,
): Promise<ReadonlyMap<string, ReadonlyMap<string, Stratum>>> {
  const rows = await engine.rows(sql`
    select x.attribute, x.value, count(*) as cases, ${sumSeconds("throughput_us")} as seconds
    from cases c
    join case_attributes x on x.case_key = c.case_key
    where c.process = ${param(process)} and c.completed is not false and ${slice}
    group by x.attribute, x.value
    order by x.attribute, x.value`);
  const attributes = new Map<string, Map<string, Stratum>>();
  for (const row of rows) {
    const attribute = String(row["attribute"]);
    const strata = attributes.get(attribute) ?? new Map<string, Stratum>();
    strata.set(JSON.stringify(row["value"]), { cases: Number(row["cases"]), sum: Number(row["seconds"]) });
    attributes.set(attribute, strata);
  }
  return attributes;
}

/** The same by path. */
export function pathStrata({ variants, throughput_us }: ComparedCases): ReadonlyMap<string, Stratum> {
  const strata = new Map<string, { cases: number; sum: number }>();
  for (const [i, rank] of variants.entries()) {
    const stratum = strata.get(`${rank}`) ?? { cases: 0, sum: 0 };
    stratum.cases += 1;
    stratum.sum += (throughput_us[i] ?? 0) / 1e6;
    strata.set(`${rank}`, stratum);
  }
  return strata;
}
