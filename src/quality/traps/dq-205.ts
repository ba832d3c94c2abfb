import { agree, amount, nouns } from "../speech.js";
import type { Trap } from "../trap.js";

export const dq205: Trap = {
  code: "DQ-205",
  title: { de: "Gleicher Vorgang, Schritt und Zeitpunkt", en: "Same case, step and time" },
  severity: "warning",
  counts: "rows",
  says: (finding) => ({
    de: `${amount(finding, nouns.row, "de")} ${agree(finding.count, "nennt", "nennen")} Vorgang, Schritt und Zeitpunkt einer früheren, andere Spalten weichen ab.`,
    en: `${amount(finding, nouns.row, "en")} ${agree(finding.count, "names", "name")} case, step and time of an earlier one, other columns differ.`,
  }),
  without: {
    de: "Der Schritt scheint unmittelbar wiederholt zu werden, obwohl nur eine Angabe nachgetragen wurde.",
    en: "The step seems to be repeated at once although only some detail was added later.",
  },
  detection: {
    de: "Vergleich von Vorgang, Schritt und Zeitpunkt.",
    en: "Comparison of case, step and time.",
  },
  byDefault: {
    de: "Die erste Zeile zählt, spätere werden als doppelt ausgelassen. Alle bleiben, wenn die Zeit nur ein Datum ist, die Tabelle je Fall eine Zeile hat oder duplicates: keep gilt.",
    en: "The first row counts, later ones are left out as duplicates. All stay where the time is a date only, the table has one row per case, or duplicates: keep is set.",
  },
  effect: {
    de: "Unmittelbare Wiederholungen können überschätzt sein.",
    en: "Immediate repetitions may be overstated.",
  },
  touches: [
    "rework-rates",
    "rework-per-activity",
    "activity-frequency",
    "directly-follows",
    "variants",
    "first-time-right",
  ],
  fix: {
    de: "Klären, wodurch sich die Zeilen unterscheiden; die Spalte weglassen, die nur Nachträge enthält.",
    en: "Find out in what the rows differ; leave out the column that only holds later additions.",
  },
};
