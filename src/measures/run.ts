import type { Engine } from "../engine/engine.js";
import type { Columns, Computed, Measure, Row } from "./measure.js";

/** Runs a measure. The one cast from database row to typed row; the contract test holds both against each other. */
export async function run<C extends Columns>(engine: Engine, of: Measure<C>): Promise<Computed<C>> {
  return { of, rows: (await engine.rows(of.sql)) as unknown as readonly Row<C>[] };
}

/** Runs measures: as many at once as the engine thinks fit. */
export async function runAll(engine: Engine, measures: readonly Measure[]): Promise<readonly Computed[]> {
  const rows = await engine.rowsOfAll(measures.map((measure) => measure.sql));
  return measures.map((of, i) => ({ of, rows: rows[i] as unknown as readonly Row[] }));
}
