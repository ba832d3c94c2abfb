import type { Source } from "../../config/source.js";
import type { Engine, Target } from "../../engine/engine.js";
import { id, list, literal, param, sql, type Fragment } from "../../sql/tag.js";
import { attributeColumn } from "../mapping.js";
import { joined } from "../rows/fragments.js";
import type { AttributeColumn } from "../rows/ingest-rows.js";
import { usable } from "./pairs.js";

/**
 * What is known of a case under the names of `SourceColumns.attributes`: the first value that its rows have, by time and
 * row; a case without one has no row. `at_start`: the first row of the case has it already. There only where a source
 * names attributes. `case_no` as in `instance_cases`.
 */
export const instanceAttributes: Target = {
  table: "instance_attributes",
  columns: { case_no: "integer", attribute: "varchar", value: "varchar", at_start: "boolean" },
};

/** SQL: the columns of `instanceAttributes` from a relation of numbered cases (case_id, case_no). */
export type AttributeRows = (numbers: Fragment) => Fragment;

/** An attribute, and the column that holds it. */
export interface ReadAttribute {
  readonly name: string;
  readonly column: AttributeColumn;
}

/** The attributes of a source whose columns some file has. */
export const attributesRead = (
  { columns }: Source,
  reads: (as: string) => boolean,
): readonly ReadAttribute[] =>
  (columns.attributes ?? [])
    .map(({ name }, place) => ({ name, column: attributeColumn(place) }))
    .filter(({ column }) => reads(column));

/**
 * The first values of all usable rows, those included that are folded into another: time and row in one number, so that
 * a case needs no sorting.
 */
export const firstValues =
  (attributes: readonly ReadAttribute[]): AttributeRows =>
  (numbers) => {
    const firsts = attributes.flatMap(({ column }) => [
      sql`arg_min(${id(column)}, row_order) filter (where ${id(column)} is not null) as ${id(column)}`,
      sql`min(row_order) filter (where ${id(column)} is not null) as ${id(`${column}_order`)}`,
    ]);
    const rows = attributes.map(
      ({ name, column }, i) => sql`${i === 0 ? sql`` : sql` union all `}
      select case_no, ${literal(name)} as attribute, ${id(column)} as value, ${id(`${column}_order`)} = first_order as at_start
      from firsts
      where ${id(column)} is not null`,
    );
    return sql`
    with ordered as (
      select
        cases.case_no,
        epoch_us(time)::hugeint * 4294967296 + source_row as row_order,
        ${list(attributes.map(({ column }) => id(column)))}
      from (select * from ${usable}) as used
      join ${numbers} as cases on cases.case_id = used.case_id
    ),

    firsts as (
      select case_no, min(row_order) as first_order, ${list(firsts)}
      from ordered
      group by case_no
    )

    ${joined(rows)}`;
  };

/** Whether any process of the store has attributes. */
export async function hasAttributes(engine: Engine): Promise<boolean> {
  const found = await engine.rows(sql`
    select 1
    from duckdb_tables()
    where schema_name = 'main' and not temporary and table_name = ${param(instanceAttributes.table)}`);
  return found.length > 0;
}
