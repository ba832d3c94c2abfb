import { agree, amount, inColumn, nouns, textFact } from "../speech.js";
import type { Trap } from "../trap.js";

export const dq305: Trap = {
  code: "DQ-305",
  title: { de: "Dauer null oder nur ein Datum", en: "Zero duration or date only" },
  severity: "warning",
  counts: "events",
  says: (finding) => {
    const kind = textFact(finding, "kind");
    const { count } = finding;
    if (kind === "midnight")
      return {
        de: `${amount(finding, nouns.event, "de", nouns.events)}${inColumn(finding, "de")} ${agree(count, "liegt", "liegen")} genau um 00:00 Uhr: Die Zeit ist nur auf den Tag genau.`,
        en: `${amount(finding, nouns.event, "en")}${inColumn(finding, "en")} ${agree(count, "lies", "lie")} exactly at 00:00: the time is exact to the day only.`,
      };
    if (kind === "minute")
      return {
        de: `${amount(finding, nouns.event, "de", nouns.events)} ${agree(count, "fällt", "fallen")} in dieselbe Minute: vermutlich eine Sammelbuchung.`,
        en: `${amount(finding, nouns.event, "en")} ${agree(count, "falls", "fall")} into the same minute: probably a batch posting.`,
      };
    return {
      de: `${amount(finding, nouns.case, "de", nouns.cases)} ${agree(count, "hat", "haben")} mehrere Schritte und keine Dauer: Alle tragen denselben Zeitpunkt.`,
      en: `${amount(finding, nouns.case, "en")} ${agree(count, "has", "have")} several steps and no duration: all bear the same time.`,
    };
  },
  without: {
    de: "Mittlere Zeiten von null, obwohl nur die Uhrzeit fehlt oder alles auf einmal gebucht wurde.",
    en: "Median times of zero although only the time of day is missing or everything was posted at once.",
  },
  detection: {
    de: "Anteil der Zeiten genau um Mitternacht, Anteil der Fälle ohne Dauer, Anteil der stärksten Minute.",
    en: "Share of times exactly at midnight, share of cases without a duration, share of the busiest minute.",
  },
  byDefault: {
    de: "Die Zeilen bleiben, wie sie sind; Anzahl und Anteil stehen bei den Kennzahlen, die es betrifft.",
    en: "The rows stay as they are; number and share stand beside the measures concerned.",
  },
  effect: {
    de: "Dauern unter einem Tag und die Reihenfolge am selben Tag sagen nichts aus.",
    en: "Durations below one day and the order on the same day say nothing.",
  },
  touches: [
    "throughput-time",
    "throughput-histogram",
    "directly-follows",
    "variants",
    "next-step-determinism",
    "time-of-day",
    "arrivals-by-hour",
  ],
  fix: {
    de: "Prüfen, ob das Fachverfahren den Zeitpunkt der Bearbeitung statt des Buchungstags ausgeben kann.",
    en: "Check whether the system can export the time of the work instead of the day of posting.",
  },
  fixOf: (finding) => {
    const clock = finding.facts["clock"];
    return textFact(finding, "kind") !== "midnight" || clock === undefined
      ? null
      : {
          de: `Die Uhrzeit steht in einer eigenen Spalte („${clock}“) und wird so nicht gelesen. Gehört sie zu diesem Tag: --clock "${clock}" (im Projekt: columns.time.clock).`,
          en: `The time of day stands in a column of its own ("${clock}") and is not read like this. If it belongs to this day: --clock "${clock}" (in a project: columns.time.clock).`,
        };
  },
};
