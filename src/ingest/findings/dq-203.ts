import type { Engine } from "../../engine/engine.js";
import type { Finding } from "../../quality/finding.js";
import { sql } from "../../sql/tag.js";
import { lookedAtCases, linesOfRows } from "../rows/case-look.js";
import { found } from "./found.js";

/**
 * DQ-203: ids that differ only in upper and lower case, in blanks, `-`, `/`, `.`, `_` or in zeros before a number
 * (`BA-2024/1`, `BA 2024-001`). Ids of digits alone are left to DQ-202. Counts groups, of all ids; `ids`: those in
 * groups; the lines are those where a later spelling begins.
 */
export async function idSpellings(engine: Engine, cases: number): Promise<readonly Finding[]> {
  const [row] = await engine.rows(sql`
    with joined as (
      select
        first_row,
        regexp_replace(translate(upper(trim(case_id)), ' /._', '----'), '([A-ZÄÖÜ])-+', '\\1', 'g') as id
      from ${lookedAtCases}
      where regexp_matches(case_id, '[^0-9]')
    ),

    folded as (
      select
        first_row,
        regexp_replace(
          case when contains(id, '--') then regexp_replace(id, '-+', '-', 'g') else id end,
          '(^|[^0-9])0+([0-9])',
          '\\1\\2',
          'g'
        ) as fold
      from joined
    ),

    groups as (
      select count(*) as ids, max(first_row) as later
      from folded
      group by fold
      having count(*) > 1
    )

    select count(*) as n, cast(sum(ids) as bigint) as ids, min(later, 10) as rows
    from groups`);
  const lines = await linesOfRows(engine, (row?.["rows"] ?? []) as readonly unknown[]);
  return found("DQ-203", Number(row?.["n"]), { of: cases, lines, facts: { ids: Number(row?.["ids"] ?? 0) } });
}
