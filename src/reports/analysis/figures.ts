import { breakdownIntervals } from "../../charts/breakdown-intervals.js";
import { caseProgress } from "../../charts/case-progress.js";
import type { Chart, Say, Scope } from "../../charts/chart.js";
import { handoverMatrix } from "../../charts/handover-matrix.js";
import { netLoopGain } from "../../charts/net-loop-gain.js";
import { openCasesByAge } from "../../charts/open-cases-by-age.js";
import { performanceSpectrum } from "../../charts/performance-spectrum.js";
import { precedenceMatrix } from "../../charts/precedence-matrix.js";
import { processMap } from "../../charts/process-map.js";
import { reworkBars } from "../../charts/rework-bars.js";
import { startEndPairs } from "../../charts/start-end-pairs.js";
import { throughputDrift } from "../../charts/throughput-drift.js";
import { throughputHistogram } from "../../charts/throughput-histogram.js";
import { throughputSurvival } from "../../charts/throughput-survival.js";
import { transitionsByWaiting } from "../../charts/transitions-by-waiting.js";
import { workInProgress } from "../../charts/work-in-progress.js";
import { variantExplorer } from "../../charts/variant-explorer.js";
import { activityFrequency } from "../../measures/activity-frequency.js";
import { breakdownByUnit } from "../../measures/breakdown-by-unit.js";
import { breakdown } from "../../measures/breakdown.js";
import { drift } from "../../measures/data/drift.js";
import { driftVariants } from "../../measures/data/drift-variants.js";
import { medianByAttribute, medianByMonth, medianByUnit } from "../../measures/data/median-intervals.js";
import { throughputMedianWithOpenCases } from "../../measures/data/throughput-median-with-open-cases.js";
import { throughputSurvival as survival } from "../../measures/data/throughput-survival.js";
import { directlyFollows } from "../../measures/directly-follows.js";
import { endActivities } from "../../measures/end-activities.js";
import { eventsByCaseAge } from "../../measures/events-by-case-age.js";
import { flowPerMonth } from "../../measures/flow-per-month.js";
import { handoverMatrix as handovers } from "../../measures/handover-matrix.js";
import type { Described } from "../../measures/measure.js";
import { monthlyTrend as trend } from "../../measures/monthly-trend.js";
import { netLoopGain as loopGains } from "../../measures/net-loop-gain.js";
import { openCasesByAge as openAges } from "../../measures/open-cases-by-age.js";
import { precedenceMatrix as followers } from "../../measures/precedence-matrix.js";
import { reworkPerActivity } from "../../measures/rework-per-activity.js";
import { reworkRates } from "../../measures/rework-rates.js";
import { segmentSpectrum } from "../../measures/segment-spectrum.js";
import { startActivities } from "../../measures/start-activities.js";
import { startEndPairs as pairs } from "../../measures/start-end-pairs.js";
import { throughputHistogram as histogram } from "../../measures/throughput-histogram.js";
import { throughputTime } from "../../measures/throughput-time.js";
import { variants } from "../../measures/variants.js";
import type { ReleasedTables } from "../../release/tables.js";
import type { Text } from "../../text.js";
import { findingNotes, findingsOf, touching } from "../data-findings.js";
import { figure } from "../figure.js";
import { html, type Html } from "../html.js";
import { changedPaths } from "./changed-paths.js";
import { calendarTarget, sourceLine, waitOwners } from "../process/figures.js";
import type { ProcessInfo } from "../report-input.js";
import type { Section } from "../section.js";

/** What a figure of the analysis is drawn from. */
interface About {
  readonly tables: ReleasedTables;
  readonly info: ProcessInfo;
  readonly scope: Scope;
  readonly say: Say;
}

interface AnalysisFigure {
  readonly id: string;
  readonly label: Text;
  readonly uses: readonly Described[];
  readonly chart: (about: About) => Chart | Promise<Chart>;
  /** More below the figure; null where there is nothing to say. */
  readonly after?: (about: About) => Html | null;
}

