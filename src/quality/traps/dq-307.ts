import { agree, amount, nouns } from "../speech.js";
import type { Trap } from "../trap.js";

export const dq307: Trap = {
  code: "DQ-307",
  title: { de: "Am Rand des Zeitraums abgeschnittene Fälle", en: "Cases cut at the edges of the period" },
  severity: "notice",
  counts: "cases",
  says: (finding) => ({
    de: `${amount(finding, nouns.case, "de", nouns.cases)} ${agree(finding.count, "reicht", "reichen")} bis an den Rand des Zeitraums und ${agree(finding.count, "ist", "sind")} vermutlich unvollständig.`,
    en: `${amount(finding, nouns.case, "en")} ${agree(finding.count, "reaches", "reach")} to the edge of the period and ${agree(finding.count, "is", "are")} probably incomplete.`,
  }),
  without: {
    de: "Abgeschnittene Fälle gelten als fertig und lassen den Ablauf schneller erscheinen, als er ist.",
    en: "Cut cases count as finished and make the process look faster than it is.",
  },
  detection: {
    de: "Das erste oder letzte Ereignis eines Falls liegt nahe am Anfang oder Ende des Zeitraums.",
    en: "The first or last event of a case lies close to the beginning or end of the period.",
  },
  byDefault: {
    de: "Fälle ohne Abschluss gelten als offen und gehen nicht in die Durchlaufzeit abgeschlossener Fälle ein.",
    en: "Cases without an end count as open and do not enter the throughput time of completed cases.",
  },
  effect: {
    de: "Durchlaufzeiten an den Rändern sind zu kurz, Eingänge und Erledigungen dort unvollständig.",
    en: "Throughput times at the edges are too short, arrivals and completions there incomplete.",
  },
  touches: [
    "throughput-time",
    "throughput-histogram",
    "monthly-trend",
    "start-activities",
    "end-activities",
    "start-end-pairs",
  ],
  fix: {
    de: "Einen längeren Zeitraum ausgeben lassen, und in der Prozessdatei abschließende Schritte mit end: true kennzeichnen.",
    en: "Have a longer period exported, and mark closing steps with end: true in the process file.",
  },
};
