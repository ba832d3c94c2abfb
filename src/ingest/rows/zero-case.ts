import type { Engine } from "../../engine/engine.js";
import { sql } from "../../sql/tag.js";
import { stagedTable } from "./ingest-rows.js";

/**
 * Rejects rows of a case `0` as rows without a case (DQ-201), unless cases are numbered from 0, that is there is a case
 * `1` as well, or there is no other case.
 */
export async function rejectZeroCase(engine: Engine): Promise<void> {
  const [found] = await engine.rows(sql`
    select
      count(*) filter (where case_id = '0') as zeros,
      count(*) filter (where case_id = '1') as ones,
      count(*) as n
    from ${stagedTable}
    where rule is null`);
  const [zeros, ones, all] = [Number(found?.["zeros"]), Number(found?.["ones"]), Number(found?.["n"])];
  if (zeros === 0 || ones > 0 || zeros === all) return;
  await engine.rows(sql`
    update ${stagedTable}
    set rule = 'missing_case', column_no = 0
    where rule is null and case_id = '0'`);
}
