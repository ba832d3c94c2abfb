import type { Catalogue } from "./words.js";

/** Errors that mean a bug of ours or a machine in trouble. */
export const internalErrors = {
  "variant-key-collision": (p: { variants: number }) => ({
    exit: 1,
    message: {
      de: `${p.variants} Variantenschlüssel sind nicht eindeutig; es wurde nichts berechnet.`,
      en: `${p.variants} variant keys are not unique; nothing was computed.`,
    },
    hint: { de: "Bitte als Fehler melden.", en: "Please report this as a bug." },
  }),
  "number-too-large": (p: { column: string }) => ({
    exit: 1,
    message: {
      de: `Spalte „${p.column}“: Die Zahl ist zu groß für eine genaue Darstellung.`,
      en: `Column "${p.column}": the number is too large to be represented exactly.`,
    },
    hint: { de: "Bitte als Fehler melden.", en: "Please report this as a bug." },
  }),
  "store-unavailable": (p: { file: string }) => ({
    exit: 3,
    message: {
      de: `Der Datenspeicher lässt sich nicht öffnen: ${p.file}.`,
      en: `The store cannot be opened: ${p.file}.`,
    },
    hint: {
      de: "Läuft Prozessradar in einem anderen Fenster? Sonst Rechte und freien Platz des Ordners prüfen.",
      en: "Is Prozessradar running in another window? Otherwise check the folder's permissions and free space.",
    },
  }),
  "portfolio-script-missing": (_: Record<string, never>) => ({
    exit: 1,
    message: {
      de: "Das Skript der Kandidatenübersicht fehlt; es wurde nichts geschrieben.",
      en: "The script of the portfolio report is missing; nothing was written.",
    },
    hint: {
      de: "npm run build legt es an; ohne Gewichte zum Ausprobieren geht es mit --static.",
      en: "npm run build makes it; without weights to try it works with --static.",
    },
  }),
  "score-not-a-number": (p: { indicator: string }) => ({
    exit: 1,
    message: {
      de: `Kriterium „${p.indicator}“: Der Rohwert ist keine Zahl; es wurde kein Punktwert berechnet.`,
      en: `Criterion "${p.indicator}": the raw value is not a number; no score was computed.`,
    },
    hint: { de: "Bitte als Fehler melden.", en: "Please report this as a bug." },
  }),
  "measure-missing": (p: { measure: string }) => ({
    exit: 1,
    message: {
      de: `Der Rangfolge fehlt die Kennzahl „${p.measure}“; es wurde kein Punktwert berechnet.`,
      en: `The ranking lacks the measure "${p.measure}"; no score was computed.`,
    },
    hint: { de: "Bitte als Fehler melden.", en: "Please report this as a bug." },
  }),
  "query-failed": (_: { sql: string }) => ({
    exit: 1,
    message: { de: "Eine Abfrage ist fehlgeschlagen.", en: "A query failed." },
    hint: { de: "Mit --debug wird die Abfrage gezeigt.", en: "--debug shows the query." },
  }),
  "chart-not-drawable": (p: { complaints: number }) => ({
    exit: 1,
    message: {
      de: `Eine Abbildung ließ sich nicht fehlerfrei zeichnen (${p.complaints} Meldungen). Der Bericht wurde nicht geschrieben.`,
      en: `A figure could not be drawn without complaints (${p.complaints}). The report was not written.`,
    },
    hint: { de: "Bitte als Fehler melden.", en: "Please report this as a bug." },
  }),
} satisfies Catalogue;
