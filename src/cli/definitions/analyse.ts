import type { Declare } from "./declare.js";
import { groups, option, value } from "../help-words.js";
import type { AnalyseFlags } from "../analyse-flags.js";
import { filterHeading, filterOptions } from "../filter-help.js";
import { addGroups, collected, flag, subcommand, type CommandWords } from "../options.js";
import type { Text } from "../../text.js";
import { pairValue } from "../filter-values.js";
import * as read from "../values.js";

const words: CommandWords = {
  usage: { de: "[Optionen] <Datei...>", en: "[options] <file...>" },
  summary: {
    de: "wertet einzelne Dateien aus, ohne Projekt",
    en: "analyses single files, without a project",
  },
  description: {
    de: "Wertet Ereignisprotokolle aus: CSV, XES, Excel, JSON, Parquet, Arrow und DuckDB, auch gepackt (.gz, .zst). Jede Datei ist ein eigener Prozess; seine Kennung ist der Dateiname ohne Endung. XES braucht keine weiteren Angaben. Sonst erkennt Prozessradar die Spalten für Fall, Schritt und Zeit, wenn sie eindeutig sind; andernfalls nennen Sie sie. Was in einer Datei steckt, zeigt vorher prozessradar inspect.",
    en: "Analyses event logs: CSV, XES, Excel, JSON, Parquet, Arrow and DuckDB, also packed (.gz, .zst). Every file is a process of its own; its id is the name of the file without the extension. XES needs no further options. Elsewhere the columns for case, activity and time are recognised where they are unambiguous; otherwise name them. prozessradar inspect shows beforehand what is in a file.",
  },
  after: {
    de: 'Beispiele:\n  prozessradar analyse log.xes.gz\n  prozessradar analyse export.csv --report bericht.html\n  prozessradar analyse export.csv --case Vorgangsnummer --activity Schritt --time Datum \\\n      --time-format "%d.%m.%Y %H:%M" --delimiter ";"',
    en: 'Examples:\n  prozessradar analyse log.xes.gz\n  prozessradar analyse export.csv --report report.html\n  prozessradar analyse export.csv --case Vorgangsnummer --activity Schritt --time Datum \\\n      --time-format "%d.%m.%Y %H:%M" --delimiter ";"',
  },
};

/** `prozessradar analyse <file...>` */
export const analyse: Declare = (program, lang, understood) => {
  const say = (text: Text) => text[lang];
  const column = (name: string, text: Text) =>
    flag(`--${name} <${say(value.column)}>`, text, lang, read.nameValue);
  const command = subcommand(program, "analyse", words, lang).argument(
    `<${say(value.file)}...>`,
    option.files[lang],
  );
  addGroups(command, lang, [
    [
      groups.columns,
      [
        column("case", option.case),
        flag(`--activity <${say(value.column)}>`, option.activity, lang, collected(read.nameValue)),
        column("time", option.time),
        column("clock", option.clock),
        column("start", option.start),
        column("lifecycle", option.lifecycle),
        column("instance", option.instance),
        column("org-unit", option.orgUnit),
        column("system", option.system),
        column("channel", option.channel),
        column("outcome", option.outcome),
        flag(
          `--attribute <${say(value.attributeColumn)}>`,
          option.attribute,
          lang,
          collected(read.attributeColumnValue),
        ),
        column("resource", option.resource),
      ],
    ],
    [
      groups.reading,
      [
        flag(
          `--time-format <${say(value.format)}>`,
          option.timeFormat,
          lang,
          collected(read.timeFormatValue),
        ),
        flag(`--timezone <${say(value.zone)}>`, option.timezone, lang, read.timezoneValue),
        flag(`--delimiter <${say(value.character)}>`, option.delimiter, lang, read.delimiterValue),
        flag(`--encoding <${say(value.name)}>`, option.encoding, lang, read.encodingValue),
        flag("--keep-duplicates", option.keepDuplicates, lang),
        flag(`--max-reject <${say(value.share)}>`, option.maxReject, lang, read.shareValue),
      ],
    ],
    [filterHeading, filterOptions(lang)],
    [
      groups.protection,
      [
        flag(`--profile <${say(value.name)}>`, option.profile, lang, read.profileValue),
        flag("--public-data", option.publicData, lang),
      ],
    ],
    [
      groups.result,
      [
        flag(`--report <${say(value.file)}>`, option.report, lang, read.pathValue),
        flag(`--report-kind <${say(value.kind)}>`, option.reportKind, lang, read.reportKindValue),
        flag("--open", option.open, lang),
        flag("--segment <A→B>", option.segment, lang, collected(pairValue)),
        flag(`--limit <${say(value.count)}>`, option.limit, lang, read.countValue),
      ],
    ],
  ]).action((files: readonly string[]) => {
    understood({ command: "analyse", files, flags: command.optsWithGlobals<AnalyseFlags>() });
  });
};
