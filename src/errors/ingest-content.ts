import type { Lang, Text } from "../text.js";
import { noEventsHint, rejectHint, type RejectFacts } from "./reject-hint.js";
import type { Catalogue } from "./words.js";

/** What a log cannot do without. */
export type RequiredColumn = "case" | "activity" | "time";

const required: Readonly<Record<RequiredColumn, Text>> = {
  case: { de: "Vorgangsnummer", en: "case id" },
  activity: { de: "Tätigkeit", en: "activity" },
  time: { de: "Zeitpunkt", en: "time" },
};

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

const quoted = (names: readonly string[], lang: Lang): string =>
  names.map((name) => (lang === "de" ? `„${name}“` : `"${name}"`)).join(", ");

const percent = (share: number, lang: Lang): string => {
  const text = (share * 100).toFixed(share < 0.0995 ? 1 : 0).replace(/\.0$/, "");
  return lang === "de" ? `${text.replace(".", ",")} %` : `${text}%`;
};

/**
 * What helps where a column is not there: another encoding where letters of the heading are lost, another delimiter or
 * line of the heading where it is one column, otherwise a name.
 */
function unknownColumnHint(p: { file: string; near: string | null; columns: readonly string[] }): Text {
  if (p.columns.some((name) => name.includes("\uFFFD")))
    return {
      de: "Die Kopfzeile enthält unlesbare Zeichen: Der Zeichensatz ist ein anderer. Nennen: --encoding windows-1252 (Beispiel; im Projekt: source.encoding).",
      en: "The heading holds unreadable characters: the encoding is another one. Name it: --encoding windows-1252 (example; in a project: source.encoding).",
    };
  if (p.near === null && p.columns.length === 1)
    return {
      de: `Eine einzige Spalte ist selten: Trennzeichen (source.delimiter) und Kopfzeile (source.header_row) prüfen. Beides erkennt: prozessradar inspect "${p.file}"`,
      en: `A single column is rare: check the delimiter (source.delimiter) and the line of the heading (source.header_row). Both are detected by: prozessradar inspect "${p.file}"`,
    };
  return {
    de: p.near === null ? "Eine der gefundenen Spalten nennen." : `Meinten Sie „${p.near}“?`,
    en: p.near === null ? "Name one of the columns found." : `Did you mean "${p.near}"?`,
  };
}

/** Where the heading is likely to be, no cell said: those of a wrong line may be data. */
const likelyHeading = ({ file, likely }: { file: string; likely: number | null }): Text =>
  likely === null
    ? {
        de: `Keine Zeile sieht wie eine Kopfzeile aus. Was in der Datei zu erkennen ist, zeigt ohne source.header_row: prozessradar inspect "${file}"`,
        en: `No line looks like a heading. What can be seen in the file is shown, without source.header_row, by: prozessradar inspect "${file}"`,
      }
    : {
        de: `Zeile ${likely} sieht wie die Kopfzeile aus: source.header_row: ${likely} setzen oder die Angabe weglassen.`,
        en: `Line ${likely} looks like the heading: set source.header_row: ${likely} or leave it out.`,
      };

