import type { Lang, Text } from "../text.js";
import type { ColumnRole, Confidence } from "./role.js";

/** Before a value that a person has to replace. */
export const draft: Text = { de: "ENTWURF – bitte ergänzen", en: "DRAFT – please complete" };

/** Names of roles, for comments and for the terminal. */
export const roleNames: Readonly<Record<ColumnRole, Text>> = {
  case: { de: "Fall-ID", en: "case id" },
  activity: { de: "Schritt", en: "activity" },
  time: { de: "Zeitstempel", en: "time" },
  clock: { de: "Uhrzeit zum Zeitstempel", en: "time of day of the time" },
  start: { de: "Beginn des Schritts", en: "start of the activity" },
  start_clock: { de: "Uhrzeit zum Beginn", en: "time of day of the start" },
  lifecycle: { de: "Beginn/Abschluss", en: "lifecycle" },
  instance: { de: "Schritt-Kennung", en: "activity instance" },
  org_unit: { de: "Organisationseinheit", en: "organisational unit" },
  system: { de: "Fachverfahren", en: "system" },
  channel: { de: "Eingangsweg", en: "intake channel" },
  outcome: { de: "Ergebnis", en: "outcome" },
  amount: { de: "Betrag", en: "amount" },
  old_status: { de: "Status vorher", en: "status before" },
  step_date: { de: "Datum eines Schritts", en: "date of a step" },
  resource: { de: "Personenbezug", en: "personal data" },
  personal: { de: "Personenbezug", en: "personal data" },
  free_text: { de: "Freitext", en: "free text" },
  other: { de: "–", en: "–" },
};

export const confidenceNames: Readonly<Record<Confidence, Text>> = {
  high: { de: "hoch", en: "high" },
  medium: { de: "mittel", en: "medium" },
  low: { de: "niedrig", en: "low" },
};

