import type { Unit } from "../measures/measure.js";
import type { Released } from "../release/released.js";
import type { ReleasedTables } from "../release/tables.js";
import type { Lang } from "../text.js";

/** One value as JSON: numbers unrounded by us, times ISO 8601, paths as arrays. */
export type JsonValue = string | number | boolean | null | readonly string[];

/** One measure of one process as a stable document; column names and ids do not change within a major version. */
export interface MeasureJson {
  readonly columns: Readonly<Record<string, { readonly unit: Unit; readonly label: string }>>;
  /** A row with withheld cells (null in the row) names them under `withheld`; the others have no such key. */
  readonly rows: readonly Readonly<Record<string, JsonValue>>[];
  /** Rows that were withheld whole; absent where there are none. */
  readonly hidden_rows?: number;
  /** Rows there are; present only where `limit` cut some off. */
  readonly all_rows?: number;
}

/**
 * Every released measure of one process by its id, without the column `process`. `limit` cuts long lists, null gives
 * all rows. Only what the release gate let through is in it.
 */
export function measuresJson(
  tables: ReleasedTables,
  process: string,
  lang: Lang,
  limit: number | null = null,
): Readonly<Record<string, MeasureJson>> {
  return Object.fromEntries(
    tables.all.map((table) => [table.of.id, measureJson(table.forProcess(process), lang, limit)]),
  );
}

function measureJson(table: Released, lang: Lang, limit: number | null): MeasureJson {
  const columns = Object.entries(table.of.columns).filter(([name]) => name !== "process");
  const rows = limit === null ? table.rows : table.rows.slice(0, limit);
  return {
    columns: Object.fromEntries(
      columns.map(([name, { unit, label }]) => [name, { unit, label: label[lang] }]),
    ),
    rows: rows.map((row) => {
      const withheld = table.withheldIn(row);
      const cells = Object.fromEntries(columns.map(([name]) => [name, row[name] ?? null]));
      return withheld.length === 0 ? cells : { ...cells, withheld };
    }),
    ...(table.hiddenRows === 0 ? {} : { hidden_rows: table.hiddenRows }),
    ...(rows.length === table.rows.length ? {} : { all_rows: table.rows.length }),
  };
}
