import type { Segment } from "../config/segment.js";
import { nearest } from "../config/nearest.js";
import type { Engine } from "../engine/engine.js";
import { AppError } from "../errors/app-error.js";
import { param, sql } from "../sql/tag.js";

/**
 * Checks that a process has the steps of its segments; an empty process has nothing to miss. Throws
 * `segment-activity-unknown`.
 */
export async function checkSegments(
  engine: Engine,
  process: string,
  segments: readonly Segment[],
): Promise<void> {
  if (segments.length === 0) return;
  const rows = await engine.rows(
    sql`select activity from activities where process = ${param(process)} order by activity`,
  );
  const known = rows.map((row) => String(row["activity"]));
  if (known.length === 0) return;
  const unknown = segments.flatMap(({ from, to }) => [from, to]).find((name) => !known.includes(name));
  if (unknown === undefined) return;
  throw new AppError("segment-activity-unknown", {
    process,
    activity: unknown,
    near: nearest(unknown, known),
    known: known.length,
  });
}
