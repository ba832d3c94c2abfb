import type { Catalogue } from "./words.js";

/** Errors that mean a bug of ours or a machine in trouble. */
export const internalErrors = {
  "number-too-large": (p: { column: string }) => ({
    exit: 1,
    message: {
      de: `Spalte „${p.column}“: Die Zahl ist zu groß für eine genaue Darstellung.`,
      en: `Column "${p.column}": the number is too large to be represented exactly.`,
    },
    hint: { de: "Bitte als Fehler melden.", en: "Please report this as a bug." },
  }),
  "query-failed": (_: { sql: string }) => ({
    exit: 1,
    message: { de: "Eine Abfrage ist fehlgeschlagen.", en: "A query failed." },
    hint: { de: "Mit --debug wird die Abfrage gezeigt.", en: "--debug shows the query." },
  }),
} satisfies Catalogue;
