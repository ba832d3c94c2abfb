import { agree, amount, inColumn, nouns } from "../speech.js";
import type { Trap } from "../trap.js";

export const dq301: Trap = {
  code: "DQ-301",
  title: {
    de: "Zeitpunkt existiert nicht (Beginn der Sommerzeit)",
    en: "Time does not exist (summer time begins)",
  },
  severity: "warning",
  counts: "rows",
  says: (finding) => ({
    de: `${amount(finding, nouns.time, "de")}${inColumn(finding, "de")} ${agree(finding.count, "liegt", "liegen")} in der Stunde, die bei der Umstellung auf Sommerzeit entfällt.`,
    en: `${amount(finding, nouns.time, "en")}${inColumn(finding, "en")} ${agree(finding.count, "lies", "lie")} in the hour that is skipped when summer time begins.`,
  }),
  without: {
    de: "Die Zeit wird ohne Meldung um eine Stunde verschoben.",
    en: "The time is shifted by one hour without a word.",
  },
  detection: {
    de: "Ortszeiten zwischen 2 und 3 Uhr am Tag der Umstellung im März.",
    en: "Local times between 2 and 3 on the day of the change in March.",
  },
  byDefault: {
    de: "Die Zeile bleibt und wird gekennzeichnet; aus ihr entsteht keine negative Dauer.",
    en: "The row stays and is flagged; no negative duration comes of it.",
  },
  effect: {
    de: "Zeiten dieser Zeilen können um eine Stunde falsch sein. Viele solche Zeilen zeigen, dass die Zeiten nicht in Ortszeit vorliegen.",
    en: "Times of these rows may be one hour off. Many such rows show that the times are not local times.",
  },
  touches: ["throughput-time", "throughput-histogram", "directly-follows", "time-of-day", "arrivals-by-hour"],
  fix: {
    de: "Bei vielen Zeilen prüfen, ob das Fachverfahren in UTC speichert: source.timezone: UTC in der Prozessdatei setzen.",
    en: "If there are many, check whether the system stores UTC: set source.timezone: UTC in the process file.",
  },
};