/** Errors about what a file holds: columns, times, structure, rejected rows. */
export const ingestContentErrors = {
  /** `columns`: names of the heading that can be shown. `candidates`: names that fit equally well. `found`: the columns that were found. */
  "columns-missing": (p: {
    file: string;
    missing: readonly RequiredColumn[];
    candidates: readonly string[];
    found: Readonly<Partial<Record<RequiredColumn, string>>>;
    columns: readonly string[];
    unnamed: number;
    heading: number | null;
  }) => {
    const flags = (lang: Lang) =>
      (["case", "activity", "time"] as const)
        .map(
          (name) =>
            `--${name} ${p.found[name] === undefined ? (lang === "de" ? "SPALTE" : "COLUMN") : JSON.stringify(p.found[name])}`,
        )
        .join(" ");
    const columns = (lang: Lang) => {
      const rest =
        p.unnamed === 0
          ? ""
          : lang === "de"
            ? ` und ${p.unnamed} ohne Namen`
            : ` and ${p.unnamed} without a name`;
      return p.columns.length === 0
        ? lang === "de"
          ? "keine mit Namen"
          : "none with a name"
        : quoted(p.columns, lang) + rest;
    };
    const equal = (lang: Lang) =>
      p.candidates.length === 0
        ? ""
        : lang === "de"
          ? ` Gleich gut passen: ${quoted(p.candidates, "de")}.`
          : ` Equally good: ${quoted(p.candidates, "en")}.`;
    return {
      exit: 3,
      message: {
        de: `„${p.file}“: Keine eindeutige Spalte für ${p.missing.map((name) => required[name].de).join(", ")}.${equal("de")} Gefundene Spalten: ${columns("de")}. Es wurde nichts eingelesen.`,
        en: `"${p.file}": no unambiguous column for ${p.missing.map((name) => required[name].en).join(", ")}.${equal("en")} Columns found: ${columns("en")}. Nothing was read in.`,
      },
      hint: {
        de: `${p.heading === null ? "" : `Zeile ${p.heading} sieht wie die Kopfzeile aus: die Zeilen davor entfernen oder im Projekt source.header_row: ${p.heading} setzen. `}Was die Spalten sein könnten, zeigt: prozessradar inspect "${p.file}". Spalten nennen: prozessradar analyse "${p.file}" ${flags("de")}`,
        en: `${p.heading === null ? "" : `Line ${p.heading} looks like the heading: remove the lines before it or set source.header_row: ${p.heading} in a project. `}To see what the columns might be: prozessradar inspect "${p.file}". Name the columns: prozessradar analyse "${p.file}" ${flags("en")}`,
      },
    };
  },
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
  /** `line`: as stated. `likely`: the one that looks like the heading. */
  "heading-doubted": (p: { file: string; line: number; likely: number | null }) => ({
    exit: 3,
    message: {
      de: `„${p.file}“, Zeile ${p.line}: Hier steht nach source.header_row die Kopfzeile, aber gesuchte Spalten fehlen darin. Es wurde nichts eingelesen.`,
      en: `"${p.file}", line ${p.line}: by source.header_row this is the heading, but columns that are looked for are not in it. Nothing was read in.`,
    },
    hint: likelyHeading(p),
  }),
  /** `likely`: the line that looks like the heading, where the source states another. */
  "heading-missing": (p: { file: string; line: number; columns: number; likely?: number | null }) => ({
    exit: 3,
    message: {
      de: `„${p.file}“, Zeile ${p.line}: Das sieht nach Daten aus, nicht nach Spaltennamen (${p.columns} Spalten). Es wurde nichts eingelesen.`,
      en: `"${p.file}", line ${p.line}: this looks like data, not like column names (${p.columns} columns). Nothing was read in.`,
    },
    hint:
      p.likely === undefined
        ? {
            de: "Mit Kopfzeile exportieren oder eine Zeile mit Spaltennamen voranstellen. Steht sie weiter unten: im Projekt source.header_row setzen.",
            en: "Export with a heading or put a line of column names first. If it stands further down: set source.header_row in a project.",
          }
        : likelyHeading({ ...p, likely: p.likely }),
  }),
  /** A column that was named by a person. */
  "column-unknown": (p: {
    file: string;
    column: string;
    near: string | null;
    columns: readonly string[];
  }) => ({
    exit: 3,
    message: {
      de: `„${p.file}“ hat keine Spalte „${p.column}“. Gefundene Spalten: ${quoted(p.columns, "de")}. Es wurde nichts eingelesen.`,
      en: `"${p.file}" has no column "${p.column}". Columns found: ${quoted(p.columns, "en")}. Nothing was read in.`,
    },
    hint: unknownColumnHint(p),
  }),
  "column-twice": (p: { file: string; column: string }) => ({
    exit: 3,
    message: {
      de: `„${p.file}“: Die Spalte „${p.column}“ gibt es mehrmals. Es wurde nichts eingelesen.`,
      en: `"${p.file}": there is more than one column "${p.column}". Nothing was read in.`,
    },
    hint: {
      de: "Eine der Spalten in der Kopfzeile umbenennen oder weglassen.",
      en: "Rename one of them in the heading or leave it out.",
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
