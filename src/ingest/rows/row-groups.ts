import type { Engine } from "../../engine/engine.js";
import { list, literal, sql } from "../../sql/tag.js";
import { stagedTable } from "./ingest-rows.js";
import { leftOut } from "./rules.js";

/**
 * The rows that are not rejected, counted by file, rule (null = usable), flags and quarter of an hour (number of the
 * quarter since 1970, UTC): n, `started` of them with a start, `sharp` at the beginning of the quarter, `minutes` at a
 * whole minute. Offsets from UTC are whole quarters, so that what the clock of a zone shows can be told from these.
 */
export const rowGroups = sql`temp.main.ingest_row_groups`;

/** Builds `rowGroups`: one look at the rows, for all who count them. `starts`: some file has a start. */
export async function groupRows(engine: Engine, starts: boolean): Promise<void> {
  await engine.rows(sql`
    create or replace temporary table ingest_row_groups as
    select
      cast(file as integer) as file,
      rule,
      flags,
      quarter,
      count(*) as n,
      ${starts ? sql`count(start_time)` : sql`0`} as started,
      count(*) filter (where us = quarter * 900000000) as sharp,
      count(*) filter (where us % 60000000 = 0) as minutes
    from (
      select *, epoch_us(time) as us, epoch_us(time) // 900000000 as quarter
      from ${stagedTable}
      where rule is null or rule in (${list(leftOut.map((rule) => literal(rule)))})
    )
    group by file, rule, flags, quarter`);
}

/** Forgets `rowGroups`. */
export async function forgetGroups(engine: Engine): Promise<void> {
  await engine.rows(sql`drop table if exists ${rowGroups}`);
}
