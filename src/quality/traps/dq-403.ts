import { agree, amount, counted, inColumn, nouns, textFact } from "../speech.js";
import type { Finding } from "../finding.js";
import type { Trap } from "../trap.js";
import type { Text } from "../../text.js";

const spelling = (finding: Finding): Text => ({
  de: `${amount(finding, nouns.row, "de")}${inColumn(finding, "de")} ${agree(finding.count, "schreibt", "schreiben")} den Bearbeitungsstand anders als üblich (zum Beispiel COMPLETE).`,
  en: `${amount(finding, nouns.row, "en")}${inColumn(finding, "en")} ${agree(finding.count, "spells", "spell")} the lifecycle in an unusual way (for example COMPLETE).`,
});

const status = ({ column }: Finding): Text => ({
  de: `Die Spalte${column === null ? "" : ` „${column}“`} enthält keinen Bearbeitungsstand wie „start“ und „complete“, sondern einen eigenen Status; jede Zeile zählt als abgeschlossener Schritt.`,
  en: `The column${column === null ? "" : ` “${column}”`} holds no lifecycle such as “start” and “complete” but a status of its own; every row counts as a completed step.`,
});

const orphanStart = ({ count }: Finding): Text => ({
  de: `${counted(count, nouns.step, "de")} ${agree(count, "wird", "werden")} begonnen und nie abgeschlossen.`,
  en: `${counted(count, nouns.step, "en")} ${agree(count, "is", "are")} begun and never completed.`,
});

const orphanComplete = ({ count }: Finding): Text => ({
  de: `${counted(count, nouns.step, "de")} ${agree(count, "wird", "werden")} abgeschlossen, ohne begonnen worden zu sein.`,
  en: `${counted(count, nouns.step, "en")} ${agree(count, "is", "are")} completed without having been begun.`,
});

const other = (finding: Finding): Text => ({
  de: `${amount(finding, nouns.row, "de")}${inColumn(finding, "de")} ${agree(finding.count, "hat", "haben")} einen auffälligen Bearbeitungsstand: Beginn und Abschluss passen nicht zusammen.`,
  en: `${amount(finding, nouns.row, "en")}${inColumn(finding, "en")} ${agree(finding.count, "has", "have")} an odd lifecycle: start and completion do not match.`,
});

/** What is odd, by the finding's fact `kind`. */
const kinds: Readonly<Record<string, (finding: Finding) => Text>> = {
  spelling,
  sub_status: status,
  orphan_starts: orphanStart,
  orphan_completes: orphanComplete,
};

export const dq403: Trap = {
  code: "DQ-403",
  title: { de: "Auffällige Angaben zum Bearbeitungsstand", en: "Odd lifecycle entries" },
  severity: "warning",
  counts: "rows",
  says: (finding) => {
    const kind = textFact(finding, "kind") ?? "";
    return (kinds[kind] ?? other)(finding);
  },
  without: {
    de: "Beginn und Abschluss zählen als zwei Schritte, oder es bleiben gar keine Schritte übrig, weil „COMPLETE“ nicht als „complete“ erkannt wird.",
    en: "Start and completion count as two steps, or no step is left at all because “COMPLETE” is not recognised as “complete”.",
  },
  detection: {
    de: "Groß- und Kleinschreibung, unbekannte Wörter, Beginne ohne Abschluss und Abschlüsse ohne Beginn.",
    en: "Case of letters, unknown words, starts without completion and completions without start.",
  },
  byDefault: {
    de: "Die Schreibweise spielt keine Rolle. Ein Beginn ohne Abschluss ist kein Schritt; ein Abschluss ohne Beginn ist einer ohne Dauer.",
    en: "Spelling does not matter. A start without completion is no step; a completion without start is one without a duration.",
  },
  effect: {
    de: "Schrittdauern sind für diese Zeilen unbekannt; nie abgeschlossene Schritte fehlen.",
    en: "Durations of steps are unknown for these rows; steps never completed are missing.",
  },
  touches: ["throughput-time", "activity-frequency", "directly-follows", "rework-rates"],
  fix: {
    de: "Ist die Spalte ein fachlicher Status: columns.lifecycle aus der Prozessdatei nehmen oder den Status in columns.activity mit aufführen.",
    en: "If the column is a status of its own: take columns.lifecycle out of the process file or list the status in columns.activity.",
  },
};
