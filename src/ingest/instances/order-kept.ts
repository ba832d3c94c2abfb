import type { TimePrecision } from "../../config/source.js";
import type { Engine } from "../../engine/engine.js";
import { sql, type Fragment } from "../../sql/tag.js";
import { cutTime } from "../times/time-precision.js";

/**
 * Fixes the order of the cases in which cut times would change it, because rows of one minute did not come in their
 * order: the table (source_row, position), position 1…n in the case by the time as it was read and the row. Returns the
 * relation; null = cutting changes nothing, as where the rows came in the order of time (`byTime`).
 */
export async function buildPositions(
  engine: Engine,
  relation: Fragment,
  precision: TimePrecision,
  zone: string,
  byTime: boolean,
): Promise<Fragment | null> {
  if (precision === "source" || byTime) return null;
  await dropPositions(engine);
  await engine.rows(sql`
    create temporary table ingest_positions as
    with looked_back as (
      select
        case_id,
        time < lag(time) over (partition by case_id, ${cutTime("time", precision, zone)} order by source_row) as falls
      from ${relation}
    )

    select
      source_row,
      cast(row_number() over (partition by case_id order by time, source_row) as integer) as position
    from ${relation}
    where case_id in (select case_id from looked_back where falls)`);
  const [row] = await engine.rows(sql`select count(*) as n from ${positions}`);
  return Number(row?.["n"]) > 0 ? positions : null;
}

/** Forgets what `buildPositions` made. */
export async function dropPositions(engine: Engine): Promise<void> {
  await engine.rows(sql`drop table if exists ${positions}`);
}

const positions = sql`temp.main.ingest_positions`;
