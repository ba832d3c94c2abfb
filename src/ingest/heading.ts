import { nearest } from "../config/nearest.js";
import type { Source } from "../config/source.js";
import { AppError } from "../errors/app-error.js";
import { shownColumns } from "./shown-columns.js";

/** The columns of a file, by name and in their order. */
export interface Heading {
  readonly file: string;
  readonly columns: readonly string[];
  /** Those that are certainly called so; what others are called may be cells, and no message holds it. */
  readonly proven: ReadonlySet<string>;
  /** Line on which the names stand; null = the format has no such line. */
  readonly line: number | null;
  /** The line on which all required columns are found, where the heading was taken from another; null = none. */
  readonly elsewhere: number | null;
  /** Set where the source states the line of the heading and another looks more like one: its cells may be data. */
  readonly doubted?: DoubtedHeading;
}

/** The line that was stated, and the one that looks like the heading; null = none does. */
export interface DoubtedHeading {
  readonly line: number;
  readonly likely: number | null;
}

/** A column that somebody named; a typing error is answered with the nearest name. Throws `column-unknown`, `column-twice`. */
export function namedColumn(name: string, heading: Heading): string {
  const { file, columns, proven, line } = heading;
  if (columns.includes(name)) return once(name, heading);
  refuseDoubted(heading);
  const shown = shownColumns(columns, proven);
  throw new AppError("column-unknown", {
    file,
    line,
    column: name,
    near: nearest(name, shown.names),
    columns: shown,
    unreadable: columns.some((column) => column.includes("\uFFFD")),
  });
}

/** The column, if there is but one of its name. Throws `column-twice`. */
export function once(column: string, { file, columns }: Heading): string {
  if (columns.indexOf(column) !== columns.lastIndexOf(column))
    throw new AppError("column-twice", { file, column });
  return column;
}

/** Throws `heading-doubted` where the source states a line and another looks more like the heading. */
export function refuseDoubted({ file, doubted }: Heading): void {
  if (doubted !== undefined) throw new AppError("heading-doubted", { file, ...doubted });
}

/**
 * Throws `heading-unproven` where a line is to be shown as names of columns and nothing tells that it holds names. Whoever
 * states the line (`header_row`) answers for it.
 */
export function refuseUnproven(
  { file, columns, proven, line }: Pick<Heading, "file" | "columns" | "proven" | "line">,
  { header_row }: Pick<Source, "header_row">,
): void {
  if (line === null || header_row !== undefined) return;
  if (columns.some((column) => column !== "" && !proven.has(column)))
    throw new AppError("heading-unproven", { file, line, columns: columns.length });
}
