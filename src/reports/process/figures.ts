import { arrivalsByHour } from "../../charts/arrivals-by-hour.js";
import { arrivalsPerMonth } from "../../charts/arrivals-per-month.js";
import type { Chart, Say, Scope } from "../../charts/chart.js";
import { monthlyTrend } from "../../charts/monthly-trend.js";
import { processMap } from "../../charts/process-map.js";
import { reworkBars } from "../../charts/rework-bars.js";
import type { StepEffort } from "../../charts/rework-hours.js";
import { throughputHistogram } from "../../charts/throughput-histogram.js";
import { transitionsByWaiting } from "../../charts/transitions-by-waiting.js";
import { variantExplorer } from "../../charts/variant-explorer.js";
import type { WaitOwner } from "../../charts/wait-owner.js";
import { activityFrequency } from "../../measures/activity-frequency.js";
import { arrivalsByHour as arrivalHours } from "../../measures/arrivals-by-hour.js";
import { deadlines } from "../../measures/deadlines.js";
import { directlyFollows } from "../../measures/directly-follows.js";
import { endActivities } from "../../measures/end-activities.js";
import { flowPerMonth } from "../../measures/flow-per-month.js";
import { logComplexity } from "../../measures/log-complexity.js";
import type { Described } from "../../measures/measure.js";
import { monthlyTrend as trend } from "../../measures/monthly-trend.js";
import { reworkPerActivity } from "../../measures/rework-per-activity.js";
import { reworkRates } from "../../measures/rework-rates.js";
import { startActivities } from "../../measures/start-activities.js";
import { throughputHistogram as histogram } from "../../measures/throughput-histogram.js";
import { throughputTime } from "../../measures/throughput-time.js";
import { variants } from "../../measures/variants.js";
import { volume } from "../../measures/volume.js";
import { workingTime } from "../../measures/working-time.js";
import type { ReleasedTables } from "../../release/tables.js";
import type { Text } from "../../text.js";
import { findingNotes, findingsOf, touching } from "../data-findings.js";
import { breakdownChart, breakdownUses } from "../analysis/breakdown-figure.js";
import { figure } from "../figure.js";
import { html, type Html } from "../html.js";
import type { ProcessInfo, ReportInput } from "../report-input.js";
import type { Section } from "../section.js";
import { pathCompleteness } from "./path-completeness.js";
import { deadlineNote } from "./statutory-deadline.js";
import { workingDaysOf } from "./working-days.js";

/** Ids of the measures that the report of a process shows or asks about. */
export const usedIn = ({ config }: ProcessInfo, by?: string): ReadonlySet<string> =>
  new Set(
    [
      volume,
      variants,
      logComplexity,
      startActivities,
      endActivities,
      activityFrequency,
      throughputTime,
      workingTime,
      ...(config?.target === undefined ? [] : [deadlines]),
      histogram,
      trend,
      directlyFollows,
      reworkRates,
      reworkPerActivity,
      flowPerMonth,
      ...(config?.whole_department === true ? [arrivalHours] : []),
      ...(by === undefined ? [] : breakdownUses(by)),
    ].map(({ id }) => id),
  );

/** The figures of the process report in reading order, and those whose headings are its findings. */
export async function processFigures(
  { tables, by }: ReportInput,
  info: ProcessInfo,
  scope: Scope,
  say: Say,
): Promise<{ readonly sections: readonly Section[]; readonly findings: readonly Section[] }> {
  const { config } = info;
  const found = findingsOf(tables, info.id);
  const draw = (id: FigureId, chart: Chart, used: readonly Described[]): Promise<Section> =>
    figure(
      {
        id,
        label: say.text(labels[id]),
        chart,
        data: used.map((of) => tables.get(of).forProcess(info.id)),
        source: sourceLine(info, say),
        after: html`${findingNotes(
          touching(
            found,
            used.map((of) => of.id),
          ),
          say,
        )}${id === "map" ? rightSoBox(say) : null}`,
      },
      say,
    );
  const mapTables = {
    activities: tables.get(activityFrequency),
    transitions: tables.get(directlyFollows),
    starts: tables.get(startActivities),
    ends: tables.get(endActivities),
  };
  const timeTables = { histogram: tables.get(histogram), throughput: tables.get(throughputTime) };
  const target = { target_seconds: calendarTarget(info) };
  const legitimate = config?.legitimate_repeats ?? [];

  const map = await draw("map", await processMap(mapTables, scope, say), [
    activityFrequency,
    directlyFollows,
    startActivities,
    endActivities,
  ]);
  const paths = await draw(
    "variants",
    besides(variantExplorer(tables.get(variants), scope, say), pathCompleteness(tables, info.id, say)),
    [variants, logComplexity],
  );
  const times = throughputHistogram(timeTables, { ...scope, ...target }, say);
  const duration = await draw(
    "throughput",
    besides(besides(times, deadlineNote(info, say)), inWorkingDays(tables, info, say)),
    [histogram, throughputTime, workingTime, ...(config?.target === undefined ? [] : [deadlines])],
  );
  const months = await draw("trend", monthlyTrend(tables.get(trend), scope, say), [trend]);
  const divided =
    by === undefined
      ? []
      : [await draw("breakdowns", breakdownChart(tables, scope, say, by), breakdownUses(by))];
  const waiting = await draw(
    "waiting",
    transitionsByWaiting(tables.get(directlyFollows), { ...scope, waitOwners: waitOwners(info) }, say),
    [directlyFollows],
  );
  const rework = await draw(
    "rework",
    reworkBars(tables.get(reworkPerActivity), { ...scope, legitimate, efforts: effortsOf(info) }, say),
    [reworkPerActivity, reworkRates],
  );
  const noHours = whyNoHours(tables, info);
  const hours =
    noHours === null
      ? [await draw("arrival-hours", arrivalsByHour(tables.get(arrivalHours), scope, say), [arrivalHours])]
      : [];
  const arrivals = await draw(
    "arrivals",
    besides(
      arrivalsPerMonth(tables.get(flowPerMonth), scope, say),
      noHours === null ? null : say.text(noHours),
    ),
    [flowPerMonth],
  );
  return {
    sections: [map, paths, duration, months, ...divided, waiting, rework, ...hours, arrivals],
    findings: [duration, waiting, rework],
  };
}

