import type { Text } from "../text.js";
import { knownAttributes } from "./known-attributes.js";
import { meant } from "./meant.js";
import type { Catalogue } from "./words.js";

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
  "process-missing": (p: { command: string }) => ({
    exit: 2,
    message: {
      de: "Es fehlt die Kennung des Prozesses.",
      en: "The id of the process is missing.",
    },
    hint: {
      de: `Zum Beispiel: prozessradar ${p.command} wohngeld`,
      en: `For example: prozessradar ${p.command} housing`,
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
  "unknown-measure": (p: { measure: string; near: string | null }) => ({
    exit: 2,
    message: {
      de: `Eine Kennzahl oder einen Befund „${p.measure}“ gibt es nicht.`,
      en: `There is no measure and no finding "${p.measure}".`,
    },
    hint: meant(p.near, {
      de: "Alle Kennzahlen und Befunde zeigt: prozessradar explain",
      en: "For all measures and findings run: prozessradar explain",
    }),
  }),
  "groups-missing": (_: Record<string, never>) => ({
    exit: 2,
    message: {
      de: "Es fehlt, was verglichen werden soll: ein Prozess und zwei Gruppen seiner Fälle.",
      en: "What to compare is missing: a process and two groups of its cases.",
    },
    hint: {
      de: "Zum Beispiel: prozessradar compare wohngeld --by period 2023 2024",
      en: "For example: prozessradar compare housing --by period 2023 2024",
    },
  }),
  "period-invalid": (p: { period: string }) => ({
    exit: 2,
    message: {
      de: `„${p.period}“ ist kein Zeitraum.`,
      en: `"${p.period}" is no period.`,
    },
    hint: {
      de: "Möglich: 2024, 2024-Q3, 2024-05, 2024-03-01..2024-05-31, ..2024-05-31 (bis dahin), 2024-06-01.. (seitdem)",
      en: "Possible: 2024, 2024-Q3, 2024-05, 2024-03-01..2024-05-31, ..2024-05-31 (until then), 2024-06-01.. (since then)",
    },
  }),
  "groups-overlap": (p: { a: string; b: string }) => ({
    exit: 2,
    message: {
      de: `„${p.a}“ und „${p.b}“ haben Fälle gemeinsam und lassen sich nicht vergleichen.`,
      en: `"${p.a}" and "${p.b}" have cases in common and cannot be compared.`,
    },
    hint: {
      de: "Nennen Sie zwei Gruppen, in denen kein Fall doppelt vorkommt.",
      en: "Name two groups that share no case.",
    },
  }),
  "attribute-not-known": (p: {
    process: string;
    attribute: string;
    near: string | null;
    known: readonly string[];
  }) => ({
    exit: 2,
    message: {
      de: `Der Prozess „${p.process}“ hat keine Angaben zu „${p.attribute}“.`,
      en: `The process "${p.process}" has no values of "${p.attribute}".`,
    },
    hint: meant(p.near, {
      de: `${knownAttributes(p.known).de} Die Spalte muss in der Prozessdatei unter columns genannt sein. Zeiträume gehen immer: --by period.`,
      en: `${knownAttributes(p.known).en} The column has to be named in the process file under columns. Periods always work: --by period.`,
    }),
  }),
  "when-without-period": (_: Record<string, never>) => ({
    exit: 2,
    message: {
      de: "--when sagt, worauf sich ein Zeitraum bezieht; es fehlt --from oder --to.",
      en: "--when says what a period refers to; --from or --to is missing.",
    },
    hint: {
      de: "Zum Beispiel: --from 2024-01-01 --to 2024-12-31 --when completed",
      en: "For example: --from 2024-01-01 --to 2024-12-31 --when completed",
    },
  }),
  "range-empty": (p: { from: string; to: string }) => ({
    exit: 2,
    message: {
      de: `Zwischen ${p.from} und ${p.to} liegt kein Fall: Der zweite Wert ist kleiner als der erste.`,
      en: `No case lies between ${p.from} and ${p.to}: the second value is less than the first.`,
    },
    hint: { de: "Vertauschen Sie die beiden Werte.", en: "Swap the two values." },
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
