import { agree, amount, inColumn, nouns } from "../speech.js";
import type { Trap } from "../trap.js";

export const dq302: Trap = {
  code: "DQ-302",
  title: { de: "Doppelte Stunde (Ende der Sommerzeit)", en: "Doubled hour (summer time ends)" },
  severity: "warning",
  counts: "rows",
  says: (finding) => ({
    de: `${amount(finding, nouns.time, "de")}${inColumn(finding, "de")} ${agree(finding.count, "liegt", "liegen")} in der Stunde, die es beim Ende der Sommerzeit zweimal gibt.`,
    en: `${amount(finding, nouns.time, "en")}${inColumn(finding, "en")} ${agree(finding.count, "lies", "lie")} in the hour that exists twice when summer time ends.`,
  }),
  without: {
    de: "Ob die erste oder die zweite Stunde gemeint ist, wird still entschieden: bis zu einer Stunde Fehler und negative Wartezeiten.",
    en: "Whether the first or the second hour is meant is decided silently: up to one hour of error and negative waiting times.",
  },
  detection: {
    de: "Ortszeiten zwischen 2 und 3 Uhr am Tag der Umstellung im Oktober.",
    en: "Local times between 2 and 3 on the day of the change in October.",
  },
  byDefault: {
    de: "Die Zeilen werden gekennzeichnet und nach ihrer Folge in der Datei geordnet: Was vor einem Rücksprung der Uhr steht, gehört zur ersten Stunde, alles andere zur zweiten. Keine Dauer wird negativ.",
    en: "The rows are flagged and ordered as they stand in the file: what stands before the clock goes back belongs to the first hour, everything else to the second. No duration becomes negative.",
  },
  effect: {
    de: "Liegezeiten um diese Stunde herum können um bis zu eine Stunde falsch sein.",
    en: "Waiting times around this hour may be up to one hour off.",
  },
  touches: ["throughput-time", "throughput-histogram", "directly-follows", "time-of-day", "arrivals-by-hour"],
  fix: {
    de: "Den Export mit Zeitzone (zum Beispiel 2024-10-27T02:30:00+02:00) ausgeben lassen, wenn es auf Minuten ankommt.",
    en: "Have the times exported with their offset (for example 2024-10-27T02:30:00+02:00) if minutes matter.",
  },
};
