import type { TimePrecision } from "../../config/source.js";
import type { Engine, Target } from "../../engine/engine.js";
import { param, sql } from "../../sql/tag.js";
import { cutTime } from "../times/time-precision.js";
import { usable } from "./pairs.js";

/**
 * How long the executions that were interrupted stood still between start and completion (`measures.md` 1.1 no. 5): exists
 * only where a source has suspend rows that belong to an execution. `source_row` as in `instances`.
 */
export const suspensions: Target = {
  table: "suspensions",
  columns: { process: "varchar", source_row: "bigint", suspended_us: "bigint" },
};

/**
 * Appends the suspensions of the executions in `ingest_pairs`: from each suspend row to the next suspend or resume row of
 * the execution, or to its completion, in times as they are stored. Rows belong to the execution of their case, activity
 * and instance id that is open at their time. Where several are, nobody knows which one stood still, and of all of them
 * nothing is said.
 */
export async function writeSuspensions(
  engine: Engine,
  process: string,
  precision: TimePrecision,
  zone: string,
): Promise<void> {
  await engine.append(suspensions, []);
  await engine.rows(sql`
    insert into suspensions
    with rows_used as (
      select *, nullif(trim(instance), '') as execution
      from ${usable}
    ),

    executions as (
      select p.source_row as completion_row, p.case_id, p.activity, p.start_time, p.time as end_time, r.execution
      from temp.main.ingest_pairs p
      join rows_used r on r.source_row = p.source_row
      where p.start_time is not null
    ),

    halts as (
      select
        x.completion_row,
        x.end_time,
        r.source_row,
        r.time,
        r.lifecycle = 'suspend' as stops,
        count(*) over (partition by r.source_row) as open_executions
      from rows_used r
      join executions x
        on x.case_id = r.case_id
        and x.activity = r.activity
        and x.execution is not distinct from r.execution
        and r.time between x.start_time and x.end_time
      where r.lifecycle in ('suspend', 'resume')
    ),

    stretches as (
      select
        completion_row,
        stops,
        ${cutTime("time", precision, zone)} as since,
        coalesce(
          lead(${cutTime("time", precision, zone)}) over in_execution,
          ${cutTime("end_time", precision, zone)}
        ) as until,
        max(open_executions) over (partition by completion_row) as open_executions
      from halts
      window in_execution as (partition by completion_row order by time, source_row)
    )

    select ${param(process)}, completion_row, cast(sum(epoch_us(until) - epoch_us(since)) as bigint)
    from stretches
    where stops and open_executions = 1
    group by completion_row
    order by completion_row`);
}
