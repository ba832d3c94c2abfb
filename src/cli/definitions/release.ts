import type { Text } from "../../text.js";
import type { ReleaseFlags } from "../call.js";
import { option, value } from "../help-words.js";
import { flag, subcommand, type CommandWords } from "../options.js";
import * as read from "../values.js";
import type { Declare } from "./declare.js";

const words: CommandWords = {
  usage: { de: "[Optionen] [Datei]", en: "[options] [file]" },
  summary: {
    de: "hält fest, dass ein Bericht herausgegeben werden darf, oder prüft das",
    en: "records that a report may leave, or checks that",
  },
  description: {
    de: "Gibt einen Bericht frei: trägt Funktion, Tag, Profil, Lauf und Prüfsumme in das Freigabeprotokoll (releases.jsonl) ein und schreibt neben die Seite die Datei, die herausgegeben werden darf. In ihr steht die Freigabe anstelle des Entwurfsvermerks. Die Seite selbst bleibt ein Entwurf, weil der nächste Lauf von build sie ersetzt. Abgelehnt wird, was von Hand verändert wurde, was noch nicht fertig ist und was nach seinem Profil nicht herausgegeben werden darf.",
    en: "Releases a report: enters function, day, profile, run and checksum into the log of releases (releases.jsonl) and writes beside the page the file that may leave. In it the release stands in place of the draft mark. The page itself stays a draft, as the next run of build replaces it. What was changed by hand, what is not finished and what may not leave by its profile is refused.",
  },
  after: {
    de: 'Beispiele:\n  prozessradar release reports/portfolio.html --function "Amtsleitung 12"\n  prozessradar release --verify reports/portfolio-2026-11-verwaltung-F-0001.html\n  prozessradar release --verify',
    en: 'Examples:\n  prozessradar release reports/portfolio.html --function "head of office 12"\n  prozessradar release --verify reports/portfolio-2026-11-verwaltung-F-0001.html\n  prozessradar release --verify',
  },
};

const text = {
  file: {
    de: "HTML-Seite eines Berichts; mit --verify die herausgegebene Datei",
    en: "HTML page of a report; with --verify the file that has left",
  },
  function: {
    de: "Funktion, die für die Freigabe steht; kein Name",
    en: "function that answers for the release; no name",
  },
  date: { de: "Tag der Freigabe (sonst heute)", en: "day of the release (otherwise today)" },
  pdf: {
    de: "druckt die freigegebene Seite auch als PDF; dafür braucht es Chromium, Chrome oder Edge wie bei report --pdf",
    en: "prints the released page as PDF as well; needs Chromium, Chrome or Edge as report --pdf does",
  },
  verify: {
    de: "nur prüfen: ob eine Datei genau so freigegeben wurde; ohne Datei, ob das Protokoll lückenlos ist",
    en: "only check: whether a file was released exactly so; without a file, whether the log has no gap",
  },
} as const satisfies Record<string, Text>;

/** `prozessradar release [file]` */
export const release: Declare = (program, lang, understood) => {
  const command = subcommand(program, "release", words, lang)
    .argument(`[${value.file[lang]}]`, text.file[lang])
    .addOption(flag(`-C, --directory <${value.folder[lang]}>`, option.directory, lang, read.pathValue))
    .addOption(flag(`--function <${value.text[lang]}>`, text.function, lang, read.textValue))
    .addOption(flag(`--date <${value.date[lang]}>`, text.date, lang, read.dateValue))
    .addOption(flag("--pdf", text.pdf, lang))
    .addOption(flag("--verify", text.verify, lang));
  command.action((file: string | undefined) => {
    understood({ command: "release", file: file ?? null, flags: command.optsWithGlobals<ReleaseFlags>() });
  });
};
