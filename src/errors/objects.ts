import type { Lang } from "../text.js";
import type { Catalogue } from "./words.js";

/** A type of object in an object-centric log, with how many objects and events it has. */
export interface CountedType {
  readonly name: string;
  readonly objects: number;
  readonly events: number;
}

/** The first twenty are named. */
const counted = (types: readonly CountedType[], lang: Lang): string =>
  types
    .slice(0, 20)
    .map(({ name, objects, events }) =>
      lang === "de"
        ? `„${name}“ (${objects} ${objects === 1 ? "Objekt" : "Objekte"}, ${events} ${events === 1 ? "Ereignis" : "Ereignisse"})`
        : `"${name}" (${objects} ${objects === 1 ? "object" : "objects"}, ${events} ${events === 1 ? "event" : "events"})`,
    )
    .join(", ") + (types.length > 20 ? " …" : "");

/** The type with most events; of equals the first. */
const busiest = (types: readonly CountedType[]): string =>
  types.reduce((best, type) => (type.events > best.events ? type : best), types[0] ?? { name: "", events: 0 })
    .name;

/** Errors about object-centric logs, databases and folders. */
export const objectsErrors = {
  "folder-expected": (p: { file: string }) => ({
    exit: 3,
    message: {
      de: `„${p.file}“ ist eine Datei; format: hive liest einen Ordner mit Parquet-Dateien. Es wurde nichts eingelesen.`,
      en: `"${p.file}" is a file; format: hive reads a folder of Parquet files. Nothing was read in.`,
    },
    hint: {
      de: "Den Ordner nennen, oder format weglassen: dann wird die Datei an ihrem Inhalt erkannt.",
      en: "Name the folder, or leave format out: then the file is recognised by its content.",
    },
  }),
  "folder-empty": (p: { file: string }) => ({
    exit: 3,
    message: {
      de: `Im Ordner „${p.file}“ liegt keine Parquet-Datei. Es wurde nichts eingelesen.`,
      en: `There is no Parquet file in the folder "${p.file}". Nothing was read in.`,
    },
    hint: {
      de: "Schreibweise prüfen; gelesen werden Dateien mit der Endung .parquet, auch in Unterordnern.",
      en: "Check the spelling; files that end in .parquet are read, also in folders below.",
    },
  }),
  "folder-link": (p: { file: string; link: string }) => ({
    exit: 3,
    message: {
      de: `Im Ordner „${p.file}“ liegt die Verknüpfung „${p.link}“. Verknüpfungen wird nicht gefolgt; es wurde nichts eingelesen.`,
      en: `The folder "${p.file}" holds the link "${p.link}". Links are not followed; nothing was read in.`,
    },
    hint: {
      de: "Die Verknüpfung durch die Datei selbst ersetzen oder entfernen.",
      en: "Replace the link by the file itself, or remove it.",
    },
  }),
  "folder-too-many": (p: { file: string; allowed: number }) => ({
    exit: 3,
    message: {
      de: `Der Ordner „${p.file}“ ist zu tief geschachtelt oder enthält mehr als ${p.allowed} Parquet-Dateien. Es wurde nichts eingelesen.`,
      en: `The folder "${p.file}" is nested too deeply or holds more than ${p.allowed} Parquet files. Nothing was read in.`,
    },
    hint: {
      de: "Die Dateien zusammenfassen, oder nur den Teil nennen, der gebraucht wird.",
      en: "Merge the files, or name only the part that is needed.",
    },
  }),
  "hive-unreadable": (p: { file: string }) => ({
    exit: 3,
    message: {
      de: `Die Parquet-Dateien im Ordner „${p.file}“ lassen sich nicht gemeinsam lesen: Eine ist beschädigt, oder ihre Spalten oder Ordnernamen (schlüssel=wert) passen nicht zusammen. Es wurde nichts eingelesen.`,
      en: `The Parquet files in the folder "${p.file}" cannot be read together: one is damaged, or their columns or the names of their folders (key=value) do not fit. Nothing was read in.`,
    },
    hint: {
      de: "Jede Datei muss gleich tief und unter denselben Schlüsseln liegen; sonst die Dateien einzeln als Parquet angeben.",
      en: "Every file must lie equally deep and under the same keys; otherwise name the files one by one as Parquet.",
    },
  }),
  "database-unreadable": (p: { file: string }) => ({
    exit: 3,
    message: {
      de: `Die DuckDB-Datei „${p.file}“ lässt sich nicht öffnen: Sie ist beschädigt, gehört zu einer anderen Version, oder ein anderes Programm hält sie offen. Es wurde nichts eingelesen.`,
      en: `The DuckDB file "${p.file}" cannot be opened: it is damaged, belongs to another version, or another program keeps it open. Nothing was read in.`,
    },
    hint: {
      de: "Das andere Programm schließen und noch einmal versuchen; sonst dort als Parquet ausgeben: COPY tabelle TO 'log.parquet'.",
      en: "Close the other program and try again; otherwise export it there as Parquet: COPY table TO 'log.parquet'.",
    },
  }),
  "database-unfinished": (p: { file: string }) => ({
    exit: 3,
    message: {
      de: `Neben „${p.file}“ liegt „${p.file}.wal“ mit Änderungen, die noch nicht in der Datei stehen. Es wurde nichts eingelesen.`,
      en: `Beside "${p.file}" lies "${p.file}.wal" with changes that are not in the file yet. Nothing was read in.`,
    },
    hint: {
      de: "Das Programm, das die Datenbank schreibt, ordentlich schließen, oder dort CHECKPOINT ausführen.",
      en: "Close the program that writes the database properly, or run CHECKPOINT there.",
    },
  }),
  "table-unknown": (p: { file: string; table: string; tables: readonly string[] }) => ({
    exit: 3,
    message: {
      de: `„${p.file}“ hat keine Tabelle „${p.table}“. Vorhanden: ${p.tables.map((name) => `„${name}“`).join(", ")}. Es wurde nichts eingelesen.`,
      en: `"${p.file}" has no table "${p.table}". There are: ${p.tables.map((name) => `"${name}"`).join(", ")}. Nothing was read in.`,
    },
    hint: {
      de: "In der Prozessdatei unter source.table eine davon nennen.",
      en: "Name one of them under source.table in the process file.",
    },
  }),
  "table-ambiguous": (p: { file: string; tables: readonly string[] }) => ({
    exit: 3,
    message: {
      de: `„${p.file}“ hat mehrere Tabellen: ${p.tables.map((name) => `„${name}“`).join(", ")}. Es wurde nichts eingelesen.`,
      en: `"${p.file}" has several tables: ${p.tables.map((name) => `"${name}"`).join(", ")}. Nothing was read in.`,
    },
    hint: {
      de: `In der Prozessdatei unter source.table die richtige nennen, zum Beispiel: table: ${p.tables[0] ?? ""}. Ansehen: prozessradar inspect "${p.file}" --table "${p.tables[0] ?? ""}"`,
      en: `Name the right one under source.table in the process file, for example: table: ${p.tables[0] ?? ""}. To look at it: prozessradar inspect "${p.file}" --table "${p.tables[0] ?? ""}"`,
    },
  }),
  "table-none": (p: { file: string }) => ({
    exit: 3,
    message: {
      de: `Die Datenbank „${p.file}“ hat keine Tabelle. Es wurde nichts eingelesen.`,
      en: `The database "${p.file}" has no table. Nothing was read in.`,
    },
    hint: { de: "Bitte den Export wiederholen.", en: "Please repeat the export." },
  }),
  "table-unreadable": (p: { file: string; table: string }) => ({
    exit: 3,
    message: {
      de: `„${p.file}“: „${p.table}“ lässt sich nicht lesen; eine Sicht darf nur auf Tabellen derselben Datei beruhen. Es wurde nichts eingelesen.`,
      en: `"${p.file}": "${p.table}" cannot be read; a view may rest on tables of the same file only. Nothing was read in.`,
    },
    hint: {
      de: "Die Sicht als Tabelle speichern (CREATE TABLE … AS FROM sicht) oder als Parquet ausgeben.",
      en: "Save the view as a table (CREATE TABLE … AS FROM view) or export it as Parquet.",
    },
  }),
  "ocel-type-missing": (p: { file: string; types: readonly CountedType[] }) => ({
    exit: 3,
    message: {
      de: `„${p.file}“ ist ein objektzentriertes Protokoll; welche Objektart ein Vorgang ist, steht nirgends. Vorhanden: ${counted(p.types, "de")}. Es wurde nichts eingelesen.`,
      en: `"${p.file}" is an object-centric log, and nothing says which type of object is a case. There are: ${counted(p.types, "en")}. Nothing was read in.`,
    },
    hint: {
      de: `In der Prozessdatei unter source.object_type die richtige nennen, zum Beispiel: object_type: "${busiest(p.types)}". Ansehen: prozessradar inspect "${p.file}" --object-type "${busiest(p.types)}"`,
      en: `Name the right one under source.object_type in the process file, for example: object_type: "${busiest(p.types)}". To look: prozessradar inspect "${p.file}" --object-type "${busiest(p.types)}"`,
    },
  }),
  "ocel-type-unknown": (p: {
    file: string;
    type: string;
    near: string | null;
    types: readonly CountedType[];
  }) => ({
    exit: 3,
    message: {
      de: `„${p.file}“ hat keine Objektart „${p.type}“. Vorhanden: ${counted(p.types, "de")}. Es wurde nichts eingelesen.`,
      en: `"${p.file}" has no type of object "${p.type}". There are: ${counted(p.types, "en")}. Nothing was read in.`,
    },
    hint: {
      de: `In der Prozessdatei unter source.object_type eine davon nennen, zum Beispiel: object_type: "${p.near ?? busiest(p.types)}"`,
      en: `Name one of them under source.object_type in the process file, for example: object_type: "${p.near ?? busiest(p.types)}"`,
    },
  }),
  /** `line`: null = nowhere in particular. */
  "ocel-damaged": (p: { file: string; line: number | null }) => ({
    exit: 3,
    message: {
      de: `„${p.file}“${p.line === null ? "" : `, Zeile ${p.line}`}: Das ist kein vollständiges OCEL 2.0: Tabellen oder Listen fehlen, ein Objekt hat keine Kennung oder Art, oder zwei Arten. Es wurde nichts eingelesen.`,
      en: `"${p.file}"${p.line === null ? "" : `, line ${p.line}`}: this is no complete OCEL 2.0: tables or lists are missing, or an object has no id or type, or two types. Nothing was read in.`,
    },
    hint: {
      de: "Bitte den Export als OCEL 2.0 (SQLite, JSON oder XML) wiederholen oder die Datei noch einmal kopieren.",
      en: "Please repeat the export as OCEL 2.0 (SQLite, JSON or XML) or copy the file again.",
    },
  }),
  "ocel-empty": (p: { file: string }) => ({
    exit: 3,
    message: {
      de: `„${p.file}“ enthält keine Ereignisse mit Objekten. Es wurde nichts eingelesen.`,
      en: `"${p.file}" holds no events with objects. Nothing was read in.`,
    },
    hint: {
      de: "Bitte prüfen, ob der Export Ereignisse (events) und Objekte (objects) enthält, und ihn wiederholen.",
      en: "Please check that the export holds events and objects, and repeat it.",
    },
  }),
  "ocel-too-large": (p: { file: string; megabytes: number }) => ({
    exit: 3,
    message: {
      de: `„${p.file}“ ist größer als ${p.megabytes} MB. Ein objektzentriertes Protokoll wird ganz in den Speicher geladen; so große werden nicht gelesen.`,
      en: `"${p.file}" is larger than ${p.megabytes} MB. An object-centric log is held in memory as a whole; such large ones are not read.`,
    },
    hint: {
      de: "Auf einen kürzeren Zeitraum beschränken, oder dort auf eine Objektart herunterbrechen und als XES, CSV oder Parquet ausgeben.",
      en: "Limit it to a shorter period, or flatten it there to one type of object and export it as XES, CSV or Parquet.",
    },
  }),
  "ocel-version": (p: { file: string }) => ({
    exit: 3,
    message: {
      de: `„${p.file}“ ist OCEL 1.0; gelesen wird OCEL 2.0. Es wurde nichts eingelesen.`,
      en: `"${p.file}" is OCEL 1.0; OCEL 2.0 is read. Nothing was read in.`,
    },
    hint: {
      de: "Als OCEL 2.0 exportieren, zum Beispiel mit PM4Py: pm4py.write_ocel2(pm4py.read_ocel(datei), neue_datei)",
      en: "Export it as OCEL 2.0, for example with PM4Py: pm4py.write_ocel2(pm4py.read_ocel(file), new_file)",
    },
  }),
  "object-lists": (p: { file: string; column: string; lines: readonly number[] }) => ({
    exit: 3,
    message: {
      de: `„${p.file}“, Zeile ${p.lines[0] ?? 0}: Die Spalte „${p.column}“ enthält Listen von Objekten; als Vorgangsnummer würde jede Liste ein eigener Vorgang. Es wurde nichts eingelesen.`,
      en: `"${p.file}", line ${p.lines[0] ?? 0}: the column "${p.column}" holds lists of objects; as a case id every list would be a case of its own. Nothing was read in.`,
    },
    hint: {
      de: "Die Datei als OCEL 2.0 exportieren (SQLite, JSON oder XML) und source.object_type angeben, oder eine Zeile je Ereignis und Objekt schreiben.",
      en: "Export the file as OCEL 2.0 (SQLite, JSON or XML) and name source.object_type, or write a row per event and object.",
    },
  }),
  "xes-late-attribute": (p: { file: string; line: number; attribute: string }) => ({
    exit: 3,
    message: {
      de: `„${p.file}“, Zeile ${p.line}: Das Attribut „${p.attribute}“ eines Vorgangs steht hinter mehr als 10.000 seiner Ereignisse; der Standard verlangt es davor. Es wurde nichts eingelesen.`,
      en: `"${p.file}", line ${p.line}: the attribute "${p.attribute}" of a case stands behind more than 10,000 of its events; the standard wants it in front of them. Nothing was read in.`,
    },
    hint: {
      de: "Die Attribute eines Vorgangs (trace) vor seine Ereignisse schreiben, oder als CSV ausgeben.",
      en: "Write the attributes of a case (trace) in front of its events, or export it as CSV.",
    },
  }),
} satisfies Catalogue;
