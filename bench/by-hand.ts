import type { Engine } from "../src/engine/engine.js";
import { literal, sql, type Fragment } from "../src/sql/tag.js";

/**
 * What somebody who knows DuckDB well writes by hand for a log in a Parquet file: sorted once, then variants, the
 * directly-follows graph with its times, throughput times, rework and handovers. The yardstick of `measures`.
 */
export const byHand = (path: string): Readonly<Record<string, Fragment>> => ({
  sort: sql`
    create temp table log as
    select
      "Vorgangsnummer" as case_id,
      "Tätigkeit" as activity,
      "Beginn" as started,
      "Zeitpunkt" as completed,
      "Sachgebiet" as unit
    from read_parquet(${literal(path)})
    order by case_id, completed`,
  variants: sql`
    create temp table variants as
    select variant, count(*) as cases, count(*) / sum(count(*)) over () as share
    from (select case_id, list(activity order by completed) as variant from log group by case_id)
    group by variant
    order by cases desc, variant desc`,
  "directly-follows": sql`
    create temp table directly_follows as
    select
      activity, next_activity, count(*) as n, count(distinct case_id) as cases,
      avg(gap) as mean, median(gap) as median, min(gap) as min, max(gap) as max, sum(gap) as sum
    from (
      select
        case_id,
        activity,
        lead(activity) over in_case as next_activity,
        epoch(lead(completed) over in_case) - epoch(completed) as gap
      from log
      window in_case as (partition by case_id order by completed)
    )
    where next_activity is not null
    group by activity, next_activity`,
  "throughput-time": sql`
    create temp table durations as
    select
      count(*) as cases, avg(seconds) as mean, quantile_cont(seconds, [0.1, 0.25, 0.5, 0.75, 0.9]) as quantiles,
      min(seconds) as min, max(seconds) as max, stddev_samp(seconds) as st_dev
    from (
      select epoch(max(completed)) - epoch(min(least(started, completed))) as seconds
      from log
      group by case_id
    )`,
  rework: sql`
    create temp table rework as
    select activity, count(*) as cases, count(*) filter (where n > 1) as repeated_cases, sum(n - 1) as extra_executions
    from (select case_id, activity, count(*) as n from log group by case_id, activity)
    group by activity`,
  handovers: sql`
    create temp table handovers as
    select unit, next_unit, count(*) as n
    from (select unit, lead(unit) over (partition by case_id order by completed) as next_unit from log)
    where next_unit is not null
    group by unit, next_unit`,
});

/** Runs the script; returns the seconds of every statement. */
export async function runByHand(engine: Engine, path: string): Promise<Readonly<Record<string, number>>> {
  const seconds: Record<string, number> = {};
  for (const [name, query] of Object.entries(byHand(path))) {
    const start = performance.now();
    await engine.rows(query);
    seconds[name] = (performance.now() - start) / 1000;
  }
  return seconds;
}
