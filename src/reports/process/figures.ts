import type { Chart, Say, Scope } from "../../charts/chart.js";
import { monthlyTrend } from "../../charts/monthly-trend.js";
import { processMap } from "../../charts/process-map.js";
import { reworkBars } from "../../charts/rework-bars.js";
import { throughputHistogram } from "../../charts/throughput-histogram.js";
import { transitionsByWaiting } from "../../charts/transitions-by-waiting.js";
import { variantExplorer } from "../../charts/variant-explorer.js";
import type { WaitOwner } from "../../charts/wait-owner.js";
import { activityFrequency } from "../../measures/activity-frequency.js";
import { directlyFollows } from "../../measures/directly-follows.js";
import { endActivities } from "../../measures/end-activities.js";
import type { Described } from "../../measures/measure.js";
import { monthlyTrend as trend } from "../../measures/monthly-trend.js";
import { reworkPerActivity } from "../../measures/rework-per-activity.js";
import { reworkRates } from "../../measures/rework-rates.js";
import { startActivities } from "../../measures/start-activities.js";
import { throughputHistogram as histogram } from "../../measures/throughput-histogram.js";
import { throughputTime } from "../../measures/throughput-time.js";
import { variants } from "../../measures/variants.js";
import { volume } from "../../measures/volume.js";
import type { Text } from "../../text.js";
import { findingNotes, findingsOf, touching } from "../data-findings.js";
import { figure } from "../figure.js";
import { html, type Html } from "../html.js";
import type { ProcessInfo, ReportInput } from "../report-input.js";
import type { Section } from "../section.js";

/** Ids of the measures that the process report shows or asks about. */
export const usedInFigures: ReadonlySet<string> = new Set(
  [
    volume,
    variants,
    startActivities,
    endActivities,
    activityFrequency,
    throughputTime,
    histogram,
    trend,
    directlyFollows,
    reworkRates,
    reworkPerActivity,
  ].map(({ id }) => id),
);

/** The figures of the process report in reading order, and those whose headings are its findings. */
export async function processFigures(
  { tables }: ReportInput,
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
  const target = { target_seconds: config?.target?.throughput_seconds ?? null };
  const legitimate = config?.legitimate_repeats ?? [];

  const map = await draw("map", await processMap(mapTables, scope, say), [
    activityFrequency,
    directlyFollows,
    startActivities,
    endActivities,
  ]);
  const paths = await draw("variants", variantExplorer(tables.get(variants), scope, say), [variants]);
  const duration = await draw("throughput", throughputHistogram(timeTables, { ...scope, ...target }, say), [
    histogram,
    throughputTime,
  ]);
  const months = await draw("trend", monthlyTrend(tables.get(trend), scope, say), [trend]);
  const waiting = await draw(
    "waiting",
    transitionsByWaiting(tables.get(directlyFollows), { ...scope, waitOwners: waitOwners(info) }, say),
    [directlyFollows],
  );
  const rework = await draw(
    "rework",
    reworkBars(tables.get(reworkPerActivity), { ...scope, legitimate }, say),
    [reworkPerActivity, reworkRates],
  );
  return { sections: [map, paths, duration, months, waiting, rework], findings: [duration, waiting, rework] };
}

function waitOwners({ config }: ProcessInfo): ReadonlyMap<string, WaitOwner> {
  return new Map(
    Object.entries(config?.activities ?? {}).flatMap(([activity, { wait_owner: owner }]) =>
      owner === undefined ? [] : [[activity, owner] as const],
    ),
  );
}

/** Source and date of the data, for below every figure. */
function sourceLine({ accounts, config }: ProcessInfo, say: Say): string {
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
  waiting: { de: "Warten", en: "Waiting" },
  rework: { de: "Wiederholungen", en: "Rework" },
} as const satisfies Record<string, Text>;

type FigureId = keyof typeof labels;

const words = {
  right: { de: "Stimmt das?", en: "Is that right?" },
  rightText: {
    de: "Das Bild zeigt, was das System festgehalten hat. Fehlt ein Weg, den Sie kennen, oder gibt es einen nicht, den das Bild zeigt? Bitte schreiben Sie es in den Abschnitt „Bitte prüfen Sie“.",
    en: "The picture shows what the system recorded. Is a path missing that you know, or is there one in the picture that does not exist? Please write it into the section “Please check”.",
  },
} as const satisfies Record<string, Text>;
