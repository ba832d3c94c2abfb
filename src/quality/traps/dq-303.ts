import { agree, amount, inColumn, nouns, textFact } from "../speech.js";
import type { Trap } from "../trap.js";

export const dq303: Trap = {
  code: "DQ-303",
  title: { de: "Zeitzonen gemischt", en: "Mixed time zones" },
  severity: "warning",
  counts: "rows",
  says: (finding) => {
    const { count } = finding;
    if (textFact(finding, "kind") === "season")
      return {
        de: `Die Uhrzeiten verschieben sich zwischen Sommer und Winter um eine Stunde (${amount(finding, nouns.event, "de", nouns.events)} mit Uhrzeit): vermutlich UTC statt Ortszeit.`,
        en: `The hours of the day shift by one hour between summer and winter (${amount(finding, nouns.event, "en")} with a time of day): probably UTC and not local time.`,
      };
    return {
      de: `Zeitangaben mit und ohne Zeitzone${inColumn(finding, "de")}: ${amount(finding, nouns.time, "de")} ${agree(count, "weicht", "weichen")} von den übrigen ab.`,
      en: `Times with and without a time zone${inColumn(finding, "en")}: ${amount(finding, nouns.time, "en")} ${agree(count, "differs", "differ")} from the others.`,
    };
  },
  without: {
    de: "Ein Teil der Schritte ist um ein bis zwei Stunden verschoben, im Sommer anders als im Winter.",
    en: "Some of the steps are shifted by one or two hours, in summer other than in winter.",
  },
  detection: {
    de: "Zeiten mit und ohne Angabe der Zone in einer Spalte; Verschiebung der Dienstzeiten zwischen Sommer und Winter.",
    en: "Times with and without a zone in one column; office hours that shift between summer and winter.",
  },
  byDefault: {
    de: "Genannte Zonen werden beachtet; Zeiten ohne Zone gelten als Ortszeit der Prozessdatei (sonst Europe/Berlin).",
    en: "Stated zones are honoured; times without one count as local time of the process file (else Europe/Berlin).",
  },
  effect: {
    de: "Die Reihenfolge der Schritte eines Tages und kurze Liegezeiten können falsch sein.",
    en: "The order of steps within a day and short waiting times may be wrong.",
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
    de: "Klären, in welcher Zone das Fachverfahren speichert, und source.timezone in der Prozessdatei setzen.",
    en: "Find out in which zone the system stores times and set source.timezone in the process file.",
  },
};
