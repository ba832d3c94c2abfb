import { columnErrors } from "./columns.js";
import { ingestContentErrors } from "./ingest-content.js";
import { ingestFileErrors } from "./ingest-file.js";
import type { Catalogue } from "./words.js";

/** Errors of the ingest family. Parameters are names of files and columns, places and counts, never a cell value. */
export const ingestErrors = {
  ...ingestFileErrors,
  ...columnErrors,
  ...ingestContentErrors,
  "xml-broken": (p: { file: string; line: number; cut: boolean }) => ({
    exit: 3,
    message: {
      de: `„${p.file}“, Zeile ${p.line}: ${p.cut ? "Die Datei hört mitten in einem Element auf" : "Das XML ist nicht wohlgeformt"}. Es wurde nichts eingelesen.`,
      en: `"${p.file}", line ${p.line}: ${p.cut ? "the file ends in the middle of an element" : "the XML is not well-formed"}. Nothing was read in.`,
    },
    hint: {
      de: "Bitte den Export wiederholen oder die Datei noch einmal kopieren.",
      en: "Please repeat the export or copy the file again.",
    },
  }),
  "xml-doctype": (p: { file: string }) => ({
    exit: 3,
    message: {
      de: `„${p.file}“ enthält eine DOCTYPE-Angabe. Solche Dateien werden nicht gelesen, weil sie schaden können.`,
      en: `"${p.file}" holds a DOCTYPE declaration. Such files are not read because they can do harm.`,
    },
    hint: {
      de: "XES braucht keine: die Zeile „<!DOCTYPE …>“ entfernen, wenn die Herkunft der Datei klar ist.",
      en: 'XES needs none: remove the line "<!DOCTYPE …>" if you know where the file comes from.',
    },
  }),
  "xml-limit": (p: {
    file: string;
    line: number;
    limit: "depth" | "attribute" | "markup" | "columns";
    allowed: number;
  }) => {
    const what = {
      depth: { de: "Die Elemente sind zu tief geschachtelt", en: "the elements are nested too deeply" },
      attribute: { de: "Ein gelesenes Attribut ist zu lang", en: "an attribute that is read is too long" },
      columns: {
        de: "Es gibt zu viele verschiedene Attribute",
        en: "there are too many different attributes",
      },
      markup: { de: "Ein Stück ohne Element ist zu lang", en: "a stretch without an element is too long" },
    }[p.limit];
    return {
      exit: 3,
      message: {
        de: `„${p.file}“, Zeile ${p.line}: ${what.de} (erlaubt: ${p.allowed}). Es wurde nichts eingelesen.`,
        en: `"${p.file}", line ${p.line}: ${what.en} (allowed: ${p.allowed}). Nothing was read in.`,
      },
      hint: {
        de: "Ein Ereignisprotokoll braucht das nicht: bitte die Herkunft der Datei prüfen.",
        en: "No event log needs that: please check where the file comes from.",
      },
    };
  },
  /** `kind`: "OCEL" or null where the root element is something else. */
  "xml-not-xes": (p: { file: string; kind: string | null }) => ({
    exit: 3,
    message: {
      de: `„${p.file}“ ist XML, aber kein XES${p.kind === null ? "" : `, sondern ${p.kind}`}. Es wurde nichts eingelesen.`,
      en: `"${p.file}" is XML but not XES${p.kind === null ? "" : `: it is ${p.kind}`}. Nothing was read in.`,
    },
    hint: {
      de:
        p.kind === "OCEL"
          ? "Objektzentrierte Protokolle werden als OCEL 2.0 gelesen: in der Prozessdatei format: ocel und object_type angeben."
          : "Als XES (IEEE 1849) oder als CSV exportieren.",
      en:
        p.kind === "OCEL"
          ? "Object-centric logs are read as OCEL 2.0: name format: ocel and object_type in the process file."
          : "Export it as XES (IEEE 1849) or as CSV.",
    },
  }),
  "xes-without-times": (p: { file: string; events: number; attribute: string }) => ({
    exit: 3,
    message: {
      de: `„${p.file}“: Keines der ${p.events} Ereignisse hat einen Zeitpunkt (${p.attribute}). Ohne Zeit gibt es keine Reihenfolge und keine Dauer; es wurde nichts eingelesen.`,
      en: `"${p.file}": none of the ${p.events} events has a time (${p.attribute}). Without times there is no order and no duration; nothing was read in.`,
    },
    hint: {
      de: `Mit Zeitstempeln exportieren; heißt das Attribut anders: prozessradar analyse "${p.file}" --time NAME`,
      en: `Export with timestamps; if the attribute has another name: prozessradar analyse "${p.file}" --time NAME`,
    },
  }),
  "key-unusable": (p: { bytes: number }) => ({
    exit: 2,
    message: {
      de: `Der Schlüssel für Vorgangsnummern hat ${p.bytes} Bytes; gebraucht werden genau 32. Es wurde nichts eingelesen.`,
      en: `The key for case ids has ${p.bytes} bytes; exactly 32 are needed. Nothing was read in.`,
    },
    hint: {
      de: "Die Schlüsseldatei aus der Sicherung zurückholen. Ein neuer Schlüssel macht aus jeder Vorgangsnummer ein anderes Kürzel.",
      en: "Restore the key file from its backup. A new key turns every case id into another token.",
    },
  }),
  /** A bug of ours: rows got lost or doubled on their way. */
  "rows-unaccounted": (p: { file: string; read: number; accounted: number }) => ({
    exit: 1,
    message: {
      de: `„${p.file}“: ${p.read} Zeilen gelesen, aber ${p.accounted} verbucht. Es wurde nichts eingelesen.`,
      en: `"${p.file}": ${p.read} rows read but ${p.accounted} accounted for. Nothing was read in.`,
    },
    hint: { de: "Bitte als Fehler melden.", en: "Please report this as a bug." },
  }),
} satisfies Catalogue;
