import type { Source } from "../../config/source.js";
import type { Engine } from "../../engine/engine.js";
import { param, sql, type Fragment } from "../../sql/tag.js";
import { stagedTable } from "./ingest-rows.js";

/**
 * Marks usable rows that were completed before or after the source's window as `outside`: they are not rejected, only left
 * out. Returns their number.
 */
export async function markOutside(engine: Engine, { window, timezone }: Source): Promise<number> {
  if (window === undefined) return 0;
  const midnight = (date: string, days: number): Fragment =>
    sql`timezone(${param(timezone)}, cast(${param(date)} as timestamp) + to_days(cast(${param(days)} as integer)))`;
  const [row] = await engine.rows(sql`
    update ${stagedTable}
    set rule = 'outside'
    where rule is null and (time < ${midnight(window.from, 0)} or time >= ${midnight(window.to, 1)})`);
  return Number(row?.["Count"] ?? 0);
}
