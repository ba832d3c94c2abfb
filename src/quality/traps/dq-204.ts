import { agree, amount, nouns, numberFact } from "../speech.js";
import type { Trap } from "../trap.js";

export const dq204: Trap = {
  code: "DQ-204",
  title: { de: "Doppelte Zeilen", en: "Duplicate rows" },
  severity: "notice",
  counts: "rows",
  says: (finding) => {
    const { count } = finding;
    const kept = (numberFact(finding, "kept") ?? 0) > 0;
    return {
      de: `${amount(finding, nouns.row, "de")} ${agree(count, "gleicht", "gleichen")} einer früheren in allen gelesenen Spalten und ${agree(count, "wurde", "wurden")} ${kept ? "behalten" : "ausgelassen"}.`,
      en: `${amount(finding, nouns.row, "en")} ${agree(count, "equals", "equal")} an earlier one in all columns read and ${agree(count, "was", "were")} ${kept ? "kept" : "left out"}.`,
    };
  },
  without: {
    de: "Derselbe Schritt zählt doppelt und sieht wie eine Wiederholung aus.",
    en: "The same step counts twice and looks like rework.",
  },
  detection: {
    de: "Vergleich aller gelesenen Spalten, auch über mehrere Dateien hinweg.",
    en: "Comparison of all columns read, across several files too.",
  },
  byDefault: {
    de: "Die erste Zeile bleibt, die weiteren werden ausgelassen und gezählt.",
    en: "The first row stays, the others are left out and counted.",
  },
  effect: {
    de: "Keine, wenn es wirklich dieselben Schritte sind. Bei Zeiten, die nur auf den Tag genau sind, können echte Wiederholungen darunter sein.",
    en: "None, if they really are the same steps. Where times are exact to the day only, true repetitions may be among them.",
  },
  touches: ["rework-rates", "rework-per-activity", "activity-frequency", "first-time-right"],
  fix: {
    de: "Sind es echte Wiederholungen: duplicates: keep in der Prozessdatei setzen.",
    en: "If they are true repetitions: set duplicates: keep in the process file.",
  },
};
