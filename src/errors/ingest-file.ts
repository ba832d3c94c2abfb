import type { Catalogue } from "./words.js";

/** Errors about a file as a whole: whether it is there and what kind of bytes it holds. */
export const ingestFileErrors = {
  "file-missing": (p: { file: string }) => ({
    exit: 3,
    message: {
      de: `Die Datei „${p.file}“ gibt es nicht. Es wurde nichts eingelesen.`,
      en: `There is no file "${p.file}". Nothing was read in.`,
    },
    hint: {
      de: "Schreibweise und Ordner prüfen; Namen mit Leerzeichen gehören in Anführungszeichen.",
      en: "Check spelling and folder; names with spaces belong in quotation marks.",
    },
  }),
  "file-is-folder": (p: { file: string }) => ({
    exit: 3,
    message: {
      de: `„${p.file}“ ist ein Ordner, keine Datei. Es wurde nichts eingelesen.`,
      en: `"${p.file}" is a folder, not a file. Nothing was read in.`,
    },
    hint: {
      de: `Die Dateien darin nennen: prozessradar analyse "${p.file}"/*.csv. Einen Projektordner wertet aus: prozessradar build -C "${p.file}".`,
      en: `Name the files in it: prozessradar analyse "${p.file}"/*.csv. For a project folder: prozessradar build -C "${p.file}".`,
    },
  }),
  "file-empty": (p: { file: string }) => ({
    exit: 3,
    message: {
      de: `Die Datei „${p.file}“ ist leer. Es wurde nichts eingelesen.`,
      en: `The file "${p.file}" is empty. Nothing was read in.`,
    },
    hint: { de: "Bitte den Export wiederholen.", en: "Please repeat the export." },
  }),
  "file-unreadable": (p: { file: string; reason: string }) => ({
    exit: 3,
    message: {
      de: `Die Datei „${p.file}“ lässt sich nicht lesen (${p.reason}). Es wurde nichts eingelesen.`,
      en: `The file "${p.file}" cannot be read (${p.reason}). Nothing was read in.`,
    },
    hint: {
      de: "Leserechte prüfen und ob ein anderes Programm die Datei offen hält.",
      en: "Check the permissions and whether another program keeps the file open.",
    },
  }),
  /** `kind`: what the first bytes say the file is, a proper name in both languages; null = nothing known. */
  "file-unsupported": (p: { file: string; kind: string | null }) => ({
    exit: 3,
    message: {
      de: `„${p.file}“ ist ${p.kind === null ? "keine Textdatei und kein bekanntes Format" : `eine Datei im Format ${p.kind}, das nicht gelesen wird`}. Es wurde nichts eingelesen.`,
      en: `"${p.file}" is ${p.kind === null ? "neither text nor a known format" : `a file in the format ${p.kind}, which is not read`}. Nothing was read in.`,
    },
    hint: {
      de: "Gelesen werden CSV, XES, JSON (auch als .gz oder .zst), Excel (xlsx), Parquet, Arrow, OCEL 2.0 und DuckDB. In Excel oder LibreOffice: Speichern unter → CSV UTF-8.",
      en: "CSV, XES, JSON (also as .gz or .zst), Excel (xlsx), Parquet, Arrow, OCEL 2.0 and DuckDB are read. In Excel or LibreOffice: Save as → CSV UTF-8.",
    },
  }),
  "gzip-truncated": (p: { file: string }) => ({
    exit: 3,
    message: {
      de: `Die gepackte Datei „${p.file}“ hört mittendrin auf. Es wurde nichts eingelesen.`,
      en: `The compressed file "${p.file}" ends in the middle. Nothing was read in.`,
    },
    hint: {
      de: `Die Datei wurde wohl nicht vollständig übertragen: noch einmal kopieren und mit gzip -t "${p.file}" prüfen.`,
      en: `The file was probably not transferred completely: copy it again and check it with gzip -t "${p.file}".`,
    },
  }),
  "gzip-damaged": (p: { file: string }) => ({
    exit: 3,
    message: {
      de: `Die gepackte Datei „${p.file}“ ist beschädigt. Es wurde nichts eingelesen.`,
      en: `The compressed file "${p.file}" is damaged. Nothing was read in.`,
    },
    hint: {
      de: `Noch einmal kopieren und mit gzip -t "${p.file}" prüfen.`,
      en: `Copy it again and check it with gzip -t "${p.file}".`,
    },
  }),
  "gzip-too-large": (p: { file: string; megabytes: number }) => ({
    exit: 3,
    message: {
      de: `Die gepackte Datei „${p.file}“ wird beim Entpacken verdächtig groß (nach ${p.megabytes} MB abgebrochen). Es wurde nichts eingelesen.`,
      en: `The compressed file "${p.file}" becomes suspiciously large when unpacked (stopped after ${p.megabytes} MB). Nothing was read in.`,
    },
    hint: {
      de: "Ist die Datei vertrauenswürdig, dann selbst entpacken und die entpackte Datei angeben.",
      en: "If you trust the file, unpack it yourself and name the unpacked file.",
    },
  }),
  "encoding-invalid": (p: { file: string; encoding: string; line: number }) => ({
    exit: 3,
    message: {
      de: `„${p.file}“, Zeile ${p.line}: Die Zeichen sind kein gültiges ${p.encoding}. Es wurde nichts eingelesen.`,
      en: `"${p.file}", line ${p.line}: the characters are not valid ${p.encoding}. Nothing was read in.`,
    },
    hint: {
      de: "Ältere Exporte sind meist windows-1252: --encoding windows-1252 (im Projekt: source.encoding). Ohne Angabe wird die Kodierung erkannt.",
      en: "Older exports are mostly windows-1252: --encoding windows-1252 (in a project: source.encoding). Without it the encoding is detected.",
    },
  }),
  "encoding-unknown": (p: { file: string }) => ({
    exit: 3,
    message: {
      de: `„${p.file}“ nennt eine Zeichenkodierung, die nicht gelesen wird. Es wurde nichts eingelesen.`,
      en: `"${p.file}" declares a character encoding that is not read. Nothing was read in.`,
    },
    hint: {
      de: "Als UTF-8 exportieren. Gelesen werden UTF-8, UTF-16, windows-1252 und ISO-8859-1.",
      en: "Export it as UTF-8. UTF-8, UTF-16, windows-1252 and ISO-8859-1 are read.",
    },
  }),
  "parquet-unreadable": (p: { file: string }) => ({
    exit: 3,
    message: {
      de: `Die Parquet-Datei „${p.file}“ ist beschädigt oder unvollständig. Es wurde nichts eingelesen.`,
      en: `The Parquet file "${p.file}" is damaged or incomplete. Nothing was read in.`,
    },
    hint: { de: "Bitte den Export wiederholen.", en: "Please repeat the export." },
  }),
} satisfies Catalogue;
