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

type Compute = (engine: Engine, equity: EquityAttributes) => Promise<readonly Computed[]>;

/** What computes them, in the same order, by what it is about. */
export const tableComputations: Readonly<Record<string, Compute>> = {
  "throughput with open cases": survivalTables,
  "throughput quantiles": async (engine) => [await throughputQuantileTable(engine)],
  "intervals of medians": medianIntervalTables,
  drift: driftTables,
  "similarity of paths": async (engine) => [await pathSimilarityTable(engine)],
  "complexity of paths": async (engine) => [await pathComplexityTable(engine)],
  decisions: decisionTables,
};

/** Computes them from the log in the engine. No prediction looks at the attributes under equal treatment. */
export async function computeTables(
  engine: Engine,
  equity: EquityAttributes = {},
): Promise<readonly Computed[]> {
  const tables: Computed[] = [];
  for (const compute of Object.values(tableComputations)) tables.push(...(await compute(engine, equity)));
  return tables;
}
