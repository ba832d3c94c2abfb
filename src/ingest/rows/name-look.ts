import type { Engine } from "../../engine/engine.js";
import { id, sql } from "../../sql/tag.js";
import {
  attributesIn,
  isAttribute,
  stagedTable,
  type AttributeColumn,
  type OptionalColumn,
} from "./ingest-rows.js";

/** The columns of the rows that hold names. */
const nameColumns = ["activity", "org_unit", "system", "channel", "outcome", "role", "old_status"] as const;
export type NameColumn = (typeof nameColumns)[number] | AttributeColumn;

/** More different values of an attribute than this are not looked at: it may be a number or an id. */
export const mostValues = 100_000;

/** A name, and the first file, from 0, that has it in a usable row; null = none has. */
export interface SeenName {
  readonly name: string;
  readonly file: number | null;
  /** Rows that have it, and the usable ones of these. */
  readonly rows: number;
  readonly usable: number;
}

/** A name, and the first file, from 0, that has it. */
export interface Name extends SeenName {
  readonly file: number;
}

/** The different names of all rows by column, in the order of code points; a column without any has none. */
export type SeenNames = ReadonlyMap<NameColumn, readonly SeenName[]>;

/** The same of the usable rows. */
export type NameLook = ReadonlyMap<NameColumn, readonly Name[]>;

/** Looks at the names once, for all who want to know them. `present`: the optional columns that some file has. */
export async function lookAtNames(engine: Engine, present: ReadonlySet<OptionalColumn>): Promise<SeenNames> {
  const found = new Map<NameColumn, readonly SeenName[]>();
  for (const column of [...nameColumns, ...attributesIn(present)]) {
    if (column !== "activity" && !present.has(column)) continue;
    const rows = await engine.rows(sql`
      select
        ${id(column)} as name,
        min(file) filter (where rule is null) as file,
        count(*) as rows,
        count(*) filter (where rule is null) as usable
      from ${stagedTable}
      where ${id(column)} is not null
      group by ${id(column)}
      order by name`);
    if (rows.length > 0)
      found.set(
        column,
        rows.map(({ name, file, rows: all, usable }) => ({
          name: String(name),
          file: file === null ? null : Number(file),
          rows: Number(all),
          usable: Number(usable),
        })),
      );
  }
  return found;
}

/** Of the names those of usable rows; of attributes the first `mostValues`. Old states are only compared, not kept. */
export function usableNames(seen: SeenNames): NameLook {
  const usable = new Map<NameColumn, readonly Name[]>();
  for (const [column, names] of seen) {
    const used = names.filter((one): one is Name => one.file !== null);
    if (used.length > 0 && column !== "old_status")
      usable.set(column, isAttribute(column) ? used.slice(0, mostValues) : used);
  }
  return usable;
}
