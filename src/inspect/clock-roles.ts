import type { ColumnProposal, ColumnRole } from "./role.js";

const clockOf = { time: "clock", start: "start_clock" } as const satisfies Partial<
  Record<ColumnRole, ColumnRole>
>;

/**
 * The columns, with a role for those that hold the time of day of a day in another one (SAP: `Datum`, `Uhrzeit`): the
 * column right behind the day, else the only one; `stated` is that of the time. A column of points in time that has a
 * time of day itself gets none, and of several none that stands elsewhere.
 */
export function withClocks(columns: readonly ColumnProposal[], stated?: string): readonly ColumnProposal[] {
  const given = new Map<number, ColumnProposal>();
  const give = (at: number, role: ColumnRole, confidence: ColumnProposal["confidence"]): void => {
    const column = columns[at];
    if (column !== undefined) given.set(at, { ...column, role, confidence });
  };
  const isFree = (column: ColumnProposal | undefined, at: number): boolean =>
    column?.role === "other" && column.profile.clock_share >= 0.8 && !given.has(at);
  const named = columns.findIndex(({ profile }) => profile.name === stated);
  if (named >= 0) give(named, "clock", "high");
  for (const day of ["time", "start"] as const) {
    const at = columns.findIndex(({ role }) => role === day);
    if (at < 0 || (day === "time" && named >= 0) || !isDayOnly(columns[at])) continue;
    const free = columns.flatMap((column, i) => (isFree(column, i) ? [i] : []));
    const [only] = free;
    if (isFree(columns[at + 1], at + 1)) give(at + 1, clockOf[day], "high");
    else if (only !== undefined && free.length === 1) give(only, clockOf[day], "medium");
  }
  return columns.map((column, at) => given.get(at) ?? column);
}

const isDayOnly = (column: ColumnProposal | undefined): boolean =>
  column !== undefined &&
  column.profile.dates.length > 0 &&
  column.profile.dates.every(({ day_only }) => day_only);
