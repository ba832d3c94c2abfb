import { administrationZone } from "../../config/administration-zone.js";
import type { Engine } from "../../engine/engine.js";
import { localTime, micros, quantile } from "../../sql/functions.js";
import { param, sql, type Fragment } from "../../sql/tag.js";
import { pathNames } from "../shared/path-names.js";
import { columnsOf } from "./columns-of.js";

/** So many cases are enough to tell a change; of more, every n-th is taken. */
const mostCases = 20_000;

/** Completed cases in the order of their arrival, and the paths that they took. */
export interface DriftCases {
  /** Day of arrival since 1970, ascending; one entry a case. */
  readonly days: Float64Array;
  readonly throughput_us: Float64Array;
  /** Index into `paths`. */
  readonly kinds: Int32Array;
  /** The steps of each path. */
  readonly variants: readonly (readonly string[])[];
  /** Directly-follows pairs of each path as numbers, the end of the case as a successor included. */
  readonly paths: readonly (readonly number[])[];
  /** Different pairs in all paths. */
  readonly different: number;
  /**
   * The first day of arrival later than the P90 of throughput before the end of watching: the cases of its month cannot
   * all be finished. Null where there is none.
   */
  readonly unfinished: number | null;
}

/** The completed cases of a process, of which there are `cases`. */
export async function driftCases(engine: Engine, process: string, cases: number): Promise<DriftCases> {
  const step = Math.max(1, Math.ceil(cases / mostCases));
  const taken = sql`c.process = ${param(process)} and c.completed is not false and c.case_key % ${param(step)} = 0`;
  const { days, times, ranks } = await columnsOf(
    engine,
    sql`
      select ${arrivalDay} as day, c.throughput_us, v.rank
      from cases c
      join variants v on v.process = c.process and v.events = c.events and v.variant_hash = c.variant_hash
      where ${taken}
      order by day, c.case_key`,
    ["days", "times", "ranks"],
  );
  const lists = await engine.rows(sql`
    with taken as (
      select distinct c.events, c.variant_hash
      from cases c
      where ${taken}
    )

    select v.rank, v.activity_keys as variant
    from variants v
    join taken t on t.events = v.events and t.variant_hash = v.variant_hash
    where v.process = ${param(process)}
    order by v.rank`);
  const kindOf = new Map(lists.map((row, kind) => [Number(row["rank"]), kind]));
  const [late] = await engine.rows(sql`
    with limits as (
      select max(o.until_us) - ${quantile("throughput_us", 0.9)} as last_us
      from cases c
      join observation o on o.process = c.process
      where c.process = ${param(process)} and c.completed is not false
    )

    select min(${arrivalDay}) as day
    from cases c
    cross join limits l
    where c.process = ${param(process)} and ${micros("first_time")} > l.last_us`);
  const names = await pathNames(engine);
  const variants = lists.map((row) => row["variant"] as readonly number[]);
  return {
    days,
    throughput_us: times,
    kinds: Int32Array.from(ranks, (rank) => kindOf.get(rank) ?? 0),
    variants: variants.map(names),
    ...pairsOf(variants),
    unfinished: typeof late?.["day"] === "number" ? late["day"] : null,
  };
}

const arrivalDay: Fragment = sql`date_diff('day', date '1970-01-01', cast(${localTime("first_time", administrationZone)} as date))`;

function pairsOf(variants: readonly (readonly number[])[]): Pick<DriftCases, "paths" | "different"> {
  const ids = new Map<number, number>();
  const idOf = (pair: number) => {
    const id = ids.get(pair) ?? ids.size;
    ids.set(pair, id);
    return id;
  };
  const paths = variants.map((variant) =>
    variant.map((from, i) => idOf(from * 2 ** 26 + (variant[i + 1] ?? 0))),
  );
  return { paths, different: ids.size };
}
