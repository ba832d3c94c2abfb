import type { Lang } from "../text.js";
import { noEventsHint, rejectHint, type RejectFacts } from "./reject-hint.js";
import { quoted } from "./shown-columns.js";
import type { Catalogue } from "./words.js";

/** Lines of a file as a person lists them; the first ten at most are known. */
const lineList = (lines: readonly number[], count: number, lang: Lang): string => {
  const some = lines.slice(0, 10).join(", ");
  const more = count > Math.min(10, lines.length) ? " …" : "";
  return lang === "de"
    ? `${lines.length === 1 && more === "" ? "Zeile" : "Zeilen"} ${some}${more}`
    : `${lines.length === 1 && more === "" ? "line" : "lines"} ${some}${more}`;
};

const mostFrequent = (p: RejectFacts, lang: Lang): string =>
  lang === "de"
    ? `Häufigster Grund (${p.count}): „${p.file}“, ${lineList(p.lines, p.count, "de")}${p.column === "" ? "" : `, Spalte „${p.column}“`}: ${p.rule.de}.`
    : `Most frequent reason (${p.count}): "${p.file}", ${lineList(p.lines, p.count, "en")}${p.column === "" ? "" : `, column "${p.column}"`}: ${p.rule.en}.`;

const percent = (share: number, lang: Lang): string => {
  const text = (share * 100).toFixed(share < 0.0995 ? 1 : 0).replace(/\.0$/, "");
  return lang === "de" ? `${text.replace(".", ",")} %` : `${text}%`;
};

/** Errors about what a file holds: times, structure, rejected rows. */
export const ingestContentErrors = {
  "delimiter-unusable": (p: { delimiter: string }) => ({
    exit: 2,
    message: {
      de: `„${p.delimiter}“ kann keine Felder trennen: gebraucht wird genau ein ASCII-Zeichen.`,
      en: `"${p.delimiter}" cannot separate fields: exactly one ASCII character is needed.`,
    },
    hint: {
      de: 'Zum Beispiel: --delimiter ";" (im Projekt: source.delimiter). Ohne Angabe wird das Trennzeichen erkannt.',
      en: 'For example: --delimiter ";" (in a project: source.delimiter). Without it the delimiter is detected.',
    },
  }),
  "quote-open": (p: { file: string; line: number }) => ({
    exit: 3,
    message: {
      de: `„${p.file}“, Zeile ${p.line}: Ein Anführungszeichen wird geöffnet und bis zum Ende der Datei nicht geschlossen. Es wurde nichts eingelesen.`,
      en: `"${p.file}", line ${p.line}: a quotation mark is opened and not closed until the end of the file. Nothing was read in.`,
    },
    hint: {
      de: "Das Zeichen in dieser Zeile schließen oder verdoppeln, oder den Export wiederholen: vielleicht wurde er abgebrochen.",
      en: "Close or double the mark in this line, or repeat the export: it may have been cut off.",
    },
  }),
  /** DQ-103 and relatives. `share`, `limit`: 0 … 1. The rule with the most rows is named. */
  "too-many-rejects": (p: RejectFacts & { rejected: number; read: number; limit: number }) => ({
    exit: 4,
    message: {
      de: `${p.rejected} von ${p.read} Zeilen (${percent(p.rejected / p.read, "de")}) sind nicht verwendbar; erlaubt sind ${percent(p.limit, "de")}. ${mostFrequent(p, "de")} Es wurde nichts eingelesen.`,
      en: `${p.rejected} of ${p.read} rows (${percent(p.rejected / p.read, "en")}) are not usable; ${percent(p.limit, "en")} are allowed. ${mostFrequent(p, "en")} Nothing was read in.`,
    },
    hint: rejectHint({ ...p, share: p.rejected / p.read }),
  }),
  /** `most`: the most frequent rule of the file with most rejects; absent = no row was rejected. */
  "no-events": (p: { files: readonly string[]; read: number; rejected: number; most?: RejectFacts }) => ({
    exit: 3,
    message: {
      de: `${quoted(p.files, "de")}: kein einziges verwendbares Ereignis (${p.read} gelesen, ${p.rejected} abgewiesen).${p.most === undefined ? "" : ` ${mostFrequent(p.most, "de")}`} Es wurde nichts ausgewertet.`,
      en: `${quoted(p.files, "en")}: not a single usable event (${p.read} read, ${p.rejected} rejected).${p.most === undefined ? "" : ` ${mostFrequent(p.most, "en")}`} Nothing was analysed.`,
    },
    hint: noEventsHint(p.most),
  }),
  /** DQ-105. `formats`: those that the file allows, as strptime patterns. */
  "dates-ambiguous": (p: {
    file: string;
    column: string;
    count: number;
    lines: readonly number[];
    formats: readonly string[];
  }) => ({
    exit: 3,
    message: {
      de: `„${p.file}“, Spalte „${p.column}“: ${p.count} Zeitangaben mit Schrägstrichen (${lineList(p.lines, p.count, "de")}); ob Tag oder Monat vorn steht, ist nicht sicher. Es wurde nichts eingelesen.`,
      en: `"${p.file}", column "${p.column}": ${p.count} times with slashes (${lineList(p.lines, p.count, "en")}); whether the day or the month comes first is not certain. Nothing was read in.`,
    },
    hint: {
      de: `Das Format nennen: ${p.formats.map((format) => `--time-format "${format}"`).join(" oder ")} (im Projekt: columns.time.format).`,
      en: `State the format: ${p.formats.map((format) => `--time-format "${format}"`).join(" or ")} (in a project: columns.time.format).`,
    },
  }),
  "time-format-invalid": (p: { format: string }) => ({
    exit: 2,
    message: {
      de: `Das Zeitformat „${p.format}“ ist nicht gültig.`,
      en: `The time format "${p.format}" is not valid.`,
    },
    hint: {
      de: 'Zeichen wie in strptime: %d Tag, %m Monat, %Y Jahr, %H Stunde, %M Minute, %S Sekunde, %z Zone. Beispiel: --time-format "%d.%m.%Y %H:%M"',
      en: 'Signs as in strptime: %d day, %m month, %Y year, %H hour, %M minute, %S second, %z zone. Example: --time-format "%d.%m.%Y %H:%M"',
    },
  }),
} satisfies Catalogue;
