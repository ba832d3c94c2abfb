import type { Text } from "../text.js";
import type { Catalogue } from "./words.js";

/** "Did you mean …?" above the rest of a hint; only the rest where nothing is near. */
const meant = (near: string | null, rest: Text): Text =>
  near === null
    ? rest
    : { de: `Meinten Sie „${near}“?\n${rest.de}`, en: `Did you mean "${near}"?\n${rest.en}` };

const seeHelp = (command: string | null): Text => {
  const call = command === null ? "prozessradar --help" : `prozessradar ${command} --help`;
  return { de: `Alle Optionen zeigt: ${call}`, en: `For all options run: ${call}` };
};

/** Errors in how the command was typed. Parameters are what the person typed on the command line. */
export const usageErrors = {
  "unknown-command": (p: { command: string; near: string | null }) => ({
    exit: 2,
    message: {
      de: `Den Befehl „${p.command}“ gibt es nicht.`,
      en: `There is no command "${p.command}".`,
    },
    hint: meant(p.near, seeHelp(null)),
  }),
  "command-missing": (_: Record<string, never>) => ({
    exit: 2,
    message: { de: "Es fehlt der Befehl.", en: "The command is missing." },
    hint: seeHelp(null),
  }),
  "unknown-flag": (p: { flag: string; near: string | null; command: string | null }) => ({
    exit: 2,
    message: {
      de: `Die Option ${p.flag} gibt es ${p.command === null ? "nicht" : `bei „prozessradar ${p.command}“ nicht`}.`,
      en: `There is no option ${p.flag}${p.command === null ? "" : ` for "prozessradar ${p.command}"`}.`,
    },
    hint: meant(p.near, seeHelp(p.command)),
  }),
  "flag-value-missing": (p: { flag: string; command: string | null }) => ({
    exit: 2,
    message: { de: `Nach ${p.flag} fehlt der Wert.`, en: `${p.flag} needs a value.` },
    hint: seeHelp(p.command),
  }),
  "flag-value-invalid": (p: { flag: string; value: string; allowed: Text; near: string | null }) => ({
    exit: 2,
    message: {
      de: `Den Wert „${p.value}“ versteht ${p.flag} nicht.`,
      en: `${p.flag} does not understand the value "${p.value}".`,
    },
    hint: meant(p.near === null ? null : `${p.flag} ${p.near}`, {
      de: `Möglich: ${p.allowed.de}`,
      en: `Possible: ${p.allowed.en}`,
    }),
  }),
  "flags-conflict": (p: { flag: string; other: string; reason: Text }) => ({
    exit: 2,
    message: {
      de: `${p.flag} und ${p.other} gehen nicht zusammen: ${p.reason.de}`,
      en: `${p.flag} and ${p.other} do not go together: ${p.reason.en}`,
    },
    hint: { de: "Lassen Sie eine der beiden Optionen weg.", en: "Leave one of the two out." },
  }),
  "files-missing": (_: Record<string, never>) => ({
    exit: 2,
    message: {
      de: "Es fehlt die Datei, die ausgewertet werden soll.",
      en: "The file to analyse is missing.",
    },
    hint: {
      de: "Zum Beispiel: prozessradar analyse export.csv",
      en: "For example: prozessradar analyse export.csv",
    },
  }),
  "too-many-arguments": (p: { command: string; expected: number; received: number }) => ({
    exit: 2,
    message: {
      de: `Zu viele Angaben für „prozessradar ${p.command}“: erwartet höchstens ${p.expected}, erhalten ${p.received}.`,
      en: `Too many arguments for "prozessradar ${p.command}": expected at most ${p.expected}, got ${p.received}.`,
    },
    hint: {
      de: `Namen mit Leerzeichen gehören in Anführungszeichen.\n${seeHelp(p.command).de}`,
      en: `Names with spaces belong in quotation marks.\n${seeHelp(p.command).en}`,
    },
  }),
  "unknown-measure": (p: { measure: string; near: string | null; known: readonly string[] }) => ({
    exit: 2,
    message: {
      de: `Die Kennzahl „${p.measure}“ gibt es nicht.`,
      en: `There is no measure "${p.measure}".`,
    },
    hint: meant(p.near, {
      de: `Es gibt: ${p.known.join(", ")}`,
      en: `There are: ${p.known.join(", ")}`,
    }),
  }),
  "report-needs-folder": (p: { path: string; files: number }) => ({
    exit: 2,
    message: {
      de: `Aus ${p.files} Dateien entstehen ${p.files} Berichte; „${p.path}“ ist aber nur eine Datei.`,
      en: `${p.files} files give ${p.files} reports, but "${p.path}" is a single file.`,
    },
    hint: {
      de: "Geben Sie einen Ordner an (mit / am Ende): --report berichte/",
      en: "Name a folder (with / at the end): --report reports/",
    },
  }),
  "report-over-input": (p: { path: string }) => ({
    exit: 2,
    message: {
      de: `Der Bericht würde die Eingabedatei „${p.path}“ überschreiben.`,
      en: `The report would overwrite the input file "${p.path}".`,
    },
    hint: {
      de: "Geben Sie einen anderen Namen an: --report bericht.html",
      en: "Choose another name: --report report.html",
    },
  }),
  "not-writable": (p: { path: string; reason: Text }) => ({
    exit: 2,
    message: {
      de: `„${p.path}“ lässt sich nicht schreiben: ${p.reason.de}. Ein früherer Stand der Datei ist unverändert.`,
      en: `"${p.path}" cannot be written: ${p.reason.en}. An earlier version of the file is unchanged.`,
    },
    hint: {
      de: "Geben Sie einen anderen Ort an oder lassen Sie sich dort Schreibrechte geben.",
      en: "Choose another place or ask for permission to write there.",
    },
  }),
} satisfies Catalogue;
