import type { Engine } from "../../engine/engine.js";
import { sql, type Fragment } from "../../sql/tag.js";
import { stagedTable } from "./ingest-rows.js";

/**
 * Rejects rows of a case `0` as rows without a case (DQ-201), unless cases are numbered from 0, that is there is a case
 * `1` as well, or there is no other case.
 */
export async function rejectZeroCase(engine: Engine): Promise<void> {
  // one after the other: where all ids lie beyond, the engine sees it from their bounds
  const zeros = await count(engine, sql`case_id = '0'`);
  if (zeros === 0 || (await count(engine, sql`case_id = '1'`)) > 0) return;
  if (zeros === (await count(engine, sql`true`))) return;
  await engine.rows(sql`
    update ${stagedTable}
    set rule = 'missing_case', column_no = 0
    where rule is null and case_id = '0'`);
}

async function count(engine: Engine, holds: Fragment): Promise<number> {
  const [found] = await engine.rows(sql`
    select count(*) as n
    from ${stagedTable}
    where rule is null and ${holds}`);
  return Number(found?.["n"]);
}
