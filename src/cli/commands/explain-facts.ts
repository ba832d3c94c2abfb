import type { Described, Measure, Unit } from "../../measures/measure.js";
import { duckdb } from "../../sql/dialect.js";
import type { Value } from "../../sql/tag.js";
import type { Lang } from "../../text.js";
import { words } from "./explain-words.js";

/** Everything that there is to say about a measure or a table, in one language; goes into JSON as it is. */
export interface MeasureFacts {
  readonly id: string;
  readonly definition: string;
  readonly source: string;
  /** When a value is null; null for the tables that are not computed by SQL. */
  readonly nulls: string | null;
  readonly grain: Described["grain"];
  /** What of it must not leave; empty = what the profile allows. */
  readonly protection: readonly string[];
  readonly columns: readonly { readonly name: string; readonly label: string; readonly unit: Unit }[];
  readonly sql: string | null;
}

/** The facts of a measure or a table. */
export function factsOf(of: Described | Measure, lang: Lang): MeasureFacts {
  return {
    id: of.id,
    definition: of.definition[lang],
    source: of.source,
    nulls: of.nulls?.[lang] ?? null,
    grain: of.grain,
    protection: [
      ...(of.inside === true ? [words.inside[lang]] : []),
      ...(of.wholeDepartment === true ? [words.wholeDepartment[lang]] : []),
    ],
    columns: Object.entries(of.columns).map(([name, { label, unit }]) => ({
      name,
      label: label[lang],
      unit,
    })),
    sql: "sql" in of ? sqlText(of) : null,
  };
}

/** The SQL as DuckDB gets it, without the indentation that it has in the source file. */
function sqlText(of: Measure): string {
  const values: Value[] = [];
  const lines = of.sql
    .render(duckdb, values)
    .replace(/^\s*\n|\s+$/g, "")
    .split("\n")
    .filter((line) => line === "" || line.trim() !== ""); // what is left of the line that a fragment began in
  const margin = Math.min(...lines.filter((l) => l.trim() !== "").map((l) => /^ */.exec(l)?.[0].length ?? 0));
  const bound = values.map((value, i) => `-- $${i + 1} = ${JSON.stringify(value)}`);
  const paths = Object.entries(of.columns).filter(([, { unit }]) => unit === "list");
  const keys = paths.map(
    ([name]) => `-- ${name}: activity_key of the relation activities; the names are put in afterwards`,
  );
  return [...lines.map((line) => line.slice(margin).trimEnd()), ...bound, ...keys].join("\n");
}
