import { printable } from "../../charts/printable.js";
import type { Say } from "../../charts/chart.js";
import { permittedEvaluations } from "../../release/evaluation-catalogue.js";
import type { Text } from "../../text.js";
import { html } from "../html.js";
import { profileSentence } from "../profile-words.js";
import type { ReportInput } from "../report-input.js";
import type { Section } from "../section.js";
import { table } from "../table.js";
import { columnCounts } from "./columns.js";
import { answers, inDatabase, kept, modeLabels, staffQuestion, widestMode } from "./modes.js";

/** "Are staff being watched?": the answer, why it is true, process by process, and what this proof cannot say. */
export function answerSection({ processes, profile }: ReportInput, say: Say): Section {
  const mode = widestMode(processes);
  const number = say.number(permittedEvaluations.length);
  return {
    id: "answer",
    label: say.text(words.label),
    question: say.text(staffQuestion),
    heading: say.text(answers[mode]),
    body: html`<div class="box">
        <p>
          ${say.text({
            de: `Kein Bericht wertet nach Personen aus: Die Liste der ${number} zulässigen Auswertungen ist abgeschlossen, und keine gliedert nach Personen. Wo der Wechsel der Person oder Rolle bekannt ist, zählen ihn einige; wer es war, sagt keine.`,
            en: `No report evaluates by person: the list of the ${number} permitted evaluations is closed, and none is broken down by person. Where the change of person or role is known, some count it; none says who it was.`,
          })}
          <a href="#catalogue">${say.text(words.toCatalogue)}</a>
        </p>
        <p>
          ${columnCounts(processes, say)}. ${say.text(words.columns)}
          <a href="#columns">${say.text(words.toColumns)}</a>
        </p>
        <p>
          ${say.text(words.inside)} ${profileSentence(profile, say)}
          <a href="#protection">${say.text(words.toProtection)}</a>
        </p>
      </div>
      ${table({
        id: "staff",
        caption: say.text(words.caption),
        columns: [
          { label: say.text(words.process), align: "start" },
          { label: say.text(words.mode), align: "start" },
          { label: say.text(words.kept), align: "start", prose: true },
        ],
        rows: processes.map(({ name, resource }) => [
          printable(say.text(name)),
          say.text(modeLabels[resource]),
          say.text(kept[resource]),
        ]),
      })}
      <h3>${say.text(words.limits)}</h3>
      <ul>
        ${limits.map((limit) => html`<li>${say.text(limit)}</li>`)}
        <li>${say.text(words.database)} ${say.text(inDatabase[mode])}</li>
      </ul>`,
  };
}

const limits: readonly Text[] = [
  {
    de: "Er gilt für Prozessradar. Was das Fachverfahren selbst aufzeichnet und was in den Exportdateien steht, bleibt davon unberührt.",
    en: "It covers Prozessradar. What the line-of-business system itself records and what the exported files hold is not touched by it.",
  },
  {
    de: "Spalten werden an ihrem Namen und an Mustern erkannt. Ob eine gelesene Spalte doch Beschäftigte nennt, prüfen Menschen an der Liste der Spalten.",
    en: "Columns are recognised by their names and by patterns. Whether a column that was read names staff after all is for people to check in the list of columns.",
  },
  {
    de: "Erledigt einen Schritt nur eine Person, beschreiben die Zahlen dieses Schritts auch ihre Arbeit. Solche Schritte kennt nur das Fachamt; in der Prozessdatei lassen sie sich mit anderen zusammenfassen.",
    en: "Where only one person does a step, the numbers of that step describe this person’s work, too. Only the department knows such steps; the process file can merge them with others.",
  },
];

const words = {
  label: { de: "Antwort", en: "Answer" },
  toCatalogue: { de: "Zur Liste der Auswertungen", en: "To the list of evaluations" },
  columns: {
    de: "Gelesen wird nur, was die Beschreibung eines Prozesses nennt oder was als Vorgang, Schritt, Zeitpunkt und Stelle erkannt wird; alles Übrige wird nicht gespeichert.",
    en: "Only what the description of a process names, or what is recognised as case, step, time and unit, is read; all else is not stored.",
  },
  inside: {
    de: "Die Daten bleiben auf dem Rechner der Auswertung; hinaus kommt nur, was ein Bericht zeigt.",
    en: "The data stay on the computer of the analysis; only what a report shows gets out.",
  },
  toColumns: { de: "Zu den Spalten", en: "To the columns" },
  toProtection: { de: "Zu den Schutzschwellen", en: "To the protection thresholds" },
  caption: {
    de: "Was von der bearbeitenden Person gespeichert wurde",
    en: "What was stored of the person who did the work",
  },
  process: { de: "Prozess", en: "Process" },
  mode: { de: "Umgang mit der Person", en: "Treatment of the person" },
  kept: { de: "Gespeichert", en: "Stored" },
  limits: { de: "Was dieser Nachweis nicht sagt", en: "What this proof does not say" },
  database: {
    de: "Den Datenspeicher auf dem Rechner der Auswertung kann, wer Zugang hat, ohne Schutz kleiner Fallzahlen abfragen (prozessradar sql).",
    en: "Whoever has access can query the store on the computer of the analysis without the protection of small numbers (prozessradar sql).",
  },
} as const satisfies Record<string, Text>;