/** Every figure of the analysis report in reading order: the course, time, repetition, load, and how cases begin and end. */
const figures: readonly AnalysisFigure[] = [
  {
    id: "map",
    label: { de: "Ablaufbild", en: "Process map" },
    uses: [activityFrequency, directlyFollows, startActivities, endActivities],
    chart: ({ tables, scope, say }) =>
      processMap(
        {
          activities: tables.get(activityFrequency),
          transitions: tables.get(directlyFollows),
          starts: tables.get(startActivities),
          ends: tables.get(endActivities),
        },
        scope,
        say,
      ),
  },
  {
    id: "variants",
    label: { de: "Wege", en: "Paths" },
    uses: [variants],
    chart: ({ tables, scope, say }) => variantExplorer(tables.get(variants), scope, say),
  },
  {
    id: "followers",
    label: { de: "Was folgt worauf", en: "What follows what" },
    uses: [followers],
    chart: ({ tables, scope, say }) => precedenceMatrix(tables.get(followers), scope, say),
  },
  {
    id: "throughput",
    label: { de: "Dauer", en: "Duration" },
    uses: [histogram, throughputTime],
    chart: ({ tables, info, scope, say }) =>
      throughputHistogram(
        { histogram: tables.get(histogram), throughput: tables.get(throughputTime) },
        { ...scope, target_seconds: calendarTarget(info) },
        say,
      ),
  },
  {
    id: "survival",
    label: { de: "Dauer mit offenen Fällen", en: "Duration with open cases" },
    uses: [survival, throughputMedianWithOpenCases],
    chart: ({ tables, info, scope, say }) =>
      throughputSurvival(
        { survival: tables.get(survival), median: tables.get(throughputMedianWithOpenCases) },
        { ...scope, target_seconds: calendarTarget(info) },
        say,
      ),
  },
  {
    id: "waiting",
    label: { de: "Wo die Zeit liegt", en: "Where the time is" },
    uses: [directlyFollows],
    chart: ({ tables, info, scope, say }) =>
      transitionsByWaiting(tables.get(directlyFollows), { ...scope, waitOwners: waitOwners(info) }, say),
  },
  {
    id: "progress",
    label: { de: "Fälle im Verlauf", en: "Cases over time" },
    uses: [eventsByCaseAge],
    chart: ({ tables, scope, say }) => caseProgress(tables.get(eventsByCaseAge), scope, say),
  },
  {
    id: "spectrum",
    label: { de: "Leistungsspektrum", en: "Performance spectrum" },
    uses: [segmentSpectrum, directlyFollows],
    chart: ({ tables, scope, say }) =>
      performanceSpectrum(
        { spectrum: tables.get(segmentSpectrum), transitions: tables.get(directlyFollows) },
        scope,
        say,
      ),
  },
  {
    id: "rework",
    label: { de: "Wiederholungen", en: "Rework" },
    uses: [reworkPerActivity, reworkRates],
    chart: ({ tables, info, scope, say }) =>
      reworkBars(
        tables.get(reworkPerActivity),
        { ...scope, legitimate: info.config?.legitimate_repeats ?? [] },
        say,
      ),
  },
  {
    id: "loops",
    label: { de: "Schleifen", en: "Loops" },
    uses: [loopGains],
    chart: ({ tables, info, scope, say }) =>
      netLoopGain(
        tables.get(loopGains),
        { ...scope, legitimate: info.config?.legitimate_repeats ?? [] },
        say,
      ),
  },
  {
    id: "handovers",
    label: { de: "Übergaben", en: "Handovers" },
    uses: [handovers],
    chart: ({ tables, scope, say }) => handoverMatrix(tables.get(handovers), scope, say),
  },
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

/** Ids of the measures that the analysis report shows. */
export const usedInAnalysis: ReadonlySet<string> = new Set(
  figures.flatMap(({ uses }) => uses.map(({ id }) => id)),
);

/** The figures of the analysis report, each with what the data limit at it. */
export async function analysisFigures(about: About): Promise<readonly Section[]> {
  const { tables, info, say } = about;
  const sections: Section[] = [];
  for (const { id, label, uses, chart, after } of figures) {
    const notes = findingNotes(
      touching(
        findingsOf(tables, info.id),
        uses.map((of) => of.id),
      ),
      say,
    );
    const below = after?.(about) ?? null;
    sections.push(
      await figure(
        {
          id,
          label: say.text(label),
          chart: await chart(about),
          data: uses.map((of) => tables.get(of).forProcess(info.id)),
          source: sourceLine(info, say),
          ...(below === null && notes === null ? {} : { after: html`${below}${notes}` }),
        },
        say,
      ),
    );
  }
  return sections;
}
