import { isKnownName } from "./detect.js";

/** A line of a file that is taken for its heading, and what stands below it. */
export interface Line {
  readonly cells: readonly string[];
  /** The first records below, as far as they were looked at. */
  readonly below: readonly (readonly string[])[];
}

/** Columns that must tell names from cells. One alone may do so by chance: a cell "open" stands above dates, too. */
const enough = 2;
/** Rows from which on numbers, and texts with digits, in all of them say something. */
const fewest = { numbers: 2, digits: 3 } as const;
/** Share of the cells below that are written as a heading is not. */
const alike = 0.95;

/** Well-known names that are just as well-known cells: what a lifecycle says of an event. */
const cellsToo = new Set(["start", "complete", "completed", "end", "begin", "beginn", "ende"]);

/**
 * Whether a line certainly holds names of columns and no cells: all of its texts differ, but for well-known names,
 * none is a date, a number above numbers, or stands below in its own column; and in two columns (in the only one, where there is one) the line is written
 * as no cell is, by a well-known name above others or a text without digits above digits or dates. A column that somebody
 * `stated` by its name is proof enough. false = it may be data; then nobody may be shown it.
 */
export function isProvenHeading({ cells, below }: Line, stated: readonly string[]): boolean {
  const line = cells.map((cell) => cell.trim());
  const names = line.filter((name) => name !== "");
  const rows = below.filter((row) => line.some((name, i) => (row[i] ?? "").trim() !== name)); // a heading may be repeated
  const columns = line.map((name, i) => ({
    name,
    cells: rows.map((row) => (row[i] ?? "").trim()).filter((cell) => cell !== ""),
  }));
  const named = columns.filter(({ name }) => name !== "");
  const repeated = ({ name }: Column): boolean => names.indexOf(name) !== names.lastIndexOf(name);
  if (named.some((column) => contradicts(column) || (repeated(column) && !isKnownName(column.name))))
    return false;
  if (names.some((name) => stated.includes(name))) return true;
  const signs = named.filter(isSign).length;
  return signs >= Math.min(enough, Math.max(1, named.length));
}

interface Column {
  readonly name: string;
  /** Those below that are not empty. */
  readonly cells: readonly string[];
}

const contradicts = ({ name, cells }: Column): boolean =>
  isDate(name) || cells.includes(name) || (isNumber(name) && most(cells, isNumber));

function isSign({ name, cells }: Column): boolean {
  if (cellsToo.has(name.toLowerCase())) return false;
  if (isKnownName(name)) return true;
  if (!/\p{L}/u.test(name) || /\d/.test(name)) return false;
  if (most(cells, isDate)) return true;
  if (cells.length >= fewest.numbers && most(cells, isNumber)) return true;
  return cells.length >= fewest.digits && most(cells, (cell) => /\d/.test(cell));
}

const most = (cells: readonly string[], test: (cell: string) => boolean): boolean =>
  cells.length > 0 && cells.filter(test).length >= alike * cells.length;

/** A column of a typed file. */
export interface TypedName {
  readonly name: string;
  readonly isText: boolean;
}

/**
 * The same for a file that declares its columns with types: a table that was made from a file without a heading has cells
 * for names. A text without digits above a column of numbers or times is a sign; no cell is looked at.
 */
export function areProvenNames(columns: readonly TypedName[], stated: readonly string[]): boolean {
  const names = columns.map(({ name }) => name.trim()).filter((name) => name !== "");
  if (names.some((name) => isDate(name) || isNumber(name))) return false;
  if (names.some((name) => stated.includes(name))) return true;
  const signs = columns.filter(({ name, isText }) => isKnownName(name) || (!isText && !/\d/.test(name)));
  return signs.length >= Math.min(enough, Math.max(1, names.length));
}

const isDate = (cell: string): boolean =>
  /^(\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[./]\d{1,2}[./]\d{2,4})(?!\d)/.test(cell);
const isNumber = (cell: string): boolean => /^[-+]?[\d.,]*\d[\d.,]*( ?(€|EUR|%))?$/.test(cell);
