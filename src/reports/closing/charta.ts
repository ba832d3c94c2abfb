import type { Say } from "../../charts/chart.js";
import type { Text } from "../../text.js";
import { html } from "../html.js";
import type { Section } from "../section.js";

/** One yardstick of the charter, and where in this report its evidence stands. */
export interface Yardstick {
  readonly name: Text;
  readonly evidence: Text;
  /** Id of the section with the evidence. */
  readonly at: string;
  readonly link: Text;
}

/**
 * How the report stands to the five yardsticks of the Charta Digitale Ethik (council resolution 28.08.2024). The words
 * are ours, not the charter's. `lawful` says where purpose and law are dealt with: in the section of the points to check,
 * in the description of the process, or nowhere, because a file was analysed without a project; `fair`, whether the report
 * sets the durations of groups of cases side by side.
 */
export function charta(
  lawful: keyof typeof lawfulness,
  say: Say,
  fair: keyof typeof fairness = "unexamined",
): Section {
  return chartaOf(yardsticks(lawful, fair), say);
}

/** The same with evidence of its own, one for each of the five yardsticks. */
export function chartaOf(all: readonly Yardstick[], say: Say): Section {
  return {
    id: "charta",
    label: say.text(words.label),
    heading: say.text(words.heading),
    body: html`<dl class="pairs">
        ${all.map(
          ({ name, evidence, at, link }) =>
            html`<div>
              <dt>${say.text(name)}</dt>
              <dd>${say.text(evidence)} <a href="#${at}">${say.text(link)}</a></dd>
            </div>`,
        )}
      </dl>
      <p class="muted">${say.text(words.note)}</p>`,
  };
}

const lawfulness = {
  gates: {
    evidence: {
      de: "Rechtliche Prüfbedarfe stehen neben den Punktwerten und verändern sie nicht. Die Bewertung liegt bei Rechtsamt, Datenschutzbeauftragten und Personalrat.",
      en: "Legal points to check stand beside the scores and do not change them. The assessment lies with the legal office, the data protection officer and the staff council.",
    },
    at: "gates",
    link: { de: "Rechtliche Prüfung", en: "Legal check" },
  },
  purpose: {
    evidence: {
      de: "Zweck, Rechtsgrundlage und Umfang der Verarbeitung stehen am Anfang. Die rechtliche Bewertung liegt bei Datenschutzbeauftragten, Personalrat und Rechtsamt.",
      en: "Purpose, legal basis and scope of the processing stand at the beginning. The legal assessment lies with the data protection officer, the staff council and the legal office.",
    },
    at: "about",
    link: { de: "Zu diesem Bericht", en: "About this report" },
  },
  unknown: {
    evidence: {
      de: "Zweck und Rechtsgrundlage sind nicht hinterlegt, weil eine Datei ohne Projekt ausgewertet wurde. Sie sind zu klären, bevor der Bericht weitergegeben wird.",
      en: "Purpose and legal basis are not configured, because a file was analysed without a project. They are to be settled before the report is passed on.",
    },
    at: "about",
    link: { de: "Zu diesem Bericht", en: "About this report" },
  },
} as const satisfies Record<string, Omit<Yardstick, "name">>;

const fairness = {
  unexamined: {
    evidence: {
      de: "Merkmale von Antragstellenden und Beschäftigten gehen in keine Kennzahl ein. Ob einzelne Gruppen länger warten, untersucht dieser Bericht nicht.",
      en: "No attribute of applicants or staff enters a measure. Whether some groups wait longer is not examined in this report.",
    },
    at: "method",
    link: { de: "Methode und Grenzen", en: "Method and limits" },
  },
  breakdowns: {
    evidence: {
      de: "Merkmale von Antragstellenden und Beschäftigten gehen in keinen Punktwert ein. Der Bericht zeigt, ob Fälle mit verschiedenen Merkmalen verschieden lange dauern; warum, sagt er nicht.",
      en: "No attribute of applicants or staff enters a score. The report shows whether cases with different attributes take different times; it does not say why.",
    },
    at: "breakdowns",
    link: { de: "Merkmale der Fälle", en: "Attributes of cases" },
  },
  compared: {
    evidence: {
      de: "Der Bericht stellt zwei Gruppen von Fällen nebeneinander und reiht weder Stellen noch Menschen. Er zeigt, ob die eine länger dauert; warum, sagt er nicht.",
      en: "The report sets two groups of cases side by side and ranks neither units nor people. It shows whether one takes longer; it does not say why.",
    },
    at: "groups",
    link: { de: "Gruppen", en: "Groups" },
  },
} as const satisfies Record<string, Omit<Yardstick, "name">>;

/** The five yardsticks in their order. */
export const yardsticks = (
  lawful: keyof typeof lawfulness,
  fair: keyof typeof fairness = "unexamined",
): readonly Yardstick[] => [
  {
    name: { de: "transparent", en: "transparent" },
    evidence: {
      de: "Jede Kennzahl steht mit Definition, Quelle und Grenzen im Bericht.",
      en: "Every measure stands in the report with its definition, source and limits.",
    },
    at: "method",
    link: { de: "Methode und Grenzen", en: "Method and limits" },
  },
  {
    name: { de: "nachvollziehbar", en: "traceable" },
    evidence: {
      de: "Unter jeder Abbildung stehen ihre Werte als Tabelle. Eingabedateien, Konfiguration und Programmfassung sind durch Prüfsummen festgehalten.",
      en: "Below every figure stand its values as a table. Input files, configuration and program version are recorded by checksums.",
    },
    at: "provenance",
    link: { de: "Prüfprotokoll", en: "Audit record" },
  },
  { name: { de: "rechtmäßig", en: "lawful" }, ...lawfulness[lawful] },
  { name: { de: "diskriminierungsfrei", en: "free of discrimination" }, ...fairness[fair] },
  {
    name: { de: "überprüfbar", en: "verifiable" },
    evidence: {
      de: "Gleiche Dateien und gleiche Konfiguration ergeben denselben Bericht. Es ist eine regelbasierte Auswertung ohne lernendes Modell.",
      en: "The same files and the same configuration give the same report. It is a rule-based evaluation without a learned model.",
    },
    at: "provenance",
    link: { de: "Prüfprotokoll", en: "Audit record" },
  },
];

const words = {
  label: { de: "Charta Digitale Ethik", en: "Digital ethics charter" },
  heading: {
    de: "Einordnung nach der Charta Digitale Ethik",
    en: "How this report stands to the digital ethics charter",
  },
  note: {
    de: "Arbeitshilfe in eigenen Worten; maßgeblich ist der beschlossene Text der Charta.",
    en: "A working aid in our own words; the adopted text of the charter prevails.",
  },
} as const satisfies Record<string, Text>;
