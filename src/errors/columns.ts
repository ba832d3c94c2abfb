import type { Lang, Text } from "../text.js";
import { columnList, quoted, type ShownColumns, type ShownName } from "./shown-columns.js";
import type { Catalogue } from "./words.js";

/** What a log cannot do without. */
export type RequiredColumn = "case" | "activity" | "time";

const required: Readonly<Record<RequiredColumn, Text>> = {
  case: { de: "Vorgangsnummer", en: "case id" },
  activity: { de: "Tätigkeit", en: "activity" },
  time: { de: "Zeitpunkt", en: "time" },
};

/** What helps where names are not shown; empty where all are. `line`: of what was taken for the heading; null = there is none. */
function withheldHint(columns: ShownColumns, line: number | null): Text {
  if (columns.withheld === 0) return { de: "", en: "" };
  if (line === null)
    return {
      de: "Wie die Spalten heißen, zeigt die Datei selbst oder wer sie ausgegeben hat. ",
      en: "What the columns are called is shown by the file itself, or known to whoever exported it. ",
    };
  return {
    de: `Zeile ${line} wurde für die Kopfzeile gehalten. Ist sie es nicht: mit Kopfzeile exportieren oder eine Zeile mit Spaltennamen voranstellen. Ist sie es: in der Datei nachsehen, wie die Spalten heißen. `,
    en: `Line ${line} was taken for the heading. If it is none: export with a heading or put a line of column names first. If it is: look into the file for what the columns are called. `,
  };
}

/**
 * What helps where a column is not there: another encoding where letters of the heading are lost, another delimiter or
 * line of the heading where it is one column, otherwise a name.
 */
function unknownColumnHint(p: {
  file: string;
  line: number | null;
  near: string | null;
  columns: ShownColumns;
  unreadable: boolean;
}): Text {
  const { names, withheld } = p.columns;
  if (p.unreadable)
    return {
      de: "Die Kopfzeile enthält unlesbare Zeichen: Der Zeichensatz ist ein anderer. Nennen: --encoding windows-1252 (Beispiel; im Projekt: source.encoding).",
      en: "The heading holds unreadable characters: the encoding is another one. Name it: --encoding windows-1252 (example; in a project: source.encoding).",
    };
  if (p.near !== null) return { de: `Meinten Sie „${p.near}“?`, en: `Did you mean "${p.near}"?` };
  if (p.line !== null && names.length + withheld === 1)
    return {
      de: `Eine einzige Spalte ist selten: Trennzeichen (source.delimiter) und Kopfzeile (source.header_row) prüfen. Beides erkennt: prozessradar inspect "${p.file}"`,
      en: `A single column is rare: check the delimiter (source.delimiter) and the line of the heading (source.header_row). Both are detected by: prozessradar inspect "${p.file}"`,
    };
  const withheldWords = withheldHint(p.columns, p.line);
  return {
    de: withheldWords.de.trim() || "Eine der gefundenen Spalten nennen.",
    en: withheldWords.en.trim() || "Name one of the columns found.",
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

/** Errors about the heading of a file and the columns that it names. */
export const columnErrors = {
  /**
   * `candidates`: names that fit equally well. `found`: the columns that were found, by a well-known name or as stated.
   * `line`: of what was taken for the heading; null = the format has no such line. `heading`: where it probably is.
   */
  "columns-missing": (p: {
    file: string;
    line: number | null;
    missing: readonly RequiredColumn[];
    candidates: readonly ShownName[];
    found: Readonly<Partial<Record<RequiredColumn, string>>>;
    columns: ShownColumns;
    heading: number | null;
  }) => {
    const flags = (lang: Lang) =>
      (["case", "activity", "time"] as const)
        .map(
          (name) =>
            `--${name} ${p.found[name] === undefined ? (lang === "de" ? "SPALTE" : "COLUMN") : JSON.stringify(p.found[name])}`,
        )
        .join(" ");
    const equal = (lang: Lang) =>
      p.candidates.length === 0
        ? ""
        : lang === "de"
          ? ` Gleich gut passen: ${quoted(p.candidates, "de")}.`
          : ` Equally good: ${quoted(p.candidates, "en")}.`;
    const withheld = p.heading === null ? withheldHint(p.columns, p.line) : { de: "", en: "" };
    // inspect asks the same question where nothing tells names from cells
    const look = p.columns.withheld === 0 || p.line === null;
    return {
      exit: 3,
      message: {
        de: `„${p.file}“: Keine eindeutige Spalte für ${p.missing.map((name) => required[name].de).join(", ")}.${equal("de")} Gefundene Spalten: ${columnList(p.columns, "de")}. Es wurde nichts eingelesen.`,
        en: `"${p.file}": no unambiguous column for ${p.missing.map((name) => required[name].en).join(", ")}.${equal("en")} Columns found: ${columnList(p.columns, "en")}. Nothing was read in.`,
      },
      hint: {
        de: `${p.heading === null ? "" : `Zeile ${p.heading} sieht wie die Kopfzeile aus: die Zeilen davor entfernen oder im Projekt source.header_row: ${p.heading} setzen. `}${withheld.de}${look ? `Was die Spalten sein könnten, zeigt: prozessradar inspect "${p.file}". ` : ""}Spalten nennen: prozessradar analyse "${p.file}" ${flags("de")}`,
        en: `${p.heading === null ? "" : `Line ${p.heading} looks like the heading: remove the lines before it or set source.header_row: ${p.heading} in a project. `}${withheld.en}${look ? `To see what the columns might be: prozessradar inspect "${p.file}". ` : ""}Name the columns: prozessradar analyse "${p.file}" ${flags("en")}`,
      },
    };
  },
  /** Where a line is to be shown as names of columns and may be data. */
  "heading-unproven": (p: { file: string; line: number; columns: number }) => ({
    exit: 3,
    message: {
      de: `„${p.file}“, Zeile ${p.line}: Ob hier Spaltennamen stehen oder schon Daten, ist nicht zu erkennen (${p.columns === 1 ? "1 Spalte" : `${p.columns} Spalten`}). Darum wird nichts daraus gezeigt.`,
      en: `"${p.file}", line ${p.line}: it cannot be told whether this holds column names or data already (${p.columns === 1 ? "1 column" : `${p.columns} columns`}). So nothing of it is shown.`,
    },
    hint: {
      de: `Sind es Spaltennamen, das sagen: prozessradar inspect "${p.file}" --header-row ${p.line}. Sonst mit Kopfzeile exportieren oder eine Zeile mit Spaltennamen voranstellen.`,
      en: `If they are column names, say so: prozessradar inspect "${p.file}" --header-row ${p.line}. Otherwise export with a heading or put a line of column names first.`,
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
    line: number | null;
    column: string;
    near: ShownName | null;
    columns: ShownColumns;
    /** Letters of the names are lost. */
    unreadable: boolean;
  }) => ({
    exit: 3,
    message: {
      de: `„${p.file}“ hat keine Spalte „${p.column}“. Gefundene Spalten: ${columnList(p.columns, "de")}. Es wurde nichts eingelesen.`,
      en: `"${p.file}" has no column "${p.column}". Columns found: ${columnList(p.columns, "en")}. Nothing was read in.`,
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
} satisfies Catalogue;
