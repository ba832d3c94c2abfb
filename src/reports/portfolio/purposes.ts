import { printable } from "../../charts/printable.js";
import type { Say } from "../../charts/chart.js";
import type { Text } from "../../text.js";
import { secrecyLabels } from "../data-words.js";
import type { ProcessInfo } from "../report-input.js";
import type { Section } from "../section.js";
import { table } from "../table.js";

/** Purpose, legal basis, controller, period and deletion date of every process, as its file states them. */
export function purposesSection(processes: readonly ProcessInfo[], say: Say): Section {
  return {
    id: "purposes",
    label: say.text(words.label),
    heading: say.text(words.heading),
    body: table({
      id: "purposes-table",
      caption: say.text(words.caption),
      columns: [
        words.process,
        words.purpose,
        words.basis,
        words.controller,
        words.period,
        words.secrecy,
        words.deleteOn,
      ].map((label) => ({ label: say.text(label), align: "start" })),
      rows: processes.map(({ name, config }) => {
        const title = printable(say.text(name));
        if (config === null) return [title, "–", "–", "–", "–", "–", "–"];
        const { purpose, legal_basis: basis, controller, period, delete_on: deleteOn } = config.processing;
        const day = (date: string) => say.value(date, "time");
        return [
          title,
          purpose,
          basis,
          controller,
          `${day(period.from)} – ${day(period.to)}`,
          say.text(secrecyLabels[config.secrecy]),
          day(deleteOn),
        ];
      }),
    }),
  };
}

const words = {
  label: { de: "Zweck und Rechtsgrundlage", en: "Purpose and legal basis" },
  heading: {
    de: "Wozu und auf welcher Grundlage die Daten verarbeitet werden",
    en: "What the data are processed for, and on what basis",
  },
  caption: {
    de: "Angaben aus der Beschreibung der Prozesse",
    en: "As the descriptions of the processes state it",
  },
  process: { de: "Prozess", en: "Process" },
  purpose: { de: "Zweck", en: "Purpose" },
  basis: { de: "Rechtsgrundlage", en: "Legal basis" },
  controller: { de: "Verantwortlich", en: "Controller" },
  period: { de: "Zeitraum", en: "Period" },
  secrecy: { de: "Geheimhaltung", en: "Secrecy" },
  deleteOn: { de: "Löschung am", en: "Deletion on" },
} as const satisfies Record<string, Text>;
