import { id, list, sql, type Fragment } from "../../sql/tag.js";
import { staged } from "../rows/ingest-rows.js";

/** Rows that are not rejected. */
export const usable = sql`${staged} where rule is null`;
/** An empty lifecycle counts as completion. */
export const isComplete = sql`coalesce(nullif(lifecycle, ''), 'complete') = 'complete'`;

const columns = (table: string): Fragment =>
  list(
    [
      "file",
      "source_row",
      "case_id",
      "activity",
      "time",
      "org_unit",
      "system",
      "channel",
      "outcome",
      "person",
      "role",
      "amount",
    ].map((name) => sql`${id(table)}.${id(name)}`),
  );

/** Ends with their starts, and starts that have no end; a start counts by its own row. */
const paired = (ends: string, starts: string, by: string): Fragment => sql`
  select
    ${columns(ends)},
    ${id(starts)}.time as start_time,
    false as orphan_start
  from ${id(ends)}
  left join ${id(starts)} using (case_id, activity, ${id(by)})
  union all
  select
    ${columns(starts)},
    null::timestamptz as start_time,
    true as orphan_start
  from ${id(starts)}
  anti join ${id(ends)} using (case_id, activity, ${id(by)})`;

/**
 * With an instance id: first start and last completion of the instance. Without one: first in, first out per case and
 * activity, in the order of time and row. There, with c and s the completions and starts up to a row,
 * `unserved` = max(0, max over the rows so far of c − s) counts the completions that met an empty queue: a completion
 * that raises it has no start, any other takes start number c − `unserved`.
 */
export const pairs: Fragment = sql`
  with used as (
    select
      *,
      not ${isComplete} as is_start,
      nullif(trim(instance), '') as execution
    from ${usable} and (lifecycle = 'start' or ${isComplete})
  ),

  execution_starts as (
    select *
    from used
    where is_start and execution is not null
    qualify row_number() over (partition by case_id, activity, execution order by time, source_row) = 1
  ),

  execution_ends as (
    select *
    from used
    where not is_start and execution is not null
    qualify row_number() over (
      partition by case_id, activity, execution order by time desc, source_row desc
    ) = 1
  ),

  counted as (
    select
      *,
      count(*) filter (where is_start) over so_far as starts,
      count(*) filter (where not is_start) over so_far as ends
    from used
    where execution is null
    window so_far as (
      partition by case_id, activity order by time, source_row rows unbounded preceding
    )
  ),

  unserved as (
    select
      *,
      greatest(0, max(ends - starts) over so_far) as unserved
    from counted
    window so_far as (
      partition by case_id, activity order by time, source_row rows unbounded preceding
    )
  ),

  queue as (
    select
      *,
      case
        when is_start then starts
        when unserved = lag(unserved, 1, 0) over in_order then ends - unserved
      end as start_number
    from unserved
    window in_order as (partition by case_id, activity order by time, source_row)
  ),

  queue_starts as (
    select *
    from queue
    where is_start
  ),

  queue_ends as (
    select *
    from queue
    where not is_start
  )

  ${paired("execution_ends", "execution_starts", "execution")}
  union all
  ${paired("queue_ends", "queue_starts", "start_number")}`;
