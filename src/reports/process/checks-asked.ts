import { printable } from "../../charts/printable.js";
import type { Say } from "../../charts/chart.js";
import { durationStep } from "../../charts/cell.js";
import { subjectOf, type CheckId } from "../../config/checks.js";
import type { Process } from "../../config/process.js";
import { activityFrequency } from "../../measures/activity-frequency.js";
import { directlyFollows } from "../../measures/directly-follows.js";
import { reworkPerActivity } from "../../measures/rework-per-activity.js";
import { startActivities } from "../../measures/start-activities.js";
import { variants } from "../../measures/variants.js";
import { checkOf, checkOptions, checkState, checkWords } from "../../ranking/questionnaire/checks.js";
import { answerWords } from "../../ranking/questionnaire/reading.js";
import type { ReleasedTables } from "../../release/tables.js";
import type { Text } from "../../text.js";
import { quoted } from "../data-words.js";
import type { ProcessInfo } from "../report-input.js";
import type { Asked } from "./asked.js";

/** A question before it is known what was answered. */
interface Put {
  readonly id: CheckId;
  readonly of: readonly string[];
  readonly text: string;
}

/** Questions that the numbers of a process raise and that only the department can answer, with its answers. */
export const checksAsked = (tables: ReleasedTables, info: ProcessInfo, say: Say): readonly Asked[] =>
  [usualPath, skippedStep, longestWait, repeatedStep, otherStart, standing]
    .flatMap((ask) => ask(tables, info, say))
    .map(({ id, of, text }) => {
      const check = checkOf(info.config ?? {}, id, subjectOf(of));
      const options = checkOptions(id).map((option) => say.text(option));
      return {
        id,
        of,
        text,
        options,
        possible: [...options, say.text(answerWords.unknown)].join(" · "),
        state: checkState(check),
        given: check === undefined ? null : say.text(checkWords(id, check.answer)),
      };
    });

const isAnswered = (config: Process | null, id: CheckId, of: readonly string[]): boolean =>
  checkOf(config ?? {}, id, subjectOf(of)) !== undefined;

type Ask = (tables: ReleasedTables, info: ProcessInfo, say: Say) => readonly Put[];

/** Is the most frequent path the intended one? */
const usualPath: Ask = (tables, { id }, say) => {
  const row = tables.get(variants).forProcess(id).rows[0];
  if (row === undefined || row.share === null || row.variant.length === 0) return [];
  const path = row.variant.map(printable).join(" → ");
  const share = say.percent(row.share);
  return [
    {
      id: "usual_path",
      of: row.variant,
      text: say.text({
        de: `Der häufigste Ablauf (${share} der Fälle) ist: ${path}. Ist das der Ablauf, der vorgesehen ist?`,
        en: `The most frequent path (${share} of the cases) is: ${path}. Is it the intended one?`,
      }),
    },
  ];
};

/** A step that most cases have and some do not: done on paper, or not needed? */
const skippedStep: Ask = (tables, { id }, say) => {
  const rows = tables
    .get(activityFrequency)
    .forProcess(id)
    .rows.filter(({ cases_share: share }) => share !== null && share >= 0.5 && share <= 0.97);
  const row = [...rows].sort((a, b) => (a.cases_share ?? 0) - (b.cases_share ?? 0)).at(-1);
  if (row === undefined) return [];
  const name = quoted(printable(row.activity), say);
  const missing = say.percent(1 - (row.cases_share ?? 0));
  return [
    {
      id: "skipped_step",
      of: [row.activity],
      text: say.text({
        de: `Der Schritt ${name} fehlt in ${missing} der Fälle. Wird er dann außerhalb des Systems erledigt?`,
        en: `The step ${name} is missing in ${missing} of the cases. Is it then done outside of the system?`,
      }),
    },
  ];
};

