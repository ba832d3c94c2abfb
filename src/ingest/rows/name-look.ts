import type { Engine } from "../../engine/engine.js";
import { id, sql } from "../../sql/tag.js";
import { whole } from "./fragments.js";
import {
  attributesIn,
  isAttribute,
  staged,
  type AttributeColumn,
  type OptionalColumn,
} from "./ingest-rows.js";

/** The columns of the rows that hold names. */
const nameColumns = ["activity", "org_unit", "system", "channel", "outcome", "role"] as const;
export type NameColumn = (typeof nameColumns)[number] | AttributeColumn;

/** More different values of an attribute than this are not looked at: it may be a number or an id. */
export const mostValues = 100_000;

/** A name, and the first file, from 0, that has it. */
export interface Name {
  readonly name: string;
  readonly file: number;
}

/** The different names of the usable rows by column, in the order of code points; a column without any has none. */
export type NameLook = ReadonlyMap<NameColumn, readonly Name[]>;

/** Looks at the names once, for all who want to know them. `present`: the optional columns that some file has. */
export async function lookAtNames(engine: Engine, present: ReadonlySet<OptionalColumn>): Promise<NameLook> {
  const found = new Map<NameColumn, readonly Name[]>();
  for (const column of [...nameColumns, ...attributesIn(present)]) {
    if (column !== "activity" && !present.has(column)) continue;
    const limited = isAttribute(column) ? sql`limit ${whole(mostValues)}` : sql``;
    const rows = await engine.rows(sql`
      select ${id(column)} as name, min(file) as file
      from ${staged}
      where rule is null and ${id(column)} is not null
      group by ${id(column)}
      order by name
      ${limited}`);
    if (rows.length > 0)
      found.set(
        column,
        rows.map(({ name, file }) => ({ name: String(name), file: Number(file) })),
      );
  }
  return found;
}
