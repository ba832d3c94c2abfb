import type { Grain, Unit } from "../../measures/measure.js";
import type { Text } from "../../text.js";

/** The headings of what `explain` prints. */
export const words = {
  measures: { de: "Kennzahlen", en: "Measures" },
  more: {
    de: "Weiter mit: prozessradar explain throughput-time   |   prozessradar explain DQ-201   |   prozessradar explain --all",
    en: "Next: prozessradar explain throughput-time   |   prozessradar explain DQ-201   |   prozessradar explain --all",
  },
  columns: { de: "Spalten", en: "Columns" },
  column: { de: "Spalte", en: "Column" },
  label: { de: "Bedeutung", en: "Meaning" },
  unit: { de: "Einheit", en: "Unit" },
  row: { de: "Eine Zeile", en: "One row" },
  nulls: { de: "Leere Werte", en: "Nulls" },
  source: { de: "Quelle, und womit die Zahlen übereinstimmen", en: "Source, and what the numbers equal" },
  protection: { de: "Datenschutz", en: "Data protection" },
  inside: {
    de: "Verlässt die Dienststelle nicht: nur mit dem Profil „intern“.",
    en: "Does not leave the department: only with the profile “intern”.",
  },
  wholeDepartment: {
    de: "Nur wo das Protokoll einen ganzen Fachbereich umfasst.",
    en: "Only where the log covers a whole department.",
  },
  noSql: {
    de: "Wird nicht mit SQL allein berechnet, sondern aus dem Protokoll, den Kennzahlen und den Angaben der Prozessdatei.",
    en: "Not computed by SQL alone but from the log, the measures and the answers in the process file.",
  },
} as const satisfies Record<string, Text>;

/** What a column holds, by its unit. */
export const units: Readonly<Record<Unit, Text>> = {
  id: { de: "Name", en: "name" },
  list: { de: "Liste von Schritten", en: "list of activities" },
  time: { de: "Zeitpunkt", en: "point in time" },
  month: { de: "Monat", en: "month" },
  rank: { de: "Rang", en: "rank" },
  cases: { de: "Anzahl Fälle", en: "number of cases" },
  events: { de: "Anzahl Ereignisse", en: "number of events" },
  people: { de: "Anzahl Beschäftigte", en: "number of employees" },
  count: { de: "Anzahl", en: "number" },
  share: { de: "Anteil 0 bis 1", en: "share 0 to 1" },
  ratio: { de: "Verhältnis", en: "ratio" },
  seconds: { de: "Sekunden", en: "seconds" },
  working_days: { de: "Arbeitstage", en: "working days" },
  working_hours: { de: "Arbeitsstunden", en: "working hours" },
  hours: { de: "Stunden", en: "hours" },
  euros: { de: "Euro", en: "euros" },
  flag: { de: "ja oder nein", en: "yes or no" },
};

/** What a row stands for. */
export const grains: Readonly<Record<Grain, Text>> = {
  process: { de: "je Prozess", en: "per process" },
  activity: { de: "je Prozess und Schritt", en: "per process and activity" },
  transition: { de: "je Prozess und Paar von Schritten", en: "per process and pair of activities" },
  variant: { de: "je Prozess und Ablauf", en: "per process and path" },
  month: { de: "je Prozess und Zeitabschnitt", en: "per process and period" },
  bin: { de: "je Prozess und Klasse", en: "per process and class" },
  indicator: { de: "je Prozess und Kriterium", en: "per process and criterion" },
  rank: { de: "je Prozess und Rang", en: "per process and rank" },
  pair: { de: "je Prozess und anderem Prozess", en: "per process and other process" },
  gate: { de: "je Prozess und Regel", en: "per process and rule" },
  projection: {
    de: "je Prozess und Umfang dessen, was bekannt ist",
    en: "per process and extent of what is known",
  },
  file: { de: "je Prozess und Datei", en: "per process and file" },
};
