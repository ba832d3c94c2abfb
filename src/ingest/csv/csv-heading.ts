import type { TextRecord } from "./csv-text.js";

/** A heading and where it stands among the records that were given. */
export interface FoundHeading {
  readonly line: number;
  /** Trimmed; without the empty ones at the end that no record has. */
  readonly names: readonly string[];
}

/** Share of the columns in use that a heading names. */
const named = 0.6;
/** Share of the cells below that are dates or numbers, from which on a heading is none. */
const alike = 0.8;

/**
 * The heading among the first records of a file. `first` = it is the first one; otherwise the first record as wide as
 * most, with names for most columns, all different, and no date or number above a column of dates or numbers. Where there
 * is none, the first record, unless it holds but one cell and another is as wide as most.
 */
export function headingOf(records: readonly TextRecord[], first: boolean): FoundHeading {
  const [start = { line: 1, cells: [] }] = records;
  const width = modeOf((first ? records.slice(1) : records).map(({ cells }) => cells.length));
  const wide = records.filter(({ cells }) => cells.length === width);
  const trailing = width > 1 && wide.slice(1).every(({ cells }) => cells[width - 1] === "");
  if (first || records.length < 2) return trimmed(start, width);

  const fits = ({ cells }: TextRecord): boolean => {
    const length = withoutTail(cells, width).length;
    return length === width || (trailing && length === width - 1);
  };
  const used = usedBelow(records, width);
  const filled = ({ line, cells }: TextRecord): boolean =>
    cells.filter((cell) => cell.trim() !== "").length >= Math.max(1, named * (used.get(line) ?? 0));
  const candidates = records.filter((record) => fits(record) && filled(record));
  const several = start.cells.filter((cell) => cell.trim() !== "").length > 1;
  const otherwise = several ? start : (candidates[0] ?? start);
  return trimmed(candidates.find((record) => isHeading(record, wide)) ?? otherwise, width);
}

function isHeading({ line, cells }: TextRecord, wide: readonly TextRecord[]): boolean {
  const names = cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
  if (new Set(names).size < names.length || names.some((name) => isDate(name))) return false;
  const below = wide.filter((record) => record.line > line);
  return cells.every((name, i) => {
    if (!isValue(name.trim())) return true;
    const column = below.map((record) => (record.cells[i] ?? "").trim()).filter((cell) => cell !== "");
    return column.filter(isValue).length < alike * column.length;
  });
}

const trimmed = ({ line, cells }: TextRecord, width: number): FoundHeading => ({
  line,
  names: withoutTail(
    cells.map((cell) => cell.trim()),
    width,
  ),
});

/** Cells without the empty ones at the end beyond the width. */
function withoutTail(cells: readonly string[], width: number): readonly string[] {
  let length = cells.length;
  while (length > Math.max(1, width) && cells[length - 1]?.trim() === "") length--;
  return cells.slice(0, length);
}

/** For each record, by its line, how many columns hold anything in the wide ones below it. */
function usedBelow(records: readonly TextRecord[], width: number): ReadonlyMap<number, number> {
  const below = new Map<number, number>();
  const used = new Set<number>();
  for (const { line, cells } of records.toReversed()) {
    below.set(line, used.size);
    if (cells.length === width) for (const [i, cell] of cells.entries()) if (cell.trim() !== "") used.add(i);
  }
  return below;
}

/** The most frequent; of equals, the largest. */
function modeOf(widths: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  const [[mode] = [1]] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0]);
  return mode;
}

const isDate = (cell: string): boolean =>
  /^(\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[./]\d{1,2}[./]\d{2,4})(?!\d)/.test(cell);
const isValue = (cell: string): boolean => isDate(cell) || /^[-+]?[\d.,]*\d[\d.,]*( ?(€|EUR|%))?$/.test(cell);
