import type { Source } from "../config/source.js";
import type { Engine } from "../engine/engine.js";
import { id, sql, type Fragment } from "../sql/tag.js";
import { translated, whole } from "./fragments.js";
import { staged } from "./ingest-rows.js";
import type { Mapping } from "./mapping.js";
import { columnOf, ruleOf } from "./rejects.js";
import { longRows, timeOf, wideRows } from "./shape.js";
import { instant } from "./time.js";

/**
 * Judges the rows of a reader and adds them to `ingest_rows`; returns their number. `raw` has the line and the readings
 * of the mapping as text. Wide tables become long here. The order of the file is kept.
 */
export async function stage(
  engine: Engine,
  at: { readonly number: number; readonly firstRow: number },
  source: Source,
  mapping: Mapping,
  raw: Fragment,
): Promise<number> {
  const { start } = mapping;
  const zone = source.timezone;
  const [row] = await engine.rows(sql`
    insert into ${staged}
    with long as (${source.shape === "wide" ? wideRows(mapping, raw) : longRows(mapping, raw)}),

    timed as (
      select
        *,
        ${timeOf(mapping, zone)} as time,
        ${start === null ? sql`null::timestamptz` : instant(id("start_text"), zone, start.formats)} as start_time
      from long
    ),

    judged as (
      select *, ${ruleOf(mapping)} as rule
      from timed
    )

    select
      ${whole(at.number)},
      line,
      ${whole(at.firstRow)} + row_number() over (),
      case_id,
      ${translated(id("activity"), source.aliases)},
      time,
      start_time,
      lower(trim(lifecycle)),
      instance,
      org_unit,
      system,
      ${translated(id("channel"), source.values?.channel)},
      ${translated(id("outcome"), source.values?.outcome)},
      person,
      rest,
      rule,
      ${columnOf(mapping)}
    from judged`);
  return Number(row?.["Count"] ?? 0);
}
