import { activityMonths } from "../../charts/activity-months.js";
import type { Chart, Say, Scope } from "../../charts/chart.js";
import { eventsOverTime } from "../../charts/events-over-time.js";
import { openCasesByAge } from "../../charts/open-cases-by-age.js";
import { rowsWaterfall } from "../../charts/rows-waterfall.js";
import { startEndPairs } from "../../charts/start-end-pairs.js";
import { timeOfDay } from "../../charts/time-of-day.js";
import { activityMonths as months } from "../../measures/activity-months.js";
import { dataQuality } from "../../measures/data-quality.js";
import { rowsByFile } from "../../measures/data/rows-by-file.js";
import { eventsPerMonth } from "../../measures/events-per-month.js";
import { eventsPerWeek } from "../../measures/events-per-week.js";
import type { Described } from "../../measures/measure.js";
import { openCasesByAge as ages } from "../../measures/open-cases-by-age.js";
import { periodGaps } from "../../measures/period-gaps.js";
import { startEndPairs as pairs } from "../../measures/start-end-pairs.js";
import { timeOfDay as hours } from "../../measures/time-of-day.js";
import { lookAlikes } from "../../quality/look-alikes.js";
import type { Text } from "../../text.js";
import { figure } from "../figure.js";
import { html, type Html } from "../html.js";
import type { ProcessInfo, ReportInput } from "../report-input.js";
import type { Section } from "../section.js";
import { table } from "../table.js";

/** Ids of the measures that the quality report shows. */
export const usedInQuality: ReadonlySet<string> = new Set(
  [rowsByFile, dataQuality, periodGaps, eventsPerWeek, eventsPerMonth, hours, months, pairs, ages].map(
    ({ id }) => id,
  ),
);

/** The figures of the quality report, each by its place. `times` is null where hours of the day may not be shown. */
export async function qualityFigures(
  { tables }: ReportInput,
  info: ProcessInfo,
  scope: Scope,
  say: Say,
): Promise<{
  readonly rows: Section;
  readonly period: Section;
  readonly times: Section | null;
  readonly names: Section;
  readonly ends: Section;
  readonly open: Section;
}> {
  const draw = (
    id: keyof typeof labels,
    chart: Chart,
    used: readonly Described[],
    after?: Html,
  ): Promise<Section> =>
    figure(
      {
        id,
        label: say.text(labels[id]),
        chart,
        data: used.map((of) => tables.get(of).forProcess(info.id)),
        source: source(info, say),
        ...(after === undefined ? {} : { after }),
      },
      say,
    );
  const weeks = { weeks: tables.get(eventsPerWeek), months: tables.get(eventsPerMonth) };
  const ofHours = tables.get(hours);
  return {
    rows: await draw("rows", rowsWaterfall(tables.get(rowsByFile), scope, say), [rowsByFile]),
    period: await draw("period", eventsOverTime(weeks, scope, say), [eventsPerWeek, eventsPerMonth]),
    times:
      ofHours.forProcess(info.id).rows.length === 0
        ? null
        : await draw("times-of-day", timeOfDay(ofHours, scope, say), [hours]),
    names: await draw(
      "names",
      activityMonths(tables.get(months), scope, say),
      [months],
      alike(tables, info, say),
    ),
    ends: await draw("ends", startEndPairs(tables.get(pairs), scope, say), [pairs]),
    open: await draw("open", openCasesByAge(tables.get(ages), scope, say), [ages]),
  };
}

/** Names that may be the same step, with what each occurs; only names that the gate lets out. */
function alike(tables: ReportInput["tables"], { id }: ProcessInfo, say: Say): Html {
  const executions = new Map<string, number>();
  for (const { activity, events } of tables.get(months).forProcess(id).rows)
    executions.set(activity, (executions.get(activity) ?? 0) + (events ?? 0));
  const groups = lookAlikes([...executions.keys()]);
  if (groups.length === 0) return html`<p>${say.text(words.noneAlike)}</p>`;
  return table({
    id: "look-alikes",
    caption: say.text(words.alike),
    columns: [
      { label: say.text(words.spelling), align: "start" },
      { label: say.text(words.executions), align: "end" },
    ],
    rows: groups.map((names) => [
      names.join(" · "),
      names.map((name) => say.number(executions.get(name) ?? 0)).join(" · "),
    ]),
  });
}

const source = ({ accounts }: ProcessInfo, say: Say): string =>
  say.text({
    de: `Quelle: ${accounts.map(({ file }) => file).join(", ")}.`,
    en: `Source: ${accounts.map(({ file }) => file).join(", ")}.`,
  });

const labels = {
  rows: { de: "Zeilen", en: "Rows" },
  period: { de: "Zeitraum", en: "Period" },
  "times-of-day": { de: "Uhrzeiten", en: "Times of day" },
  names: { de: "Schrittnamen", en: "Activity names" },
  ends: { de: "Anfang und Ende", en: "Beginning and end" },
  open: { de: "Offene Fälle", en: "Open cases" },
} as const satisfies Record<string, Text>;

const words = {
  noneAlike: {
    de: "Keine zwei der gezeigten Namen sehen aus wie derselbe Schritt.",
    en: "No two of the names shown look like the same step.",
  },
  alike: { de: "Ähnliche Schreibweisen", en: "Similar spellings" },
  spelling: { de: "Schreibweisen", en: "Spellings" },
  executions: { de: "Ausführungen", en: "Executions" },
} as const satisfies Record<string, Text>;
