import { printable } from "../../charts/printable.js";
import type { Say } from "../../charts/chart.js";
import { durationStep } from "../../charts/cell.js";
import { activityFrequency } from "../../measures/activity-frequency.js";
import { directlyFollows } from "../../measures/directly-follows.js";
import { reworkPerActivity } from "../../measures/rework-per-activity.js";
import { startActivities } from "../../measures/start-activities.js";
import { variants } from "../../measures/variants.js";
import type { ReleasedTables } from "../../release/tables.js";
import type { Text } from "../../text.js";
import { quoted } from "../data-words.js";
import { html, type Html } from "../html.js";
import type { ProcessInfo } from "../report-input.js";
import type { Section } from "../section.js";

/** One question to the department with the answers to tick. */
interface Question {
  readonly text: string;
  readonly answers: readonly Text[];
}

/** Five to eight questions, made from the numbers, that only the department can answer; on paper, with a pen. */
export function questionsSection(tables: ReleasedTables, info: ProcessInfo, say: Say): Section {
  const questions = [
    ...[usualPath, skippedStep, longestWait, repeatedStep, otherStart].flatMap((ask) =>
      ask(tables, info, say),
    ),
    ...standing(info, say),
  ];
  return {
    id: "questions",
    label: say.text(words.label),
    question: say.text(words.question),
    heading: say.text(words.heading),
    body: html`<p>${say.text(words.intro)}</p>
      <ol class="questions">
        ${questions.map((question) => html`<li>${question.text} ${boxes(question.answers, say)}</li>`)}
      </ol>`,
  };
}

type Ask = (tables: ReleasedTables, info: ProcessInfo, say: Say) => readonly Question[];

/** Is the most frequent path the intended one? */
const usualPath: Ask = (tables, { id }, say) => {
  const row = tables.get(variants).forProcess(id).rows[0];
  if (row === undefined || row.share === null || row.variant.length === 0) return [];
  const path = row.variant.map(printable).join(" → ");
  const share = say.percent(row.share);
  return [
    {
      text: say.text({
        de: `Der häufigste Ablauf (${share} der Fälle) ist: ${path}. Ist das der Ablauf, der vorgesehen ist?`,
        en: `The most frequent path (${share} of the cases) is: ${path}. Is it the intended one?`,
      }),
      answers: yesNo,
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
      text: say.text({
        de: `Der Schritt ${name} fehlt in ${missing} der Fälle. Wird er dann außerhalb des Systems erledigt?`,
        en: `The step ${name} is missing in ${missing} of the cases. Is it then done outside of the system?`,
      }),
      answers: [
        { de: "ja", en: "yes" },
        { de: "nein, er ist dann nicht nötig", en: "no, it is not needed then" },
        words.dontKnow,
      ],
    },
  ];
};

/** The transition where most time passes in total: who is waited for? Not asked where the configuration says it. */
const longestWait: Ask = (tables, { id, config }, say) => {
  const table = tables.get(directlyFollows).forProcess(id);
  const total = (row: (typeof table.rows)[number]) => (row.executions ?? 0) * (row.median_seconds ?? 0);
  const rows = table.rows.filter(
    (row) => total(row) > 0 && config?.activities[row.to_activity]?.wait_owner === undefined,
  );
  const row = [...rows].sort((a, b) => total(b) - total(a))[0];
  if (row === undefined) return [];
  const from = quoted(printable(row.from_activity), say);
  const to = quoted(printable(row.to_activity), say);
  const wait = say.duration(row.median_seconds, durationStep(table));
  return [
    {
      text: say.text({
        de: `Zwischen ${from} und ${to} vergehen im Median ${wait}: Auf wen wird in dieser Zeit gewartet?`,
        en: `Between ${from} and ${to} a median of ${wait} passes: who is waited for in this time?`,
      }),
      answers: [
        { de: "auf uns", en: "us" },
        { de: "auf Antragstellende", en: "applicants" },
        { de: "auf andere Stellen", en: "other bodies" },
        { de: "auf ein System", en: "a system" },
      ],
    },
  ];
};

