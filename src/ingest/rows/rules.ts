import type { Text } from "../../text.js";

/** Why a row is not used. The first rule that a row breaks counts, in this order. */
export const rules = {
  structure: {
    de: "andere Zahl von Feldern als in der Kopfzeile oder ein falsches Anführungszeichen",
    en: "another number of fields than in the heading, or a stray quotation mark",
  },
  missing_case: { de: "Vorgangsnummer fehlt", en: "case id missing" },
  damaged_case: {
    de: "Vorgangsnummer gerundet, zum Beispiel 1,23E+11",
    en: "case id rounded, for example 1.23E+11",
  },
  missing_activity: { de: "Tätigkeit fehlt", en: "activity missing" },
  missing_time: { de: "Zeitpunkt fehlt", en: "time missing" },
  open_time: {
    de: "Platzhalter statt Zeitpunkt: noch offen",
    en: "placeholder instead of a time: still open",
  },
  unparseable_time: { de: "Zeitpunkt nicht lesbar", en: "time not readable" },
  future_time: { de: "Zeitpunkt nach dem Tag des Exports", en: "time after the day of the export" },
  unparseable_start: { de: "Beginn nicht lesbar", en: "start not readable" },
} as const satisfies Record<string, Text>;

export type Rule = keyof typeof rules;

/** Rows with these rules are left out, not rejected. */
export const leftOut = ["duplicate", "outside"] as const;

/** How the mark of a date with slashes begins (`slashes.ts`). */
export const slashes = "slashes ";

/** Everything that `ingest_rows.rule` can say. */
export const everyRule: readonly string[] = [
  ...Object.keys(rules),
  ...leftOut,
  ...["d", "m", "?"].flatMap((part) => ["s", "m", "d"].map((fine) => slashes + part + fine)),
];
