import type { TrapCode } from "./trap-codes.js";

/**
 * One trap that was met in a source or a log. Names of files and columns, places and counts: never the content of a
 * cell. The words are those of the trap (`traps/`).
 */
export interface Finding {
  readonly code: TrapCode;
  /** Base name; null = the process as a whole. */
  readonly file: string | null;
  /** Name of the column; null = none in particular. */
  readonly column: string | null;
  /** Rows, events, cases, columns or names concerned: the trap says which. */
  readonly count: number;
  /** Of how many; null = a share says nothing here. */
  readonly of: number | null;
  /** The first ten lines concerned, ascending, 1-based; empty where there is no line. */
  readonly lines: readonly number[];
  /** What else the words need: numbers and constants of the program (encodings, patterns), never a cell. */
  readonly facts: Readonly<Record<string, string | number>>;
}
