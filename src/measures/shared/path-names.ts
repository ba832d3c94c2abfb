import type { DbRow, Engine } from "../../engine/engine.js";
import { sql } from "../../sql/tag.js";

/** A path as SQL gives it, a list of keys of `activities`, as the names of its steps; many paths share the same texts. */
export type PathNames = (keys: unknown) => readonly string[];

/** SQL: the keys of all activities and their names. */
export const activityNames = sql`select activity_key, activity from activities`;

/** Reads the names of all activities once. */
export const pathNames = async (engine: Engine): Promise<PathNames> =>
  pathNamesOf(await engine.rows(activityNames));

/** `rows`: what `activityNames` gives. */
export function pathNamesOf(rows: readonly DbRow[]): PathNames {
  const names: string[] = [];
  for (const row of rows) names[Number(row["activity_key"])] = String(row["activity"]);
  return (keys) => (keys as readonly number[]).map((key) => names[key] ?? "");
}
