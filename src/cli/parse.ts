import { Command, CommanderError, Option } from "commander";
import type { Lang, Text } from "../text.js";
import type { AnalyseFlags, BuildFlags, Call, ExplainFlags } from "./call.js";
import {
  after,
  description,
  environment,
  exitCodes,
  groups,
  option,
  summary,
  titles,
  usage,
  value,
} from "./help-words.js";
import type { Out } from "./io.js";
import { displayWidth, wrapped } from "./table.js";
import { usageError } from "./usage-error.js";
import * as read from "./values.js";

/**
 * The command line as a typed call, or null where help or the version was asked for and has been written to `out`.
 * Throws `AppError` of the usage family, and of the privacy family for a profile that is none.
 */
export function parse(argv: readonly string[], lang: Lang, version: string, out: Out): Call | null {
  const calls: Call[] = [];
  const withoutCommand: string[] = [];
  const program = commands(lang, version, {
    out,
    instead: (help) => withoutCommand.push(help),
    understood: (call) => calls.push(call),
  });
  try {
    program.parse(argv, { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return null;
    if (error.code !== "commander.help" || argv.includes("--json")) throw usageError(error, program, argv);
    for (const help of withoutCommand) out.write(help);
    return null;
  }
  return calls[0] ?? null;
}

interface Handlers {
  readonly out: Out;
  /** Help that is shown because no command was typed: the only thing commander writes to its error stream. */
  readonly instead: (help: string) => void;
  readonly understood: (call: Call) => void;
}

function commands(lang: Lang, version: string, { out, instead, understood }: Handlers): Command {
  const say = (words: Text) => words[lang];
  const program = new Command("prozessradar");
  program
    .description(say(description.program))
    .usage(say(usage.program))
    .version(version, "-V, --version", say(option.version))
    .exitOverride()
    .showSuggestionAfterError(false)
    .helpCommand(false)
    .helpOption("-h, --help", say(option.help))
    .configureHelp({
      showGlobalOptions: true,
      displayWidth,
      styleTitle: (title) => (titles[title] === undefined ? title : say(titles[title])),
      subcommandTerm: (command) => command.name(),
      subcommandDescription: (command) => command.summary(),
    })
    .configureOutput({
      writeOut: (text) => out.write(text),
      writeErr: instead,
      outputError: () => undefined,
      getOutHelpWidth: () => helpWidth(out),
      getErrHelpWidth: () => helpWidth(out),
    })
    .addHelpText(
      "after",
      [
        "",
        say(after.program),
        ...[environment, exitCodes].flatMap((words) => ["", ...wrapped(say(words), helpWidth(out))]),
      ].join("\n"),
    );
  for (const shared of [
    flag("--lang <de|en>", option.lang, lang, read.langValue),
    flag("--json", option.json, lang),
    flag("--progress <auto|plain|off>", option.progress, lang, read.progressValue),
    flag("--debug", option.debug, lang),
  ]) {
    program.addOption(shared);
  }
  analyseCommand(program, lang, understood);
  buildCommand(program, lang, understood);
  explainCommand(program, lang, understood);
  return program;
}

function analyseCommand(program: Command, lang: Lang, understood: (call: Call) => void): void {
  const say = (words: Text) => words[lang];
  const column = (name: string, words: Text) =>
    flag(`--${name} <${say(value.column)}>`, words, lang, read.nameValue);
  const command = subcommand(program, "analyse", lang).argument(`<${say(value.file)}...>`, say(option.files));
  const grouped: readonly (readonly [Text, readonly Option[]])[] = [
    [
      groups.columns,
      [
        column("case", option.case),
        flag(`--activity <${say(value.column)}>`, option.activity, lang, collected(read.nameValue)),
        column("time", option.time),
        column("start", option.start),
        column("lifecycle", option.lifecycle),
        column("instance", option.instance),
        column("org-unit", option.orgUnit),
        column("system", option.system),
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
        flag(`--report <${say(value.file)}>`, option.report, lang, read.nameValue),
        flag(`--limit <${say(value.count)}>`, option.limit, lang, read.countValue),
      ],
    ],
  ];
  for (const [heading, options] of grouped) {
    for (const one of options) command.addOption(one.helpGroup(say(heading)));
  }
  command.action((files: readonly string[]) => {
    understood({ command: "analyse", files, flags: command.optsWithGlobals<AnalyseFlags>() });
  });
}

function buildCommand(program: Command, lang: Lang, understood: (call: Call) => void): void {
  const say = (words: Text) => words[lang];
  const command = subcommand(program, "build", lang)
    .addOption(flag(`-C, --directory <${say(value.folder)}>`, option.directory, lang, read.nameValue))
    .addOption(flag(`--out <${say(value.folder)}>`, option.out, lang, read.nameValue))
    .addOption(flag(`--only <${say(value.process)}>`, option.only, lang, collected(read.nameValue)))
    .addOption(flag(`--profile <${say(value.name)}>`, option.profile, lang, read.profileValue));
  command.action(() => {
    understood({ command: "build", flags: command.optsWithGlobals<BuildFlags>() });
  });
}

function explainCommand(program: Command, lang: Lang, understood: (call: Call) => void): void {
  const command = subcommand(program, "explain", lang).argument(
    `[${value.measure[lang]}]`,
    option.measure[lang],
  );
  command.action((measure: string | undefined) => {
    understood({
      command: "explain",
      measure: measure ?? null,
      flags: command.optsWithGlobals<ExplainFlags>(),
    });
  });
}

const subcommand = (program: Command, name: "analyse" | "build" | "explain", lang: Lang): Command =>
  program
    .command(name)
    .summary(summary[name][lang])
    .description(description[name][lang])
    .usage(usage[name][lang])
    .helpOption("-h, --help", option.help[lang])
    .addHelpText("after", `\n${after[name][lang]}`);

/** An option without a default: configuration fills what was not typed. */
function flag(flags: string, words: Text, lang: Lang, parseValue?: Collect<unknown>): Option {
  const made = new Option(flags, words[lang]);
  return parseValue === undefined
    ? made
    : made.argParser((text: string, previous: unknown) => parseValue(made.long ?? flags, text, previous));
}

type Collect<T> = (flag: string, value: string, previous: unknown) => T;

/** An option that may be typed several times. */
const collected =
  <T>(readOne: read.ReadValue<T>): Collect<readonly T[]> =>
  (name, text, previous) => [...((previous ?? []) as readonly T[]), readOne(name, text)];

const helpWidth = (out: Out): number => Math.min(110, out.isTTY === true ? (out.columns ?? 80) : 80);
