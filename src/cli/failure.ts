import { AppError } from "../errors/app-error.js";
import type { Lang, Text } from "../text.js";
import type { Issue } from "./outcome.js";

/** An error as it is told: what a person reads, and the exit code. */
export interface Failure {
  readonly issue: Issue;
  readonly exit: 1 | 2 | 3 | 4 | 5 | 130;
}

const unexpected: { readonly message: Text; readonly hint: Text } = {
  message: {
    de: "Unerwarteter Fehler im Programm. Es wurde nichts Unvollständiges gespeichert.",
    en: "Unexpected error in the program. Nothing incomplete was stored.",
  },
  hint: {
    de: "Bitte melden Sie das. Wiederholen Sie den Aufruf dazu mit --debug und fügen Sie die Ausgabe bei; sie enthält keine Inhalte Ihrer Daten.",
    en: "Please report this. Run the command again with --debug and attach what it prints; it holds no contents of your data.",
  },
};

const interrupted: { readonly message: Text; readonly hint: Text } = {
  message: { de: "Abgebrochen.", en: "Interrupted." },
  hint: {
    de: "Der vorige Stand ist unverändert; der Befehl lässt sich einfach wiederholen.",
    en: "The previous state is unchanged; simply run the command again.",
  },
};

/** Ctrl-C ended the work. */
export class Interrupted extends Error {
  override readonly name = "Interrupted";
}

/** What is said about an error. Only `AppError` speaks for itself; the text of other errors may quote a cell. */
export function failure(error: unknown, lang: Lang): Failure {
  if (error instanceof AppError) {
    const { message, hint, exit } = error.explain(lang);
    return { issue: { code: String(error.code), severity: "error", message, hint }, exit };
  }
  const { code, exit, words } =
    error instanceof Interrupted
      ? ({ code: "interrupted", exit: 130, words: interrupted } as const)
      : ({ code: "unexpected", exit: 1, words: unexpected } as const);
  return { issue: { code, severity: "error", message: words.message[lang], hint: words.hint[lang] }, exit };
}

/**
 * Where an error came from, for whoever mends it: kinds and places, without the messages, which may quote a cell.
 * Only the language's own errors about code, and the SQL of a failed query, are shown with their words.
 */
export function technical(error: unknown): readonly string[] {
  if (!(error instanceof Error)) return [];
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  const aboutCode = error instanceof TypeError || error instanceof ReferenceError;
  const system = "code" in error && typeof error.code === "string" ? ` ${error.code}` : "";
  const query = error instanceof AppError ? sqlOf(error.details) : [];
  const cause = technical(error.cause);
  return [
    `${error.name}${system}${aboutCode ? `: ${error.message}` : ""}`,
    ...query,
    ...frames,
    ...(cause.length === 0 ? [] : ["caused by", ...cause]),
  ];
}

const sqlOf = (details: unknown): readonly string[] =>
  typeof details === "object" && details !== null && "sql" in details ? [String(details.sql)] : [];
