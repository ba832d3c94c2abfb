import type { Lang } from "../text.js";
import { fromEnvironment } from "./environment.js";
import type { Io } from "./io.js";
import { langValue } from "./values.js";

/** What was typed before a `--`, which ends the options. */
export function typed(argv: readonly string[]): readonly string[] {
  const end = argv.indexOf("--");
  return end === -1 ? argv : argv.slice(0, end);
}

/**
 * The language that was typed or set in the environment; null where nobody chose one. Known before the options are
 * read, as help and errors are written in it. Throws `flag-value-invalid` for a language that we do not speak.
 */
export function chosenLanguage(argv: readonly string[], env: Io["env"]): Lang | null {
  const words = typed(argv);
  const at = words.findLastIndex((word) => word === "--lang" || word.startsWith("--lang="));
  const value = words[at]?.startsWith("--lang=") ? words[at].slice("--lang=".length) : words[at + 1];
  return at === -1 || value === undefined
    ? fromEnvironment(env, "LANG", langValue)
    : langValue("--lang", value);
}

/** For telling an error, which may be that the language is not known. */
export function likelyLanguage(argv: readonly string[], env: Io["env"]): Lang {
  try {
    return chosenLanguage(argv, env) ?? "de";
  } catch {
    return "de";
  }
}