/** The step that is repeated most often: is that right? */
const repeatedStep: Ask = (tables, { id, config }, say) => {
  const legitimate = new Set(config?.legitimate_repeats ?? []);
  const rows = tables
    .get(reworkPerActivity)
    .forProcess(id)
    .rows.filter((row) => (row.repeated_cases_share ?? 0) > 0 && !legitimate.has(row.activity));
  const row = [...rows].sort((a, b) => (b.repeated_cases ?? 0) - (a.repeated_cases ?? 0))[0];
  if (row === undefined) return [];
  const name = quoted(printable(row.activity), say);
  const share = say.percent(row.repeated_cases_share ?? 0);
  return [
    {
      text: say.text({
        de: `${name} kommt in ${share} der Fälle mit diesem Schritt mehrfach vor. Woran liegt das vor allem?`,
        en: `${name} occurs more than once in ${share} of the cases with this step. What is the main reason?`,
      }),
      answers: [
        { de: "so vorgesehen (Raten, Erinnerungen)", en: "intended (instalments, reminders)" },
        { de: "Unterlagen fehlen", en: "documents are missing" },
        { de: "Korrekturen", en: "corrections" },
        { de: "anderes", en: "something else" },
      ],
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
      text: say.text({
        de: `${say.percent(row.share)} der Fälle beginnen mit ${name}. Ist das ein richtiger Anfang?`,
        en: `${say.percent(row.share)} of the cases begin with ${name}. Is that a proper beginning?`,
      }),
      answers: yesNo,
    },
  ];
};

/** What is asked of every process. */
function standing({ config }: ProcessInfo, say: Say): readonly Question[] {
  const ends = Object.values(config?.activities ?? {}).some(({ end }) => end === true);
  return [
    ...(ends ? [] : [{ text: say.text(words.end), answers: yesNo }]),
    { text: say.text(words.outside), answers: yesNo },
    { text: say.text(words.events), answers: yesNo },
  ];
}

function boxes(answers: readonly Text[], say: Say): Html {
  return html`<ul class="answers">
    ${answers.map((answer) => html`<li><span class="tick" aria-hidden="true"></span>${say.text(answer)}</li>`)}
    <li class="remark">${say.text(words.remark)}</li>
  </ul>`;
}

const words = {
  label: { de: "Bitte prüfen Sie", en: "Please check" },
  question: { de: "Was stimmt hier nicht?", en: "What is wrong in here?" },
  heading: { de: "Bitte prüfen Sie: Das wissen nur Sie", en: "Please check: only you can know this" },
  intro: {
    de: "Die Fragen sind aus den Zahlen gebildet. Bitte auf dem Ausdruck ankreuzen oder per E-Mail beantworten; die Antworten werden mit Funktion und Datum in die Beschreibung des Prozesses übernommen.",
    en: "The questions are made from the numbers. Please tick them on the printout or answer by e-mail; the answers go into the description of the process with function and date.",
  },
  remark: { de: "Anmerkung:", en: "Remark:" },
  dontKnow: { de: "unterschiedlich", en: "it varies" },
  end: {
    de: "Es ist nicht hinterlegt, mit welchem Schritt ein Fall abgeschlossen ist; alle Fälle zählen daher als abgeschlossen. Enthält der Export noch laufende Fälle?",
    en: "It is not configured which step completes a case, so all cases count as completed. Does the export hold running cases?",
  },
  outside: {
    de: "Gibt es Arbeitsschritte, die hier fehlen, weil sie auf Papier, am Telefon oder in einem anderen System stattfinden?",
    en: "Are there steps that are missing here because they happen on paper, by telephone or in another system?",
  },
  events: {
    de: "Gab es im Zeitraum Besonderheiten, etwa eine Rechtsänderung, eine Systemumstellung oder eine Antragswelle?",
    en: "Was there anything special in the period, such as a change of law, a change of system or a wave of applications?",
  },
} as const satisfies Record<string, Text>;

const yesNo: readonly Text[] = [
  { de: "ja", en: "yes" },
  { de: "nein", en: "no" },
  { de: "teilweise", en: "partly" },
];
