import type { Catalogue } from "./words.js";

const again = {
  de: "Bitte den Export wiederholen oder die Datei noch einmal kopieren.",
  en: "Please repeat the export or copy the file again.",
};
const nothing = { de: "Es wurde nichts eingelesen.", en: "Nothing was read in." };
const quotedDe = (names: readonly string[]): string => names.map((name) => `„${name}“`).join(", ");
const quotedEn = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(", ");

/** Errors about files that hold tables: XLSX, JSON, Arrow, Zstandard. */
export const tablesErrors = {
  "archive-damaged": (p: { file: string }) => ({
    exit: 3,
    message: {
      de: `„${p.file}“ ist ein beschädigtes oder unvollständiges Archiv. ${nothing.de}`,
      en: `"${p.file}" is a damaged or incomplete archive. ${nothing.en}`,
    },
    hint: again,
  }),
  "archive-encrypted": (p: { file: string }) => ({
    exit: 3,
    message: {
      de: `„${p.file}“ ist mit einem Kennwort geschützt. ${nothing.de}`,
      en: `"${p.file}" is protected by a password. ${nothing.en}`,
    },
    hint: {
      de: "In Excel: Datei → Informationen → Arbeitsmappe schützen → Mit Kennwort verschlüsseln, das Kennwort leeren und speichern.",
      en: "In Excel: File → Info → Protect Workbook → Encrypt with Password, empty the password and save.",
    },
  }),
  /** `allowed`: number of files, or megabytes. */
  "archive-bomb": (p: { file: string; limit: "entries" | "bytes"; allowed: number }) => ({
    exit: 3,
    message: {
      de: `„${p.file}“ ${p.limit === "entries" ? `enthält zu viele Dateien (erlaubt: ${p.allowed})` : `wird beim Entpacken verdächtig groß (erlaubt: ${p.allowed} MB)`}. ${nothing.de}`,
      en: `"${p.file}" ${p.limit === "entries" ? `holds too many files (allowed: ${p.allowed})` : `becomes suspiciously large when unpacked (allowed: ${p.allowed} MB)`}. ${nothing.en}`,
    },
    hint: {
      de: "Ist die Herkunft der Datei klar, dann das Blatt als CSV UTF-8 speichern und die CSV-Datei angeben.",
      en: "If you trust the file, save the sheet as CSV UTF-8 and name the CSV file.",
    },
  }),
  "xlsx-damaged": (p: { file: string }) => ({
    exit: 3,
    message: {
      de: `Die Arbeitsmappe „${p.file}“ ist beschädigt oder unvollständig. ${nothing.de}`,
      en: `The workbook "${p.file}" is damaged or incomplete. ${nothing.en}`,
    },
    hint: {
      de: "In Excel öffnen und neu speichern, oder den Export wiederholen.",
      en: "Open it in Excel and save it again, or repeat the export.",
    },
  }),
  "sheet-unknown": (p: { file: string; sheet: string; sheets: readonly string[] }) => ({
    exit: 3,
    message: {
      de: `„${p.file}“ hat kein Blatt „${p.sheet}“. Vorhanden: ${quotedDe(p.sheets)}. ${nothing.de}`,
      en: `"${p.file}" has no sheet "${p.sheet}". There are: ${quotedEn(p.sheets)}. ${nothing.en}`,
    },
    hint: {
      de: "In der Prozessdatei unter source.sheet eines dieser Blätter nennen, bei inspect mit --sheet.",
      en: "Name one of these sheets under source.sheet in the process file, with inspect by --sheet.",
    },
  }),
  "sheet-ambiguous": (p: { file: string; sheets: readonly string[] }) => ({
    exit: 3,
    message: {
      de: `„${p.file}“ hat mehrere Blätter mit Daten: ${quotedDe(p.sheets)}. ${nothing.de}`,
      en: `"${p.file}" has several sheets with data: ${quotedEn(p.sheets)}. ${nothing.en}`,
    },
    hint: {
      de: `In der Prozessdatei unter source.sheet das richtige nennen, zum Beispiel: sheet: ${p.sheets[0] ?? ""}. Ansehen: prozessradar inspect "${p.file}" --sheet "${p.sheets[0] ?? ""}"`,
      en: `Name the right one under source.sheet in the process file, for example: sheet: ${p.sheets[0] ?? ""}. To look at it: prozessradar inspect "${p.file}" --sheet "${p.sheets[0] ?? ""}"`,
    },
  }),
  "sheet-empty": (p: { file: string }) => ({
    exit: 3,
    message: {
      de: `„${p.file}“ enthält kein sichtbares Blatt mit Daten. ${nothing.de}`,
      en: `"${p.file}" has no visible sheet with data. ${nothing.en}`,
    },
    hint: {
      de: "Den Export wiederholen; ein ausgeblendetes Blatt wird gelesen, wenn source.sheet es nennt.",
      en: "Repeat the export; a hidden sheet is read if source.sheet names it.",
    },
  }),
  "json-broken": (p: { file: string; line: number; cut: boolean }) => ({
    exit: 3,
    message: {
      de: `„${p.file}“, Zeile ${p.line}: ${p.cut ? "Die Datei hört mitten in einem Wert auf" : "Das ist kein gültiges JSON"}. ${nothing.de}`,
      en: `"${p.file}", line ${p.line}: ${p.cut ? "the file ends in the middle of a value" : "this is not valid JSON"}. ${nothing.en}`,
    },
    hint: again,
  }),
  "json-limit": (p: {
    file: string;
    line: number;
    limit: "depth" | "bytes" | "columns";
    allowed: number;
  }) => {
    const what = {
      depth: { de: "Die Werte sind zu tief geschachtelt", en: "the values are nested too deeply" },
      bytes: { de: "Ein Ereignis ist zu groß (in MB)", en: "an event is too large (in MB)" },
      columns: { de: "Es gibt zu viele verschiedene Namen", en: "there are too many different names" },
    }[p.limit];
    return {
      exit: 3,
      message: {
        de: `„${p.file}“, Zeile ${p.line}: ${what.de} (erlaubt: ${p.allowed}). ${nothing.de}`,
        en: `"${p.file}", line ${p.line}: ${what.en} (allowed: ${p.allowed}). ${nothing.en}`,
      },
      hint: {
        de: "Ein Ereignisprotokoll braucht das nicht: bitte die Herkunft der Datei prüfen.",
        en: "No event log needs that: please check where the file comes from.",
      },
    };
  },
  "json-list": (p: { file: string; line: number; column: string }) => ({
    exit: 3,
    message: {
      de: `„${p.file}“, Objekt ${p.line}: „${p.column}“ ist eine Liste; gebraucht wird ein einzelner Wert. ${nothing.de}`,
      en: `"${p.file}", object ${p.line}: "${p.column}" is a list; a single value is needed. ${nothing.en}`,
    },
    hint: {
      de: "Eine andere Spalte zuordnen, oder je Eintrag der Liste ein eigenes Ereignis ausgeben.",
      en: "Map another column, or export one event per entry of the list.",
    },
  }),
  /** `lists`: how many lists of objects were found; what they are called may be data. */
  "json-no-events": (p: { file: string; lists: number }) => ({
    exit: 3,
    message: {
      de: `„${p.file}“ ist JSON, aber ${p.lists === 0 ? "ohne eine Liste von Ereignissen" : `mit ${p.lists} Listen von Objekten; welche die Ereignisse enthält, ist nicht zu erkennen`}. ${nothing.de}`,
      en: `"${p.file}" is JSON but ${p.lists === 0 ? "without a list of events" : `with ${p.lists} lists of objects; which of them holds the events cannot be told`}. ${nothing.en}`,
    },
    hint: {
      de: 'Gelesen wird: je Zeile ein Objekt (NDJSON), eine Liste von Objekten, oder ein Objekt mit genau einer solchen Liste: {"ereignisse": […]}.',
      en: 'What is read: one object per line (NDJSON), a list of objects, or an object with exactly one such list: {"events": […]}.',
    },
  }),
  "arrow-damaged": (p: { file: string }) => ({
    exit: 3,
    message: {
      de: `Die Arrow-Datei „${p.file}“ ist beschädigt oder unvollständig. ${nothing.de}`,
      en: `The Arrow file "${p.file}" is damaged or incomplete. ${nothing.en}`,
    },
    hint: again,
  }),
  "arrow-type": (p: { file: string; column: string }) => ({
    exit: 3,
    message: {
      de: `„${p.file}“: Die Spalte „${p.column}“ enthält Listen, Strukturen, Uhrzeiten ohne Datum oder Bytes; gebraucht werden Texte, Zahlen oder Zeitpunkte. ${nothing.de}`,
      en: `"${p.file}": the column "${p.column}" holds lists, structures, times of day or bytes; texts, numbers or points in time are needed. ${nothing.en}`,
    },
    hint: {
      de: "Eine andere Spalte zuordnen, oder die Spalte vor dem Export in Text umwandeln.",
      en: "Map another column, or turn the column into text before the export.",
    },
  }),
  "arrow-compressed": (p: { file: string }) => ({
    exit: 3,
    message: {
      de: `Die Arrow-Datei „${p.file}“ ist in sich gepackt (LZ4 oder Zstandard); das wird nicht gelesen. ${nothing.de}`,
      en: `The Arrow file "${p.file}" is compressed inside (LZ4 or Zstandard); that is not read. ${nothing.en}`,
    },
    hint: {
      de: 'Ungepackt schreiben, in Python: df.to_feather(name, compression="uncompressed"), oder als Parquet: df.to_parquet(name).',
      en: 'Write it uncompressed, in Python: df.to_feather(name, compression="uncompressed"), or as Parquet: df.to_parquet(name).',
    },
  }),
} satisfies Catalogue;
