import type { Text } from "../text.js";

/** 1 bug · 2 usage or configuration · 3 input not readable · 4 data-quality limit · 5 privacy rule. */
export type ExitCode = 1 | 2 | 3 | 4 | 5;

/** What a person reads: what happened (file, line, column, rule) and what to do next. */
export interface Words {
  readonly exit: ExitCode;
  readonly message: Text;
  readonly hint: Text;
}

/** A family of errors: code → parameters → words. Parameters are names, places and counts, never a cell value. */
export type Catalogue = Readonly<Record<string, (p: never) => Words>>;
