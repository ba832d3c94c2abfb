import { basename } from "node:path";
import type { SourceFormat } from "../../config/source.js";
import { AppError } from "../../errors/app-error.js";
import { id, sql, type Fragment } from "../../sql/tag.js";
import { areProvenNames } from "../heading-proof.js";
import { mapping, type Mapping } from "../mapping.js";
import { statedColumns } from "../stated-columns.js";
import { withTypedTimes } from "../times/typed-times.js";
import type { FileRead, Reading } from "./reader.js";

/** A column of a typed file, with DuckDB's name for its type. */
export interface TypedColumn {
  readonly name: string;
  readonly type: string;
}

/** A file that DuckDB reads itself. */
export interface Relation {
  readonly format: SourceFormat;
  readonly columns: readonly TypedColumn[];
  readonly records: number;
  /** SQL of a relation with the readings of the mapping, in the order of the rows. */
  readonly raw: (mapping: Mapping) => Fragment | Promise<Fragment>;
  /** SHA-256 in hex; asked for before the rows. */
  readonly sha256: () => Promise<string>;
  /** What it means when the engine cannot read the rows. */
  readonly unreadable: (cause: unknown) => AppError;
}

/** Loads a relation, mapped columns only, as text; typed times are ISO text, with an offset if the column has a zone. */
export async function readRelation(reading: Reading, relation: Relation): Promise<FileRead> {
  const { input, source, detectResource } = reading;
  const columns = relation.columns.map(({ name }) => name);
  const typed = new Set(
    relation.columns.filter(({ type }) => /^(DATE|TIMESTAMP)/.test(type)).map(({ name }) => name),
  );
  const typedNames = relation.columns.map(({ name, type }) => ({
    name,
    isText: /^(VARCHAR|ENUM)/.test(type),
  }));
  const proven = new Set(areProvenNames(typedNames, statedColumns(source)) ? columns : []);
  const map = withTypedTimes(
    mapping(
      source,
      { file: basename(input.path), columns, proven, line: null, elsewhere: null },
      detectResource,
    ),
    (column) => (typed.has(column) ? "typed" : "text"),
  );
  const sha256 = await relation.sha256();
  const loaded = await readable(relation, async () => reading.load(map, await relation.raw(map), 1));
  return {
    format: relation.format,
    encoding: null,
    delimiter: null,
    sha256,
    columns,
    proven,
    mapping: map,
    records: relation.records,
    loaded,
    malformed: [],
    findings: [],
  };
}

/** Runs what reads a file; a query that fails says that the file cannot be read. */
export async function readable<T>(
  { unreadable }: Pick<Relation, "unreadable">,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    throw cause instanceof AppError && cause.code === "query-failed" ? unreadable(cause) : cause;
  }
}

/** The columns that `describe` tells. */
export const typedColumns = (rows: readonly Readonly<Record<string, unknown>>[]): readonly TypedColumn[] =>
  rows.map((row) => ({ name: String(row["column_name"]), type: String(row["column_type"]) }));

/** SQL: a column as text. */
export const asText = (name: string): Fragment => sql`cast(${id(name)} as varchar)`;