/** Why arrivals are not shown by weekday and hour; null where they may be (`governance.md` P-05). */
export function whyNoHours(tables: ReleasedTables, { id, config, accounts }: ProcessInfo): Text | null {
  if (accounts.length > 0 && accounts.every(({ time_precision }) => time_precision === "day"))
    return words.noTimes;
  if (tables.get(arrivalHours).forProcess(id).rows.length > 0) return null;
  return config?.whole_department === true ? words.tooFew : words.noDepartment;
}

/** The target that can be drawn among calendar times; null where there is none, or one of another kind. */
export const calendarTarget = ({ config }: ProcessInfo): number | null =>
  config?.target?.basis === "calendar" ? config.target.throughput_seconds : null;

/** The chart with one more line below its picture, the first one. */
export const besides = (chart: Chart, line: string | null): Chart =>
  line === null ? chart : { ...chart, caveats: [line, ...chart.caveats] };

/** Median, 90th percentile and a target in working days; null where the calendar does not cover the cases. */
function inWorkingDays(tables: ReleasedTables, info: ProcessInfo, say: Say): string | null {
  const { median, p90 } = workingDaysOf(tables, info, say);
  if (median === null || p90 === null) return null;
  const { target } = info.config ?? {};
  const goal =
    target?.basis === "working" ? say.value(target.throughput_seconds / 86_400, "working_days") : null;
  return say.text({
    de: `Ohne freie Tage: Median ${median}, 9 von 10 Fällen bis ${p90}${goal === null ? "" : `, Ziel ${goal}`}.`,
    en: `Without days off: median ${median}, 9 in 10 cases up to ${p90}${goal === null ? "" : `, target ${goal}`}.`,
  });
}

/** What an execution of a step takes, where the process file says it. */
export const effortsOf = ({ config }: ProcessInfo): ReadonlyMap<string, StepEffort> =>
  new Map(
    Object.entries(config?.activities ?? {}).flatMap(([activity, { effort }]) =>
      effort === undefined ? [] : [[activity, effort] as const],
    ),
  );

export function waitOwners({ config }: ProcessInfo): ReadonlyMap<string, WaitOwner> {
  return new Map(
    Object.entries(config?.activities ?? {}).flatMap(([activity, { wait_owner: owner }]) =>
      owner === undefined ? [] : [[activity, owner] as const],
    ),
  );
}

/** Source and date of the data, for below every figure. */
export function sourceLine({ accounts, config }: ProcessInfo, say: Say): string {
  const files = accounts.map(({ file }) => file).join(", ");
  const asOf = config?.exported_at;
  const date = asOf === undefined ? null : say.value(asOf, "time");
  return say.text({
    de: `Quelle: Prozessdaten aus ${files}${date === null ? "" : `; Stand der Daten ${date}`}.`,
    en: `Source: process data from ${files}${date === null ? "" : `; data as of ${date}`}.`,
  });
}

/** Asks for objection right below the picture that is easiest to check. */
function rightSoBox(say: Say): Html {
  return html`<div class="box">
    <p><strong>${say.text(words.right)}</strong> ${say.text(words.rightText)}</p>
  </div>`;
}

const labels = {
  map: { de: "Ablaufbild", en: "Process map" },
  variants: { de: "Häufigste Wege", en: "Usual paths" },
  throughput: { de: "Dauer", en: "Duration" },
  trend: { de: "Verlauf", en: "Over time" },
  breakdowns: { de: "Merkmale der Fälle", en: "Attributes of cases" },
  waiting: { de: "Warten", en: "Waiting" },
  rework: { de: "Wiederholungen", en: "Rework" },
  "arrival-hours": { de: "Eingänge nach Stunden", en: "Arrivals by hour" },
  arrivals: { de: "Eingänge", en: "Arrivals" },
} as const satisfies Record<string, Text>;

type FigureId = keyof typeof labels;

const words = {
  noDepartment: {
    de: "Nach Wochentag und Stunde nicht gezeigt: Das gibt es nur für Protokolle, die einen ganzen Fachbereich umfassen, damit nicht die Arbeit Einzelner erkennbar wird.",
    en: "Not shown by weekday and hour: this exists only for logs that cover a whole department, so that nobody’s work can be told from it.",
  },
  noTimes: {
    de: "Nach Wochentag und Stunde nicht gezeigt: Die Daten kennen nur Tage, keine Uhrzeiten.",
    en: "Not shown by weekday and hour: the data know days only, no times of day.",
  },
  tooFew: {
    de: "Nach Wochentag und Stunde nicht gezeigt: In keiner Stunde gingen genügend Fälle ein.",
    en: "Not shown by weekday and hour: no hour has enough arrivals.",
  },
  right: { de: "Stimmt das?", en: "Is that right?" },
  rightText: {
    de: "Das Bild zeigt, was das System festgehalten hat. Fehlt ein Weg, den Sie kennen, oder gibt es einen nicht, den das Bild zeigt? Bitte schreiben Sie es in den Abschnitt „Bitte prüfen Sie“.",
    en: "The picture shows what the system recorded. Is a path missing that you know, or is there one in the picture that does not exist? Please write it into the section “Please check”.",
  },
} as const satisfies Record<string, Text>;
