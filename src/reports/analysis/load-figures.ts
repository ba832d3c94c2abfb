import { openCasesByAge } from "../../charts/open-cases-by-age.js";
import { startEndPairs } from "../../charts/start-end-pairs.js";
import { throughputDrift } from "../../charts/throughput-drift.js";
import { workInProgress } from "../../charts/work-in-progress.js";
import { drift } from "../../measures/data/drift.js";
import { driftVariants } from "../../measures/data/drift-variants.js";
import { medianByMonth } from "../../measures/data/median-intervals.js";
import { flowPerMonth } from "../../measures/flow-per-month.js";
import { monthlyTrend as trend } from "../../measures/monthly-trend.js";
import { openCasesByAge as openAges } from "../../measures/open-cases-by-age.js";
import { startEndPairs as pairs } from "../../measures/start-end-pairs.js";
import { breakdownChart, breakdownUses } from "./breakdown-figure.js";
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
    uses: breakdownUses(),
    chart: ({ tables, scope, say, by }) => breakdownChart(tables, scope, say, by),
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
