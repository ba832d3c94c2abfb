import { breakdownIntervals } from "../../charts/breakdown-intervals.js";
import { openCasesByAge } from "../../charts/open-cases-by-age.js";
import { startEndPairs } from "../../charts/start-end-pairs.js";
import { throughputDrift } from "../../charts/throughput-drift.js";
import { workInProgress } from "../../charts/work-in-progress.js";
import { breakdownByUnit } from "../../measures/breakdown-by-unit.js";
import { breakdown } from "../../measures/breakdown.js";
import { drift } from "../../measures/data/drift.js";
import { driftVariants } from "../../measures/data/drift-variants.js";
import { medianByAttribute, medianByMonth, medianByUnit } from "../../measures/data/median-intervals.js";
import { flowPerMonth } from "../../measures/flow-per-month.js";
import { monthlyTrend as trend } from "../../measures/monthly-trend.js";
import { openCasesByAge as openAges } from "../../measures/open-cases-by-age.js";
import { startEndPairs as pairs } from "../../measures/start-end-pairs.js";
import { throughputTime } from "../../measures/throughput-time.js";
import { changedPaths } from "./changed-paths.js";
import type { AnalysisFigure } from "./figure.js";

/** How much there is to do, for which cases, and how that changes; how cases begin and end. */
export const loadFigures: readonly AnalysisFigure[] = [
  {
    id: "flow",
    label: { de: "In Arbeit", en: "Work in progress" },
    uses: [flowPerMonth],
    chart: ({ tables, scope, say }) => workInProgress(tables.get(flowPerMonth), scope, say),
  },
  {
    id: "open",
    label: { de: "Offene Fälle", en: "Open cases" },
    uses: [openAges],
    chart: ({ tables, scope, say }) => openCasesByAge(tables.get(openAges), scope, say),
  },
  {
    id: "breakdowns",
    label: { de: "Merkmale der Fälle", en: "Attributes of cases" },
    uses: [breakdown, medianByAttribute, breakdownByUnit, medianByUnit, throughputTime],
    chart: ({ tables, scope, say }) =>
      breakdownIntervals(
        {
          attributes: tables.get(breakdown),
          attributeLimits: tables.get(medianByAttribute),
          units: tables.get(breakdownByUnit),
          unitLimits: tables.get(medianByUnit),
          throughput: tables.get(throughputTime),
        },
        scope,
        say,
      ),
  },
  {
    id: "trend",
    label: { de: "Verlauf", en: "Over time" },
    uses: [trend, medianByMonth, drift, driftVariants],
    after: ({ tables, scope, say }) => changedPaths(tables, scope.process, say),
    chart: ({ tables, scope, say }) =>
      throughputDrift(
        { trend: tables.get(trend), limits: tables.get(medianByMonth), drift: tables.get(drift) },
        scope,
        say,
      ),
  },
  {
    id: "ends",
    label: { de: "Anfang und Ende", en: "Beginning and end" },
    uses: [pairs],
    chart: ({ tables, scope, say }) => startEndPairs(tables.get(pairs), scope, say),
  },
];
