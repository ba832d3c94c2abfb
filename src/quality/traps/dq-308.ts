import { agree, amount, inBoth, nouns, numberFact, textFact } from "../speech.js";
import type { Trap } from "../trap.js";
import type { Lang } from "../../text.js";

export const dq308: Trap = {
  code: "DQ-308",
  title: { de: "Zeiten außerhalb der Jahre des Kalenders", en: "Times outside of the years of the calendar" },
  severity: "warning",
  counts: "events",
  says: (finding) => {
    const name = textFact(finding, "calendar");
    const first = numberFact(finding, "first_year");
    const last = numberFact(finding, "last_year");
    const isLate = (numberFact(finding, "after") ?? 0) > 0;
    const { count } = finding;
    const calendar = (lang: Lang) => {
      const of = {
        de: `Der Kalender${name === null ? "" : ` ${name}`}`,
        en: `The calendar${name === null ? "" : ` ${name}`}`,
      }[lang];
      if (first === null || last === null) return of;
      if (lang === "de") return isLate ? `${of} endet am 31.12.${last}` : `${of} beginnt am 01.01.${first}`;
      return isLate ? `${of} ends on 31/12/${last}` : `${of} begins on 01/01/${first}`;
    };
    const known = first !== null && last !== null;
    return inBoth((lang) =>
      lang === "de"
        ? `${calendar(lang)}${known ? ":" : " ist zu kurz:"} ${amount(finding, nouns.event, lang, nouns.events)} ${agree(count, "liegt", "liegen")} außerhalb seiner Jahre.`
        : `${calendar(lang)}${known ? ":" : " is too short:"} ${amount(finding, nouns.event, lang)} ${agree(count, "lies", "lie")} outside of its years.`,
    );
  },
  without: {
    de: "Nach dem letzten Tag eines Kalenders zählt jede Zeit als 0 Arbeitstage, ohne dass es auffällt.",
    en: "After the last day of a calendar every time counts as 0 working days, and nobody notices.",
  },
  detection: {
    de: "Ein Ereignis liegt in einem Jahr, das holidays.years im Kalender nicht nennt.",
    en: "An event lies in a year that holidays.years of the calendar does not name.",
  },
  byDefault: {
    de: "Arbeitstage und Arbeitsstunden bleiben für diese Zeiten leer und sind nie 0; Kalendertage bleiben, wie sie sind.",
    en: "Working days and working hours of these times are null and never 0; calendar days stay as they are.",
  },
  effect: {
    de: "Kennzahlen in Arbeitszeit beruhen auf weniger Fällen; die Zahl steht daneben.",
    en: "Measures of working time rest on fewer cases; their number stands beside them.",
  },
  touches: [
    "working-time",
    "working-time-histogram",
    "open-age",
    "directly-follows-working-time",
    "step-duration-working-time",
  ],
  fix: {
    de: "Im Kalender holidays.years erweitern; bei falschen Zeiten die Quelle berichtigen.",
    en: "Extend holidays.years in the calendar; where the times are wrong, correct the source.",
  },
};