/** The transition where most time passes in total: who is waited for? Not asked where the configuration says it, but for what the department said. */
const longestWait: Ask = (tables, { id, config }, say) => {
  const table = tables.get(directlyFollows).forProcess(id);
  const total = (row: (typeof table.rows)[number]) => (row.executions ?? 0) * (row.median_seconds ?? 0);
  const rows = table.rows.filter(
    (row) =>
      total(row) > 0 &&
      (config?.activities[row.to_activity]?.wait_owner === undefined ||
        isAnswered(config, "longest_wait", [row.from_activity, row.to_activity])),
  );
  const row = [...rows].sort((a, b) => total(b) - total(a))[0];
  if (row === undefined) return [];
  const from = quoted(printable(row.from_activity), say);
  const to = quoted(printable(row.to_activity), say);
  const wait = say.duration(row.median_seconds, durationStep(table));
  return [
    {
      id: "longest_wait",
      of: [row.from_activity, row.to_activity],
      text: say.text({
        de: `Zwischen ${from} und ${to} vergehen im Median ${wait}: Auf wen wird in dieser Zeit gewartet?`,
        en: `Between ${from} and ${to} a median of ${wait} passes: who is waited for in this time?`,
      }),
    },
  ];
};

/** The step that is repeated most often: is that right? */
const repeatedStep: Ask = (tables, { id, config }, say) => {
  const legitimate = new Set(config?.legitimate_repeats ?? []);
  const rows = tables
    .get(reworkPerActivity)
    .forProcess(id)
    .rows.filter(
      (row) =>
        (row.repeated_cases_share ?? 0) > 0 &&
        (!legitimate.has(row.activity) || isAnswered(config, "repeated_step", [row.activity])),
    );
  const row = [...rows].sort((a, b) => (b.repeated_cases ?? 0) - (a.repeated_cases ?? 0))[0];
  if (row === undefined) return [];
  const name = quoted(printable(row.activity), say);
  const share = say.percent(row.repeated_cases_share ?? 0);
  return [
    {
      id: "repeated_step",
      of: [row.activity],
      text: say.text({
        de: `${name} kommt in ${share} der Fälle mit diesem Schritt mehrfach vor. Woran liegt das vor allem?`,
        en: `${name} occurs more than once in ${share} of the cases with this step. What is the main reason?`,
      }),
    },
  ];
};

/** A second way to begin: is it a beginning, or is the first step missing? */
const otherStart: Ask = (tables, { id }, say) => {
  const rows = tables.get(startActivities).forProcess(id).rows;
  const row = [...rows].sort((a, b) => (b.cases ?? 0) - (a.cases ?? 0))[1];
  if (row === undefined || row.share === null || row.share < 0.02) return [];
  const name = quoted(printable(row.activity), say);
  return [
    {
      id: "other_start",
      of: [row.activity],
      text: say.text({
        de: `${say.percent(row.share)} der Fälle beginnen mit ${name}. Ist das ein richtiger Anfang?`,
        en: `${say.percent(row.share)} of the cases begin with ${name}. Is that a proper beginning?`,
      }),
    },
  ];
};

/** What is asked of every process. */
const standing: Ask = (_, { config }, say) => {
  const ends = Object.values(config?.activities ?? {}).some(({ end }) => end === true);
  const ids = [...(ends ? [] : ["running_cases" as const]), "steps_elsewhere", "special_events"] as const;
  return ids.map((id) => ({ id, of: [], text: say.text(words[id]) }));
};

const words = {
  running_cases: {
    de: "Es ist nicht hinterlegt, mit welchem Schritt ein Fall abgeschlossen ist; alle Fälle zählen daher als abgeschlossen. Enthält der Export noch laufende Fälle?",
    en: "It is not configured which step completes a case, so all cases count as completed. Does the export hold running cases?",
  },
  steps_elsewhere: {
    de: "Gibt es Arbeitsschritte, die hier fehlen, weil sie auf Papier, am Telefon oder in einem anderen System stattfinden?",
    en: "Are there steps that are missing here because they happen on paper, by telephone or in another system?",
  },
  special_events: {
    de: "Gab es im Zeitraum Besonderheiten, etwa eine Rechtsänderung, eine Systemumstellung oder eine Antragswelle?",
    en: "Was there anything special in the period, such as a change of law, a change of system or a wave of applications?",
  },
} as const satisfies Record<string, Text>;
