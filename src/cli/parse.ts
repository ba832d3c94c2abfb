import { Command, CommanderError } from "commander";
import type { Lang, Text } from "../text.js";
import type { Call } from "./call.js";
import { definitions } from "./definitions/index.js";
import { environment, exitCodes, option, program as words, titles, value } from "./help-words.js";
import type { Out } from "./io.js";
import { flag } from "./options.js";
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
    .description(say(words.description))
    .usage(say(words.usage))
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
        say(words.after),
        ...[environment, exitCodes].flatMap((words) => ["", ...wrapped(say(words), helpWidth(out))]),
      ].join("\n"),
    );
  for (const shared of [
    flag("--lang <de|en>", option.lang, lang, read.langValue),
    flag("--json", option.json, lang),
    flag("--progress <auto|plain|off>", option.progress, lang, read.progressValue),
    flag(`--memory-limit <${say(value.size)}>`, option.memoryLimit, lang, read.memoryValue),
    flag("--debug", option.debug, lang),
  ]) {
    program.addOption(shared);
  }
  for (const declare of definitions) declare(program, lang, understood);
  return program;
}

const helpWidth = (out: Out): number => Math.min(110, out.isTTY === true ? (out.columns ?? 80) : 80);
