import { Option, type Command } from "commander";
import type { Lang, Text } from "../text.js";
import { option } from "./help-words.js";
import type { ReadValue } from "./values.js";

type Collect<T> = (flag: string, value: string, previous: unknown) => T;

/** An option without a default: configuration fills what was not typed. */
export function flag(flags: string, words: Text, lang: Lang, parseValue?: Collect<unknown>): Option {
  const made = new Option(flags, words[lang]);
  return parseValue === undefined
    ? made
    : made.argParser((text: string, previous: unknown) => parseValue(made.long ?? flags, text, previous));
}

/** An option that may be typed several times. */
export const collected =
  <T>(readOne: ReadValue<T>): Collect<readonly T[]> =>
  (name, text, previous) => [...((previous ?? []) as readonly T[]), readOne(name, text)];

/** What `--help` says of a command. */
export interface CommandWords {
  readonly usage: Text;
  /** One line in the list of commands. */
  readonly summary: Text;
  readonly description: Text;
  /** Examples, below the options. */
  readonly after: Text;
}

/** A command with its words and its help option. */
export const subcommand = (program: Command, name: string, words: CommandWords, lang: Lang): Command =>
  program
    .command(name)
    .summary(words.summary[lang])
    .description(words.description[lang])
    .usage(words.usage[lang])
    .helpOption("-h, --help", option.help[lang])
    .addHelpText("after", `\n${words.after[lang]}`);

/** Options below headings of their own. */
export function addGroups(
  command: Command,
  lang: Lang,
  groups: readonly (readonly [heading: Text, options: readonly Option[]])[],
): Command {
  for (const [heading, options] of groups) {
    for (const one of options) command.addOption(one.helpGroup(heading[lang]));
  }
  return command;
}
