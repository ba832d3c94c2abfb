import { agree, amount, nouns } from "../speech.js";
import type { Trap } from "../trap.js";

export const dq404: Trap = {
  code: "DQ-404",
  title: { de: "Statuswechsel schließen nicht aneinander an", en: "Changes of status do not connect" },
  severity: "warning",
  counts: "rows",
  says: (finding) => ({
    de: `${amount(finding, nouns.row, "de")} ${agree(finding.count, "beginnt", "beginnen")} mit einem anderen Status als dem, mit dem der vorige Wechsel desselben Vorgangs endete.`,
    en: `${amount(finding, nouns.row, "en")} ${agree(finding.count, "begins", "begin")} with another status than the one in which the change before it in the same case ended.`,
  }),
  without: {
    de: "Lücken in der Statusgeschichte bleiben unbemerkt; der Ablauf sieht einfacher aus, als er ist.",
    en: "Gaps in the history of a status go unnoticed; the process looks simpler than it is.",
  },
  detection: {
    de: "Je Vorgang wird der alte Status jeder Zeile mit dem neuen Status der Zeile davor verglichen.",
    en: "Per case the old status of each row is compared with the new status of the row before.",
  },
  byDefault: {
    de: "Die Zeilen bleiben; sie werden gezählt und genannt.",
    en: "The rows stay; they are counted and named.",
  },
  effect: {
    de: "Zwischen diesen Zeilen fehlen Schritte oder die Reihenfolge ist falsch.",
    en: "Steps are missing between these rows or their order is wrong.",
  },
  touches: ["variants", "directly-follows", "throughput-time", "rework-rates", "next-step-determinism"],
  fix: {
    de: "Prüfen, ob der Export alle Statuswechsel enthält und ob die Zeiten genau genug für die Reihenfolge sind.",
    en: "Check whether the export holds all changes of status and whether the times are exact enough for their order.",
  },
};
