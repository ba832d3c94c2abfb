import { amount, inColumn, nouns } from "../speech.js";
import type { Trap } from "../trap.js";

export const dq306: Trap = {
  code: "DQ-306",
  title: { de: "Ende vor Beginn", en: "End before start" },
  severity: "warning",
  counts: "rows",
  says: (finding) => ({
    de: `Bei ${amount(finding, nouns.row, "de")}${inColumn(finding, "de")} liegt das Ende vor dem Beginn.`,
    en: `In ${amount(finding, nouns.row, "en")}${inColumn(finding, "en")} the end lies before the start.`,
  }),
  without: {
    de: "Negative Dauern werden mit den übrigen verrechnet und verkleinern jede Summe.",
    en: "Negative durations are added to the others and reduce every sum.",
  },
  detection: {
    de: "Vergleich von Beginn und Ende derselben Zeile oder desselben Schritts.",
    en: "Comparison of start and end of the same row or step.",
  },
  byDefault: {
    de: "Der Schritt bleibt mit seinem Ende; der Beginn wird nicht verwendet.",
    en: "The step stays with its end; its start is not used.",
  },
  effect: {
    de: "Diese Schritte gehen nicht in Schrittdauern ein.",
    en: "These steps do not enter durations of steps.",
  },
  touches: ["throughput-time", "directly-follows"],
  fix: {
    de: "Prüfen, ob columns.time und columns.start_time vertauscht sind oder verschiedene Muster brauchen.",
    en: "Check whether columns.time and columns.start_time are swapped or need different patterns.",
  },
};
