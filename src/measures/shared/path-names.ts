import type { Engine } from "../../engine/engine.js";
import { sql } from "../../sql/tag.js";

/** A path as SQL gives it, a list of keys of `activities`, as the names of its steps; many paths share the same texts. */
export type PathNames = (keys: unknown) => readonly string[];

/** Reads the names of all activities once. */
export async function pathNames(engine: Engine): Promise<PathNames> {
  const names: string[] = [];
  for (const row of await engine.rows(sql`select activity_key, activity from activities`))
    names[Number(row["activity_key"])] = String(row["activity"]);
  return (keys) => (keys as readonly number[]).map((key) => names[key] ?? "");
}