/** Comments and values of a proposed process file. */
export const yamlWords = {
  heading: (date: string): Text => ({
    de: `Vorschlag von „prozessradar inspect“ vom ${date}. Bitte prüfen.`,
    en: `Proposed by "prozessradar inspect" on ${date}. Please check.`,
  }),
  drafts: {
    de: "Angaben, die mit ENTWURF beginnen, kann nur die Dienststelle machen; bis dahin weist jedes Einlesen darauf hin.",
    en: "Entries that begin with DRAFT can only be made by the department; until then every ingest points them out.",
  },
  unit: { de: "offen", en: "open" },
  owner: {
    de: "zuständige Stelle; confirmed: Tag, an dem sie den Bericht bestätigt hat (null = Entwurf)",
    en: "unit in charge; confirmed: day on which it confirmed the report (null = draft)",
  },
  processing: {
    de: "ohne diese Angaben wird nichts eingelesen",
    en: "without these nothing is read in",
  },
  purpose: {
    de: "Zweck der Auswertung, zum Beispiel Organisationsuntersuchung",
    en: "purpose of the analysis, for example an organisational study",
  },
  basis: {
    de: "Rechtsgrundlage, mit den Datenschutzbeauftragten abgestimmt",
    en: "legal basis, agreed with the data protection officer",
  },
  controller: { de: "verantwortliche Stelle", en: "controller" },
  publicPurpose: { de: "Auswertung öffentlicher Daten", en: "Analysis of public data" },
  publicBasis: {
    de: "keine personenbezogenen Daten (öffentliche Daten)",
    en: "no personal data (public data)",
  },
  publicController: { de: "Öffentliche Quelle", en: "Public source" },
  period: {
    de: "erster und letzter Tag im Export; was davor oder danach liegt, wird nicht geladen",
    en: "first and last day of the export; what lies before or after is not loaded",
  },
  deleteOn: { de: "180 Tage ab heute", en: "180 days from today" },
  secrecy: {
    de: "vorsichtige Annahme. Zutreffendes wählen: general, social_data, tax_secret, staff_data, health, immigration",
    en: "a cautious assumption. Choose what applies: general, social_data, tax_secret, staff_data, health, immigration",
  },
  publicSecrecy: {
    de: "öffentliche Daten, kein Personenbezug",
    en: "public data that concern no person",
  },
  header: (rows: number): Text => ({
    de: rows === 1 ? "eine Vorzeile davor" : `${rows} Vorzeilen davor`,
    en: rows === 1 ? "one line before it" : `${rows} lines before it`,
  }),
  exported: {
    de: "exported_at: JJJJ-MM-TT # Tag des Exports; was später liegt, gilt als Zukunft",
    en: "exported_at: YYYY-MM-DD # day of the export; what lies later is in the future",
  },
  columns: { de: "nur was hier steht, wird gelesen", en: "only what stands here is read" },
  drop: { de: "bekannt und bewusst nicht gelesen", en: "known and deliberately not read" },
  unused: { de: "nicht gebraucht und nicht gelesen:", en: "not needed and not read:" },
  furtherAttributes: {
    de: "weitere Merkmale des Falls, zum Aufteilen, Filtern und Vergleichen; ohne # werden sie gelesen:",
    en: "further attributes of the case, to divide, filter and compare by; without # they are read:",
  },
  confidence: (confidence: Confidence): Text => ({
    de: `Sicherheit ${confidenceNames[confidence].de}`,
    en: `confidence ${confidenceNames[confidence].en}`,
  }),
  detected: { de: "wird ohne Muster erkannt", en: "recognised without a pattern" },
  events: {
    de: "eine Datumsspalte je Schritt; von zwei Schritten am selben Tag gilt der obere als der frühere",
    en: "one date column per step; of two steps on one day the upper one counts as the earlier",
  },
  activities: {
    de: "je Schritt ergänzen, was das Protokoll nicht weiß: kind, wait_owner, effort, end",
    en: "add to each activity what the log cannot know: kind, wait_owner, effort, end",
  },
  manyActivities: (count: number): Text => ({
    de: `${count} Schritte; hier nur die nennen, zu denen etwas bekannt ist`,
    en: `${count} activities; name only those about which something is known`,
  }),
  hiddenActivities: {
    de: "nicht vorgeschlagen: in den Namen der Schritte stehen womöglich personenbezogene Daten",
    en: "not proposed: the names of the activities may hold personal data",
  },
  alike: {
    de: "ähnlich geschrieben; falls derselbe Schritt:",
    en: "spelt alike; if it is the same activity:",
  },
} as const satisfies Record<string, Text | ((...args: never[]) => Text)>;

const parts: Readonly<Record<string, Text>> = {
  "%d": { de: "TT", en: "DD" },
  "%m": { de: "MM", en: "MM" },
  "%Y": { de: "JJJJ", en: "YYYY" },
  "%y": { de: "JJ", en: "YY" },
  "%H": { de: "HH", en: "HH" },
  "%M": { de: "MM", en: "MM" },
  "%S": { de: "SS", en: "SS" },
  "%f": { de: "ffffff", en: "ffffff" },
};

/** A strptime pattern as people write it: `TT.MM.JJJJ HH:MM`; null = ISO 8601. */
export const patternWords = (format: string | null, lang: Lang): string =>
  format === null ? "ISO 8601" : format.replace(/%[a-zA-Z]/g, (part) => parts[part]?.[lang] ?? part);

/** A share as people write it, with one decimal: `99,4 %`; never 100 where something is missing, never 0 where not. */
export function shareWords(share: number, lang: Lang): string {
  const tenths = Math.round(share * 1000);
  const bounded = share < 1 && tenths === 1000 ? 999 : share > 0 && tenths === 0 ? 1 : tenths;
  const text = bounded % 10 === 0 ? String(bounded / 10) : (bounded / 10).toFixed(1);
  return lang === "de" ? `${text.replace(".", ",")}\u00a0%` : `${text}%`;
}
