import { caseProgress } from "../../charts/case-progress.js";
import { performanceSpectrum } from "../../charts/performance-spectrum.js";
import { throughputHistogram, type InWorkingDays } from "../../charts/throughput-histogram.js";
import { throughputSurvival } from "../../charts/throughput-survival.js";
import { transitionsByWaiting } from "../../charts/transitions-by-waiting.js";
import { throughputMedianWithOpenCases } from "../../measures/data/throughput-median-with-open-cases.js";
import { throughputSurvival as survival } from "../../measures/data/throughput-survival.js";
import { directlyFollows } from "../../measures/directly-follows.js";
import { eventsByCaseAge } from "../../measures/events-by-case-age.js";
import { segmentSpectrum } from "../../measures/segment-spectrum.js";
import { throughputHistogram as histogram } from "../../measures/throughput-histogram.js";
import { throughputTime } from "../../measures/throughput-time.js";
import { workingTimeHistogram } from "../../measures/working-time-histogram.js";
import { workingTime } from "../../measures/working-time.js";
import { besides, calendarTarget, waitOwners } from "../process/figures.js";
import { deadlineNote } from "../process/statutory-deadline.js";
import { workingDaysOf } from "../process/working-days.js";
import type { About, AnalysisFigure } from "./figure.js";

/** Null where the calendar does not cover the cases. */
function inWorkingDays({ tables, info, say }: About): InWorkingDays | null {
  const { median, note } = workingDaysOf(tables, info, say);
  if (median === null) return null;
  const { target } = info.config ?? {};
  return {
    histogram: tables.get(workingTimeHistogram),
    throughput: tables.get(workingTime),
    target_working_days: target?.basis === "working" ? target.throughput_seconds / 86_400 : null,
    note,
  };
}

/** How long cases take, and where the time lies. */
export const timeFigures: readonly AnalysisFigure[] = [
  {
    id: "throughput",
    label: { de: "Dauer", en: "Duration" },
    uses: [histogram, throughputTime, workingTimeHistogram, workingTime],
    chart: (about) => {
      const { tables, info, scope, say } = about;
      const working = inWorkingDays(about);
      const chart = throughputHistogram(
        {
          histogram: tables.get(histogram),
          throughput: tables.get(throughputTime),
          ...(working === null ? {} : { working }),
        },
        { ...scope, target_seconds: calendarTarget(info) },
        say,
      );
      return besides(chart, deadlineNote(info, say));
    },
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
      transitionsByWaiting(
        tables.get(directlyFollows),
        { ...scope, waitOwners: waitOwners(info), tail: true },
        say,
      ),
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
];
