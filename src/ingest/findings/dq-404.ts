import type { Engine } from "../../engine/engine.js";
import type { Finding } from "../../quality/finding.js";
import { sql } from "../../sql/tag.js";
import { staged } from "../rows/ingest-rows.js";
import { found } from "./found.js";

/**
 * DQ-404, in tables of status changes: rows whose old status is not the one that the row before them in the case, by time
 * and row, has reached. Counts rows, of those that state an old status and have a row before them.
 */
export async function brokenChains(engine: Engine): Promise<readonly Finding[]> {
  const [row] = await engine.rows(sql`
    select
      count(*) as links,
      count(*) filter (where trim(old_status) <> trim(before)) as n,
      min(line, 10) filter (where trim(old_status) <> trim(before)) as lines
    from (
      select
        line,
        nullif(old_status, '') as old_status,
        lag(activity) over (partition by case_id order by time, source_row) as before
      from ${staged}
      where rule is null
    )
    where before is not null and old_status is not null`);
  const lines = (row?.["lines"] ?? []) as readonly number[];
  return found("DQ-404", Number(row?.["n"]), { of: Number(row?.["links"]), lines });
}
