import type { Engine } from "../../engine/engine.js";
import { sql } from "../../sql/tag.js";

/** Every process with a completed case, by id, and how many it has; where no end is declared all count as completed. */
export async function completedProcesses(
  engine: Engine,
): Promise<readonly { readonly process: string; readonly cases: number }[]> {
  const rows = await engine.rows(sql`
    select process, count(*) as cases
    from cases
    where completed is not false
    group by process
    order by process`);
  return rows.map((row) => ({ process: String(row["process"]), cases: Number(row["cases"]) }));
}
