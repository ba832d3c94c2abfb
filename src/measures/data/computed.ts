import type { Engine } from "../../engine/engine.js";
import type { Computed, Described } from "../measure.js";
import { drift } from "./drift.js";
import { driftTable } from "./drift-points.js";
import { pathSimilarityTable } from "./path-similarities.js";
import { pathSimilarity } from "./path-similarity.js";
import { survivalTables } from "./survival.js";
import { throughputMedianWithOpenCases } from "./throughput-median-with-open-cases.js";
import { throughputSurvival } from "./throughput-survival.js";

/** The tables that need more than SQL, in reading order: rows of the log, then a pure function. */
export const computedTables: readonly Described[] = [
  throughputMedianWithOpenCases,
  throughputSurvival,
  drift,
  pathSimilarity,
];

/** Computes them from the log in the engine. */
export async function computeTables(engine: Engine): Promise<readonly Computed[]> {
  return [...(await survivalTables(engine)), await driftTable(engine), await pathSimilarityTable(engine)];
}
