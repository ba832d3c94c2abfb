import type { Engine } from "../engine/engine.js";
import { sql } from "../sql/tag.js";
import { staged } from "./ingest-rows.js";

/**
 * Marks rows that are equal to an earlier one in every mapped column; the first stays. In a wide table the whole row
 * counts, not the single date.
 */
export async function markDuplicates(engine: Engine): Promise<void> {
  await engine.rows(sql`
    update ${staged}
    set rule = 'duplicate'
    where source_row in (
      select source_row
      from ${staged}
      where rule is null
      qualify row_number() over (
        partition by
          case_id,
          activity,
          time,
          start_time,
          lifecycle,
          instance,
          org_unit,
          system,
          channel,
          outcome,
          person,
          rest
        order by source_row
      ) > 1
    )`);
}
