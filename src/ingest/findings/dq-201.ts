import type { Engine } from "../../engine/engine.js";
import type { Finding } from "../../quality/finding.js";
import { sql } from "../../sql/tag.js";
import { staged } from "../rows/ingest-rows.js";
import type { FileRejects } from "../rows/rejects.js";
import { lookedAtCases } from "../rows/case-look.js";
import { found } from "./found.js";
import { ofRejects } from "./rejected.js";

/** DQ-201, rows without a case id: rejected. Counts rows, of those read. */
export const missingCases = (rejected: readonly FileRejects[]): readonly Finding[] =>
  ofRejects("DQ-201", rejected, ["missing_case"], { kind: "missing" });

/**
 * DQ-201, one id that probably stands for many cases: it has more than 1 % of the events, more than 100 and at least ten
 * times the mean. Its rows are kept. Counts its events, of all.
 */
export async function frequentCase(engine: Engine): Promise<readonly Finding[]> {
  const [row] = await engine.rows(sql`
    select
      max(events) as n,
      cast(sum(events) as bigint) as total,
      count(*) as cases
    from ${lookedAtCases}`);
  const [n, total, cases] = [Number(row?.["n"]), Number(row?.["total"]), Number(row?.["cases"])];
  if (!(n > 100 && n > total / 100 && n >= (10 * total) / cases)) return [];
  const [rows] = await engine.rows(sql`
    select min(line, 10) as lines
    from ${staged}
    where rule is null and case_id = (select case_id from ${lookedAtCases} order by events desc, first_row limit 1)`);
  const lines = (rows?.["lines"] ?? []) as readonly number[];
  return found("DQ-201", n, { of: total, lines, facts: { kind: "frequent" } });
}
