import type { Say } from "../../charts/chart.js";
import type { Profile } from "../../config/policy.js";
import type { Text } from "../../text.js";
import { html } from "../html.js";
import type { Section } from "../section.js";

/** How to read the proof: what each statement rests on, what its signs mean, and how it can be checked. */
export function proofReading(profile: Profile, say: Say): Section {
  return {
    id: "reading",
    label: say.text(words.label),
    heading: say.text(words.label),
    body: html`${[...paragraphs, ...threshold(profile, say)].map((text) => html`<p>${say.text(text)}</p>`)}
      <h3>${say.text(words.check)}</h3>
      <ol>
        ${checks.map((text) => html`<li>${say.text(text)}</li>`)}
      </ol>
      <h3>${say.text(words.signs)}</h3>
      <dl class="pairs">
        ${signs.map(
          ([sign, meaning]) =>
            html`<div>
              <dt>${sign}</dt>
              <dd>${say.text(meaning)}</dd>
            </div>`,
        )}
      </dl>`,
  };
}

const paragraphs: readonly Text[] = [
  {
    de: "Dieser Nachweis ist keine Zusage, sondern ein Protokoll: Das Programm schreibt auf, was es beim letzten Lauf gelesen, gespeichert und freigegeben hat. Jede Überschrift nennt das Ergebnis, die Tabelle darunter den Beleg.",
    en: "This proof is no promise but a record: the program writes down what it read, stored and released in its last run. Every heading states the result, the table below it the evidence.",
  },
  {
    de: "Drei Stufen sind zu unterscheiden. Gelesen: Eine Spalte der Exportdatei wurde ausgewertet. Gespeichert: Eine Angabe liegt im Datenspeicher auf dem Rechner der Auswertung. Freigegeben: Eine Zahl darf in einem Bericht stehen. Jede Stufe enthält weniger als die davor.",
    en: "Three stages are to be told apart. Read: a column of the exported file was evaluated. Stored: a statement lies in the store on the computer of the analysis. Released: a number may stand in a report. Each stage holds less than the one before.",
  },
];

/** What the threshold means; nothing where none was applied. */
const threshold = ({ k_cases: k, extremes }: Profile, say: Say): readonly Text[] =>
  extremes
    ? []
    : [
        {
          de: `Die Schwelle von ${say.number(k)} Fällen heißt: Was weniger als ${say.number(k)} Fälle betrifft, erscheint in keinem Bericht; zurückgehalten wird auch, was sich aus anderen Zahlen errechnen ließe. Das erschwert es, jemanden wiederzuerkennen. Ausschließen kann es das nicht, wo jemand den Fall schon kennt.`,
          en: `The threshold of ${say.number(k)} cases means: what concerns fewer than ${say.number(k)} cases appears in no report; what could be computed from other numbers is withheld as well. That makes it harder to recognise somebody. It cannot rule it out where somebody knows the case already.`,
        },
      ];

const checks: readonly Text[] = [
  {
    de: "Lesen Sie die Namen der gelesenen Spalten: Nennt eine davon Beschäftigte oder Antragstellende, gehört sie in der Prozessdatei unter „drop“.",
    en: "Read the names of the columns that were read: where one of them names staff or applicants, it belongs under “drop” in the process file.",
  },
  {
    de: "Vergleichen Sie die Prüfsumme der Liste der Auswertungen mit der, der Sie zugestimmt haben. Ist sie gleich, ist es dieselbe Liste.",
    en: "Compare the checksum of the list of evaluations with the one that you agreed to. Where it is the same, it is the same list.",
  },
  {
    de: "Vergleichen Sie Profil und Lauf in der Fußzeile mit denen des Berichts, den Sie prüfen.",
    en: "Compare profile and run at the foot of the page with those of the report that you check.",
  },
  {
    de: "Prüfen Sie Zweck und Löschdatum jedes Prozesses.",
    en: "Check purpose and deletion date of every process.",
  },
];

const signs: readonly (readonly [string, Text])[] = [
  [
    "•",
    { de: "zum Schutz einzelner Personen nicht ausgewiesen", en: "withheld to protect individual persons" },
  ],
  ["–", { de: "nichts vorhanden", en: "nothing there" }],
];

const words = {
  label: { de: "So lesen Sie diesen Bericht", en: "How to read this report" },
  check: { de: "Was Sie selbst prüfen können", en: "What you can check yourself" },
  signs: { de: "Zeichen", en: "Signs" },
} as const satisfies Record<string, Text>;
