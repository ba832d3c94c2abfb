import { duckdb } from "../../sql/dialect.js";
import type { Value } from "../../sql/tag.js";
import type { Measure } from "../measure.js";

/** The SQL as DuckDB gets it, without the indentation that it has in the source file; `explain` prints it. */
export function sqlText(of: Measure): string {
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
