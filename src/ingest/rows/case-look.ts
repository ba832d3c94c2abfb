import type { Engine } from "../../engine/engine.js";
import { list, sql } from "../../sql/tag.js";
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

/** The lines of some rows, at most ten, by their source rows and in their order. */
export async function linesOfRows(engine: Engine, rows: readonly unknown[]): Promise<readonly number[]> {
  const asked = rows.slice(0, 10).map((row) => BigInt(row as number));
  if (asked.length === 0) return [];
  const found = await engine.rows(sql`
    select source_row, line
    from ${staged}
    where source_row in (${list(asked.map((row) => ({ render: () => String(row) })))})`);
  const lines = new Map(found.map((row) => [BigInt(row["source_row"] as number), Number(row["line"])]));
  return asked.flatMap((row) => lines.get(row) ?? []);
}
