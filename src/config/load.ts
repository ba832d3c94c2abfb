import { readFileSync, statSync } from "node:fs";
import type { Text } from "../text.js";
import { readDocument, type ConfigDocument, type Report } from "./document.js";

const mostBytes = 1_000_000;

const reasons: Readonly<Record<string, Text>> = {
  ENOENT: { de: "gibt es nicht.", en: "does not exist." },
  EISDIR: { de: "ist ein Ordner, keine Datei.", en: "is a folder, no file." },
  EACCES: { de: "darf nicht gelesen werden (Dateirechte).", en: "may not be read (file permissions)." },
};

/**
 * The configuration file at `path`, called `file` in messages; undefined after reporting why it cannot be read.
 * Throws nothing of its own.
 */
export function load(path: string, file: string, report: Report): ConfigDocument | undefined {
  const problem = (de: string, en: string) => {
    report({ file, line: null, path: "", says: { de, en }, exit: 2 });
  };
  let bytes: Uint8Array;
  try {
    if (statSync(path).size > mostBytes) {
      problem(
        "ist größer als 1 MB und damit keine Konfigurationsdatei.",
        "is larger than 1 MB and so no configuration file.",
      );
      return undefined;
    }
    bytes = readFileSync(path);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    const why = reasons[code] ?? { de: "lässt sich nicht lesen.", en: "cannot be read." };
    problem(why.de, why.en);
    return undefined;
  }
  const text = utf8(bytes);
  if (text === null) {
    problem(
      "ist nicht in UTF-8 gespeichert. Bitte im Editor mit der Kodierung „UTF-8“ speichern.",
      'is not stored as UTF-8. Please save it in your editor with the encoding "UTF-8".',
    );
    return undefined;
  }
  return readDocument(text, file, report);
}

/** The text without its byte order mark; null if the bytes are no UTF-8. */
function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
