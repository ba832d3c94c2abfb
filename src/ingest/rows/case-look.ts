import type { Engine } from "../../engine/engine.js";
import { sql } from "../../sql/tag.js";
import { staged } from "./ingest-rows.js";

/** The usable cases: case_id, events, first_time, last_time, first_row (source row). */
export const lookedAtCases = sql`temp.main.ingest_case_look`;

/** Builds `lookedAtCases` and returns the number of cases. */
export async function lookAtCases(engine: Engine): Promise<number> {
  await forgetCases(engine);
  const [row] = await engine.rows(sql`
    create temporary table ingest_case_look as
    select
      case_id,
      count(*) as events,
      min(time) as first_time,
      max(time) as last_time,
      min(source_row) as first_row
    from ${staged}
    where rule is null
    group by case_id`);
  return Number(row?.["Count"] ?? 0);
}

/** Forgets `lookedAtCases`. */
export async function forgetCases(engine: Engine): Promise<void> {
  await engine.rows(sql`drop table if exists ${lookedAtCases}`);
}

/** The lines of some rows, by their source rows. */
export async function linesOfRows(engine: Engine, rows: readonly unknown[]): Promise<readonly number[]> {
  const lines: number[] = [];
  for (const row of rows.slice(0, 10)) {
    const [found] = await engine.rows(sql`
      select line from ${staged} where source_row = ${{ render: () => String(BigInt(row as number)) }}`);
    if (found !== undefined) lines.push(Number(found["line"]));
  }
  return lines;
}
