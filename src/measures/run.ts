import type { DbRow, Engine } from "../engine/engine.js";
import type { Columns, Computed, Measure, Row } from "./measure.js";
import { activityNames, pathNames, pathNamesOf, type PathNames } from "./shared/path-names.js";

/** Runs a measure. The one cast from database row to typed row; the contract test holds both against each other. */
export async function run<C extends Columns>(engine: Engine, of: Measure<C>): Promise<Computed<C>> {
  const rows = await engine.rows(of.sql);
  const names = hasPath(of) ? await pathNames(engine) : null;
  return { of, rows: named(of, rows, names) as unknown as readonly Row<C>[] };
}

/** Runs measures: as many at once as the engine thinks fit. */
export async function runAll(engine: Engine, measures: readonly Measure[]): Promise<readonly Computed[]> {
  const queries = measures.map((measure) => measure.sql);
  const rows = await engine.rowsOfAll(measures.some(hasPath) ? [...queries, activityNames] : queries);
  const names = pathNamesOf(rows[measures.length] ?? []);
  return measures.map((of, i) => ({
    of,
    rows: named(of, rows[i] ?? [], names) as unknown as readonly Row[],
  }));
}

const hasPath = ({ columns }: Measure): boolean => Object.values(columns).some(({ unit }) => unit === "list");

/** Names in place of keys: a hundred thousand paths of keys come out of the database in a tenth of the time of their names. */
function named({ columns }: Measure, rows: readonly DbRow[], names: PathNames | null): readonly DbRow[] {
  const paths = Object.keys(columns).filter((name) => columns[name]?.unit === "list");
  if (names === null || paths.length === 0) return rows;
  return rows.map((row) => ({
    ...row,
    ...Object.fromEntries(paths.map((name) => [name, names(row[name])])),
  }));
}
