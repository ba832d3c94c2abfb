import type { Text } from "../../text.js";
import type { ReportFlags } from "../call.js";
import { option, value } from "../help-words.js";
import { flag, subcommand, type CommandWords } from "../options.js";
import * as read from "../values.js";
import type { Declare } from "./declare.js";

const words: CommandWords = {
  usage: { de: "[Optionen] <Art> [Kennung...]", en: "[options] <kind> [id...]" },
  summary: {
    de: "schreibt Berichte aus dem letzten freigegebenen Stand",
    en: "writes reports from the last released results",
  },
  description: {
    de: "Schreibt Berichte aus dem, was der letzte Lauf von build freigegeben hat; eingelesen und berechnet wird nichts. Arten: portfolio (Kandidatenübersicht), process (Prozessbericht), analysis (Analysebericht), sheet (Steckbrief, eine Seite A4, bei einem Prüfbedarf nach Anhang III KI-VO mit Beiblatt zum Ausfüllen), paper (Vorlagenentwurf für ein Gremium, auch als Word-Datei), privacy (Nachweis Datenschutz und Mitbestimmung) und all. Ohne Kennung sind es alle Prozesse.",
    en: "Writes reports from what the last run of build released; nothing is read in or computed. Kinds: portfolio, process (process report), analysis (analysis report), sheet (candidate sheet, one page of A4, after a finding of Annex III AI Act with an annex to fill in), paper (draft committee paper, also as a Word file), privacy (proof of data protection and participation) and all. Without an id it is every process.",
  },
  after: {
    de: "Beispiele:\n  prozessradar report sheet wohngeld\n  prozessradar report process wohngeld --by channel\n  prozessradar report paper --write-text\n  prozessradar report all --lang en --out reports-en",
    en: "Examples:\n  prozessradar report sheet housing\n  prozessradar report process housing --by channel\n  prozessradar report paper --write-text\n  prozessradar report all --lang en --out reports-en",
  },
};

const text = {
  final: {
    de: "nur paper: Endfassung der Vorlage ohne Entwurfsvermerk; wird abgelehnt, solange eine Stelle offen ist",
    en: "only paper: the final paper without draft mark; refused as long as a place is open",
  },
  text: {
    de: "nur paper: Datei mit den Texten von Menschen (sonst paper.yaml neben prozessradar.yaml)",
    en: "only paper: file with what people wrote (otherwise paper.yaml beside prozessradar.yaml)",
  },
  writeText: {
    de: "nur paper: legt die Datei zum Ausfüllen an, mit allen Stellen, die das Programm nicht füllt",
    en: "only paper: creates the file to fill in, with every place that the program does not fill",
  },
  by: {
    de: "nur process und analysis: Dauer nach diesem Merkmal der Fälle, zum Beispiel channel oder org_unit; nie nach Personen",
    en: "only process and analysis: duration by this attribute of the cases, for example channel or org_unit; never by person",
  },
  kind: { de: "Art des Berichts", en: "kind of report" },
  process: { de: "Prozesse des Projekts", en: "processes of the project" },
  profile: {
    de: "Schutzstufe des letzten build: intern, verwaltung oder oeffentlich; eine andere verlangt einen neuen Lauf von build",
    en: "level of protection of the last build: intern, verwaltung or oeffentlich; another one takes a new run of build",
  },
} as const satisfies Record<string, Text>;

/** `prozessradar report <kind> [process...]` */
export const report: Declare = (program, lang, understood) => {
  const command = subcommand(program, "report", words, lang)
    .argument(`<${value.kind[lang]}>`, text.kind[lang])
    .argument(`[${value.process[lang]}...]`, text.process[lang])
    .addOption(flag(`-C, --directory <${value.folder[lang]}>`, option.directory, lang, read.pathValue))
    .addOption(flag("--final", text.final, lang))
    .addOption(flag(`--text <${value.file[lang]}>`, text.text, lang, read.pathValue))
    .addOption(flag("--write-text", text.writeText, lang))
    .addOption(flag(`--by <${value.attribute[lang]}>`, text.by, lang, read.nameValue))
    .addOption(flag("--static", option.static, lang))
    .addOption(flag("--pdf", option.pdf, lang))
    .addOption(flag("--open", option.open, lang))
    .addOption(flag(`--out <${value.folder[lang]}>`, option.out, lang, read.pathValue))
    .addOption(flag(`--profile <${value.name[lang]}>`, text.profile, lang, read.profileValue));
  command.action((kind: string, processes: readonly string[]) => {
    understood({ command: "report", kind, processes, flags: command.optsWithGlobals<ReportFlags>() });
  });
};
