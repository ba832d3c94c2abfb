import { agree, amount, inColumn, nouns } from "../speech.js";
import type { Trap } from "../trap.js";

export const dq102: Trap = {
  code: "DQ-102",
  title: { de: "Teils mit, teils ohne Uhrzeit", en: "Partly with, partly without a time of day" },
  severity: "warning",
  counts: "rows",
  says: (finding) => ({
    de: `${amount(finding, nouns.time, "de")}${inColumn(finding, "de")} ${agree(finding.count, "hat", "haben")} keine Uhrzeit, die übrigen haben eine.`,
    en: `${amount(finding, nouns.time, "en")}${inColumn(finding, "en")} ${agree(finding.count, "has", "have")} no time of day, the others have one.`,
  }),
  without: {
    de: "Ein Datum ohne Uhrzeit gilt als 00:00 Uhr: Der Schritt steht vor allen anderen dieses Tages.",
    en: "A date without a time of day counts as 00:00: the step stands before all others of that day.",
  },
  detection: {
    de: "In derselben Spalte passen Muster mit und Muster ohne Uhrzeit.",
    en: "Patterns with and patterns without a time of day fit in the same column.",
  },
  byDefault: {
    de: "Die Zeilen werden verwendet; ihre Zeit gilt nur auf den Tag genau.",
    en: "The rows are used; their time counts as exact to the day only.",
  },
  effect: {
    de: "Die Reihenfolge der Schritte innerhalb eines Tages ist unsicher, ebenso Liegezeiten unter einem Tag.",
    en: "The order of steps within a day is uncertain, and so are waiting times below one day.",
  },
  touches: [
    "variants",
    "directly-follows",
    "throughput-time",
    "throughput-histogram",
    "next-step-determinism",
    "time-of-day",
    "arrivals-by-hour",
  ],
  fix: {
    de: "Im Fachverfahren prüfen, ob die Uhrzeit mit ausgegeben werden kann.",
    en: "Check whether the line-of-business system can export the time of day too.",
  },
};
