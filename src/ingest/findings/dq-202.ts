import type { Engine } from "../../engine/engine.js";
import type { Finding } from "../../quality/finding.js";
import { sql } from "../../sql/tag.js";
import type { FileRejects } from "../rows/rejects.js";
import { lookedAtCases, linesOfRows } from "../rows/case-look.js";
import { found } from "./found.js";
import { ofRejects } from "./rejected.js";
import type { FileLook } from "./row-look.js";

/** DQ-202, ids that a spreadsheet has rounded (`1,23E+11`): rejected. Counts rows, of those read. */
export const roundedCases = (rejected: readonly FileRejects[]): readonly Finding[] =>
  ofRejects("DQ-202", rejected, ["damaged_case"], { kind: "rounded" });

/** DQ-202, ids in a text formula (`="007"`): read as 007. Counts rows, of the usable ones. */
export const formulaCases = (files: readonly FileLook[]): readonly Finding[] =>
  files.flatMap(({ read, usable, rows }) => {
    const { count, lines } = rows("case_formula");
    const column = read.mapping.caseColumn;
    return found("DQ-202", count, { file: read.file, column, of: usable, lines, facts: { kind: "formula" } });
  });

/** DQ-202, ids of digits that exist with and without their leading zeros. Counts those with, of all ids. */
export async function lostZeros(engine: Engine, cases: number): Promise<readonly Finding[]> {
  const [row] = await engine.rows(sql`
    select count(*) as n, min(first_row, 10) as first_rows
    from (
      select case_id, ltrim(case_id, '0') as short, first_row
      from ${lookedAtCases}
      where starts_with(case_id, '0') and regexp_full_match(case_id, '[0-9]+')
    ) as long
    semi join ${lookedAtCases} as shorter on shorter.case_id = long.short`);
  const rows = (row?.["first_rows"] ?? []) as readonly unknown[];
  const lines = await linesOfRows(engine, rows);
  return found("DQ-202", Number(row?.["n"]), { of: cases, lines, facts: { kind: "zeros" } });
}
