import type { Source } from "../../config/source.js";
import type { Engine } from "../../engine/engine.js";
import { sql } from "../../sql/tag.js";
import { flags } from "../rows/flags.js";
import { rowGroups } from "../rows/row-groups.js";

/** Any spelling that has no pattern of its own: the name of a month, a serial, `24:00`. */
export const otherSpelling = "other";

/**
 * How the completions of the usable rows are written, as patterns of strptime (`otherSpelling` = in another way), with the
 * number of rows each. A long table only; told from the flags of `rowGroups`, so that no cell is read again.
 */
export async function timeShapes(
  engine: Engine,
  { columns: { time } }: Source,
): Promise<ReadonlyMap<string, number>> {
  const groups = await engine.rows(sql`
    select flags, cast(sum(n) as bigint) as n, bool_and(minutes = n) as minutes
    from ${rowGroups}
    where rule is null
    group by flags
    order by flags`);
  const inMinutes = groups.every(({ minutes }) => minutes === true);
  const stated = (time?.formats ?? []).filter((format) => !format.startsWith("%d.%m.%Y"));
  const clock = inMinutes ? "%H:%M" : "%H:%M:%S";
  const found = new Map<string, number>();
  for (const group of groups) {
    const shape = shapeOf(Number(group["flags"]), clock, stated);
    found.set(shape, (found.get(shape) ?? 0) + Number(group["n"]));
  }
  return found;
}

function shapeOf(row: number, clock: string, stated: readonly string[]): string {
  const has = (flag: keyof typeof flags): boolean => (row & flags[flag]) !== 0;
  if (has("odd_spelling")) return otherSpelling;
  if (!has("german") && stated.length > 0)
    return stated.length === 1 ? (stated[0] ?? otherSpelling) : otherSpelling;
  const day = has("german") ? "%d.%m.%Y" : "%Y-%m-%d";
  if (has("day_only")) return day;
  return `${day} ${clock}${has("offset") ? " %z" : ""}`;
}
