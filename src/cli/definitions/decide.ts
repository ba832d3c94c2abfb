import type { Text } from "../../text.js";
import type { DecideFlags } from "../call.js";
import { option, value } from "../help-words.js";
import { collected, flag, subcommand, type CommandWords } from "../options.js";
import * as read from "../values.js";
import type { Declare } from "./declare.js";

const words: CommandWords = {
  usage: { de: "[Optionen] <Kennung>", en: "[options] <id>" },
  summary: {
    de: "hält fest, was Menschen über einen Prozess entschieden haben",
    en: "records what people decided about a process",
  },
  description: {
    de: "Fügt dem Entscheidungsprotokoll (decisions.jsonl) einen Eintrag hinzu: Stand, Gremium, Funktion und Begründung, dazu Rang laut Werkzeug, Prüfsummen von Bericht und Konfiguration und Rechtsstand. Eine Entscheidung, die vom Vorschlag abweicht, wird gekennzeichnet, nie verhindert. Einträge werden nicht geändert, nur durch neue berichtigt.",
    en: "Appends a record to the decision log (decisions.jsonl): status, body, function and reason, with the rank by the tool, checksums of report and configuration, and the state of the law. A decision that departs from the proposal is marked, never blocked. Records are not changed, only corrected by new ones.",
  },
  after: {
    de: 'Beispiele:\n  prozessradar decide wohngeld --status pilot --body "Lenkungskreis, 12.03.2027" \\\n      --function "Amtsleitung 50" --reason "Größter Aufwand im Amt, Datenschutz ist geklärt." \\\n      --conditions "nur Erstanträge" --review-on 2027-09-30\n  prozessradar decide wohngeld --corrects E-0003 --status deferred …',
    en: 'Examples:\n  prozessradar decide housing --status pilot --body "steering group, 12 March 2027" \\\n      --function "head of office 50" --reason "Largest effort of the office, data protection is settled." \\\n      --conditions "first applications only" --review-on 2027-09-30\n  prozessradar decide housing --corrects E-0003 --status deferred …',
  },
};

const text = {
  process: { de: "Prozess des Projekts", en: "process of the project" },
  status: {
    de: "open, examine, pilot, deferred, rejected, implemented oder ended",
    en: "open, examine, pilot, deferred, rejected, implemented or ended",
  },
  body: { de: "Gremium oder Stelle, die entschieden hat", en: "committee or body that decided" },
  function: {
    de: "Funktion, die dafür steht; kein Name",
    en: "function that answers for it; no name",
  },
  name: {
    de: "Name, nur wo eine Vorschrift ihn verlangt; er wird nirgends gezeigt",
    en: "name, only where a rule asks for it; it is shown nowhere",
  },
  reason: { de: "Begründung, mindestens 40 Zeichen", en: "reason, at least 40 characters" },
  conditions: { de: "Auflage; mehrfach möglich", en: "condition; repeatable" },
  reviewOn: { de: "Wiedervorlage am", en: "to be looked at again on" },
  report: {
    de: "Bericht, über den entschieden wurde (sonst der des Prozesses aus dem letzten build)",
    en: "report that was decided on (otherwise the process's of the last build)",
  },
  corrects: {
    de: "Nummer des Eintrags, den dieser berichtigt",
    en: "number of the record that this one corrects",
  },
} as const satisfies Record<string, Text>;

/** `prozessradar decide <process>` */
export const decide: Declare = (program, lang, understood) => {
  const command = subcommand(program, "decide", words, lang)
    .argument(`<${value.process[lang]}>`, text.process[lang])
    .addOption(flag(`-C, --directory <${value.folder[lang]}>`, option.directory, lang, read.pathValue))
    .addOption(flag(`--status <${value.status[lang]}>`, text.status, lang, read.decisionValue))
    .addOption(flag(`--body <${value.text[lang]}>`, text.body, lang, read.textValue))
    .addOption(flag(`--function <${value.text[lang]}>`, text.function, lang, read.textValue))
    .addOption(flag(`--name <${value.text[lang]}>`, text.name, lang, read.textValue))
    .addOption(flag(`--reason <${value.text[lang]}>`, text.reason, lang, read.textValue))
    .addOption(flag(`--conditions <${value.text[lang]}>`, text.conditions, lang, collected(read.textValue)))
    .addOption(flag(`--review-on <${value.date[lang]}>`, text.reviewOn, lang, read.dateValue))
    .addOption(flag(`--report <${value.file[lang]}>`, text.report, lang, read.pathValue))
    .addOption(flag(`--corrects <${value.number[lang]}>`, text.corrects, lang, read.nameValue));
  command.action((process: string) => {
    understood({ command: "decide", process, flags: command.optsWithGlobals<DecideFlags>() });
  });
};
