import { agree, counted, inColumn, nouns, number, numberFact } from "../speech.js";
import type { Trap } from "../trap.js";

export const dq203: Trap = {
  code: "DQ-203",
  title: { de: "Vorgangsnummern in mehreren Schreibweisen", en: "Case ids in several spellings" },
  severity: "warning",
  counts: "cases",
  says: (finding) => {
    const ids = numberFact(finding, "ids");
    return {
      de: `${counted(finding.count, nouns.caseId, "de")}${inColumn(finding, "de")} ${agree(finding.count, "kommt", "kommen")} in mehreren Schreibweisen vor${ids === null || ids === 0 ? "" : `, zusammen ${number(ids, "de")}`}.`,
      en: `${counted(finding.count, nouns.caseId, "en")}${inColumn(finding, "en")} ${agree(finding.count, "occurs", "occur")} in several spellings${ids === null || ids === 0 ? "" : `, ${number(ids, "en")} in all`}.`,
    };
  },
  without: {
    de: "Ein Vorgang zerfällt in zwei halbe: BA-2024/1 und BA 2024-001.",
    en: "One case falls apart into two halves: BA-2024/1 and BA 2024-001.",
  },
  detection: {
    de: "Nummern, die gleich sind, sobald Groß- und Kleinschreibung, Leerzeichen, Striche und führende Nullen nicht zählen.",
    en: "Ids that are equal as soon as case of letters, spaces, dashes and leading zeros do not count.",
  },
  byDefault: {
    de: "Die Nummern bleiben getrennt, bis eine Regel gesetzt ist.",
    en: "The ids stay apart until a rule is set.",
  },
  effect: {
    de: "Es gibt zu viele Fälle, und sie sind zu kurz.",
    en: "There are too many cases, and they are too short.",
  },
  touches: "all",
  fix: {
    de: 'Sind es dieselben Vorgänge: columns.case.normalize: [trim, upper, "collapse:-/ "] in der Prozessdatei setzen.',
    en: 'If they are the same cases: set columns.case.normalize: [trim, upper, "collapse:-/ "] in the process file.',
  },
};
