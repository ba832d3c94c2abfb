import type { Engine } from "../../engine/engine.js";
import { quantile } from "../../sql/functions.js";
import { param, sql } from "../../sql/tag.js";
import { columnsOf } from "../data/columns-of.js";

/** The completed cases of a process in ascending order of their throughput; one entry a case. */
export interface EffectCases {
  /** Local day of the first completed step, since 1970. */
  readonly day: Float64Array;
  /** Local day of the last completed step. */
  readonly end_day: Float64Array;
  readonly throughput_us: Float64Array;
  /** 1 = at least one step was repeated. */
  readonly repeated: Float64Array;
  /** Executions that no process file calls a system's. */
  readonly manual: Float64Array;
  /** Microseconds waited for the office itself; NaN where no step names whom it waits for. */
  readonly own_wait_us: Float64Array;
  /** The last day on which a case can have begun and still be seen to its end as often as nine in ten are; −Infinity without a case. */
  readonly last_day: number;
  /** The day until which the process was watched. */
  readonly watched_until: number;
}

/** Reads them from the sorted log. Where no end is declared every case counts as completed. */
export async function effectCases(engine: Engine, process: string): Promise<EffectCases> {
  const columns = await columnsOf(
    engine,
    sql`
      with manual_steps as (
        select e.case_key, count(*) as executions
        from events e
        join activities a on a.activity_key = e.activity_key
        where a.process = ${param(process)} and coalesce(a.kind, 'manual') <> 'system'
        group by e.case_key
      ),

      named as (
        select count(*) > 0 as has_owners
        from activities
        where process = ${param(process)} and wait_owner is not null
      ),

      own_waits as (
        select case_key, waited_us
        from owner_waits
        where owner = 'own'
      )

      select
        s.day,
        l.day as end_day,
        c.throughput_us,
        case when v.events > v.activities then 1 else 0 end as repeated,
        coalesce(m.executions, 0) as manual,
        case when n.has_owners then coalesce(cast(w.waited_us as double), 0) else cast('nan' as double) end as own_wait_us
      from cases c
      join variants v on v.process = c.process and v.events = c.events and v.variant_hash = c.variant_hash
      join events s on s.case_key = c.case_key and s.position = 1
      join events l on l.case_key = c.case_key and l.is_last
      left join manual_steps m on m.case_key = c.case_key
      left join own_waits w on w.case_key = c.case_key
      cross join named n
      where c.process = ${param(process)} and c.completed is not false
      order by c.throughput_us, s.day, end_day, repeated, manual, own_wait_us`,
    ["day", "end_day", "throughput_us", "repeated", "manual", "own_wait_us"],
  );
  const limits = await columnsOf(
    engine,
    sql`
      with usual as (
        select ${quantile("throughput_us", 0.9)} as p90_us
        from cases
        where process = ${param(process)} and completed is not false
      )

      select cast(o.until_us as double) as until_us, u.p90_us
      from observation o
      cross join usual u
      where o.process = ${param(process)} and u.p90_us is not null`,
    ["until_us", "p90_us"],
  );
  const [until, p90] = [limits.until_us[0], limits.p90_us[0]];
  const last =
    until === undefined || p90 === undefined ? -Infinity : Math.floor((until - p90) / 86_400_000_000) - 1;
  const watched = until === undefined ? -Infinity : Math.floor(until / 86_400_000_000);
  return { ...columns, last_day: last, watched_until: watched };
}
