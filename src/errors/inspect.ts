import type { Lang, Text } from "../text.js";
import { columnList, type ShownColumns } from "./shown-columns.js";
import type { Catalogue } from "./words.js";

/** „A“, „B“ fehlen; zusätzlich „C“. */
const difference = (p: { missing: ShownColumns; more: ShownColumns }): Text => {
  const some = ({ names, withheld, unnamed }: ShownColumns) => names.length + withheld + unnamed > 0;
  const parts = (lang: Lang, missing: string, more: string) =>
    [
      ...(some(p.missing) ? [`${missing} ${columnList(p.missing, lang)}`] : []),
      ...(some(p.more) ? [`${more} ${columnList(p.more, lang)}`] : []),
    ].join("; ");
  return { de: parts("de", "es fehlt", "zusätzlich"), en: parts("en", "missing", "additional") };
};

/** Whether one of two files has all columns of the other. */
const contained = (p: { missing: ShownColumns; more: ShownColumns }): boolean =>
  [p.missing, p.more].some(({ names, withheld }) => names.length + withheld === 0);

/** Errors about looking at a file and writing a process file. */
export const inspectErrors = {
  "inspect-columns-differ": (p: {
    file: string;
    first: string;
    missing: ShownColumns;
    more: ShownColumns;
  }) => ({
    exit: 3,
    message: {
      de: `„${p.file}“ hat andere Spalten als „${p.first}“ (${difference(p).de}). inspect sieht sich nur Dateien mit denselben Spalten zusammen an.`,
      en: `"${p.file}" has other columns than "${p.first}" (${difference(p).en}). inspect looks only at files with the same columns together.`,
    },
    hint: {
      de: `Die Datei für sich ansehen: prozessradar inspect "${p.file}"${contained(p) ? `. Zusammen einlesen lassen sie sich, wenn keine Spalte fehlt, die gelesen wird: inspect --write mit den Dateien ohne die zusätzlichen Spalten, dann source.files in der Prozessdatei erweitern.` : ""}`,
      en: `Look at the file by itself: prozessradar inspect "${p.file}"${contained(p) ? `. They can be loaded together where no column is missing that is read: inspect --write with the files without the additional columns, then extend source.files in the process file.` : ""}`,
    },
  }),
  "inspect-open": (p: { path: string }) => ({
    exit: 3,
    message: {
      de: `„${p.path}“ wurde nicht geschrieben: Eine Frage von oben ist noch offen.`,
      en: `"${p.path}" was not written: a question above is still open.`,
    },
    hint: {
      de: "Beantworten Sie sie mit der Option, die dort steht, und wiederholen Sie den Aufruf.",
      en: "Answer it with the option named there and run the command again.",
    },
  }),
  "process-file-exists": (p: { path: string; again: string }) => ({
    exit: 2,
    message: {
      de: `„${p.path}“ gibt es schon und wurde nicht verändert.`,
      en: `"${p.path}" exists already and was not changed.`,
    },
    hint: {
      de: `Nur die Angaben zu Quelle und Spalten darin ersetzen: ${p.again}`,
      en: `Replace only what it says about source and columns: ${p.again}`,
    },
  }),
  "process-file-missing": (p: { path: string }) => ({
    exit: 2,
    message: {
      de: `--update: „${p.path}“ gibt es nicht.`,
      en: `--update: there is no "${p.path}".`,
    },
    hint: {
      de: "Ohne --update wird sie neu geschrieben.",
      en: "Without --update it is written anew.",
    },
  }),
  "process-file-not-updatable": (p: { path: string }) => ({
    exit: 2,
    message: {
      de: `„${p.path}“ lässt sich nicht ergänzen: Es ist kein gültiges YAML mit einem Schlüssel je Zeile. Die Datei ist unverändert.`,
      en: `"${p.path}" cannot be updated: it is no valid YAML with one key per line. The file is unchanged.`,
    },
    hint: {
      de: "Unter einem anderen Namen schreiben (--write) und von Hand übertragen.",
      en: "Write to another name (--write) and carry the changes over by hand.",
    },
  }),
  /** `what`: the path that lies outside. */
  "inspect-outside": (p: { what: string; project: string }) => ({
    exit: 2,
    message: {
      de: `„${p.what}“ liegt nicht im Projektordner „${p.project}“. Eine Prozessdatei nennt nur Dateien in ihrem Projekt.`,
      en: `"${p.what}" does not lie in the project folder "${p.project}". A process file names only files of its project.`,
    },
    hint: {
      de: "Die Datei in den Projektordner legen oder mit -C den richtigen Ordner nennen.",
      en: "Put the file into the project folder or name the right folder with -C.",
    },
  }),
  "process-file-unlisted": (p: { path: string; patterns: readonly string[] }) => ({
    exit: 2,
    message: {
      de: `„${p.path}“ würde nicht gefunden: prozessradar.yaml sucht Prozesse unter ${p.patterns.join(", ")}.`,
      en: `"${p.path}" would not be found: prozessradar.yaml looks for processes at ${p.patterns.join(", ")}.`,
    },
    hint: {
      de: "Einen passenden Namen wählen oder paths.processes in prozessradar.yaml ergänzen.",
      en: "Choose a name that fits or extend paths.processes in prozessradar.yaml.",
    },
  }),
  "process-id-taken": (p: { id: string; file: string }) => ({
    exit: 2,
    message: {
      de: `Die Kennung „${p.id}“ steht schon in ${p.file}. Es wurde nichts geschrieben.`,
      en: `The id "${p.id}" is taken by ${p.file} already. Nothing was written.`,
    },
    hint: { de: "Eine andere wählen: --id kennung", en: "Choose another one: --id name" },
  }),
} satisfies Catalogue;
