import type { Engine } from "../../engine/engine.js";
import type { Computed, Described } from "../measure.js";
import { decisionGain } from "./decision-gain.js";
import { decisionPoints } from "./decision-points.js";
import { decisionTables } from "./decision-tables.js";
import { drift } from "./drift.js";
import { driftTables } from "./drift-points.js";
import { driftVariants } from "./drift-variants.js";
import { medianIntervalTables } from "./median-interval-rows.js";
import { medianByAttribute, medianByMonth, medianByUnit } from "./median-intervals.js";
import { pathComplexityTable } from "./path-complexities.js";
import { pathComplexity } from "./path-complexity.js";
import { pathSimilarityTable } from "./path-similarities.js";
import { pathSimilarity } from "./path-similarity.js";
import { survivalTables } from "./survival.js";
import { throughputMedianWithOpenCases } from "./throughput-median-with-open-cases.js";
import { throughputQuantileTable } from "./throughput-quantile-rows.js";
import { throughputQuantiles } from "./throughput-quantiles.js";
import { throughputSurvival } from "./throughput-survival.js";
import type { EquityAttributes } from "./usable-attributes.js";

/** The tables that need more than SQL, in reading order: rows of the log, then a pure function. */
export const computedTables: readonly Described[] = [
  throughputMedianWithOpenCases,
  throughputSurvival,
  throughputQuantiles,
  medianByAttribute,
  medianByUnit,
  medianByMonth,
  drift,
  driftVariants,
  pathSimilarity,
  pathComplexity,
  decisionPoints,
  decisionGain,
];

/** Computes them from the log in the engine. No prediction looks at the attributes under equal treatment. */
export async function computeTables(
  engine: Engine,
  equity: EquityAttributes = {},
): Promise<readonly Computed[]> {
  return [
    ...(await survivalTables(engine)),
    await throughputQuantileTable(engine),
    ...(await medianIntervalTables(engine)),
    ...(await driftTables(engine)),
    await pathSimilarityTable(engine),
    await pathComplexityTable(engine),
    ...(await decisionTables(engine, equity)),
  ];
}
