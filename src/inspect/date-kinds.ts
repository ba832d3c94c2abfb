/** A way of writing a point in time. */
export interface DateKind {
  /**
   * Pattern as in strptime that reads the cell as it is written, with its comma, its `T` and its _Uhr_; null = ISO 8601
   * and its relatives, which are read without a pattern.
   */
  readonly format: string | null;
  /** Whether only the day is given. */
  readonly day_only: boolean;
  /** `03/05/2024`: which part is the day cannot be seen from one cell. */
  readonly slashes: "day_first" | "month_first" | "unknown" | null;
}

const iso =
  /^\d{4}[-/]\d{1,2}[-/]\d{1,2}([ T]+\d{1,2}:\d{2}(:\d{2}([.,]\d+)?)?)?\s*(Z|UTC|GMT|[+-]\d{2}(:?\d{2})?)?$/i;
const parts =
  /^(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?:(,?\s+|T)(\d{1,2}):(\d{2})(:\d{2})?([.,]\d+)?(\s+Uhr)?)?$/;

/** How a cell writes a point in time; null = it is none. `kinds` keeps one object per way of writing. */
export function dateKind(cell: string, kinds: Map<string, DateKind>): DateKind | null {
  const found = iso.exec(cell);
  if (found !== null) return kept(kinds, { format: null, day_only: found[1] === undefined, slashes: null });
  const [, first = "", sign = "", second = "", year = "", between = "", hour, , seconds, fraction, clock] =
    parts.exec(cell) ?? [];
  if (first === "") return null;
  const slashes = sign === "/" ? order(Number(first), Number(second)) : null;
  const monthFirst = slashes === "month_first";
  const [day, month] = monthFirst ? [second, first] : [first, second];
  if (Number(day) < 1 || Number(day) > 31 || Number(month) < 1 || Number(month) > 12) return null;
  const date = `${monthFirst ? `%m${sign}%d` : `%d${sign}%m`}${sign}${year.length === 4 ? "%Y" : "%y"}`;
  const time =
    hour === undefined
      ? ""
      : `${blanks(between)}%H:%M${seconds === undefined ? "" : ":%S"}${fraction === undefined ? "" : `${fraction.charAt(0)}%f`}${blanks(clock ?? "")}`;
  return kept(kinds, { format: `${date}${time}`, day_only: hour === undefined, slashes });
}

/** One blank in a pattern stands for any number of them, but not for those that do not break. */
const blanks = (text: string): string => text.replace(/[ \t]+/g, " ");

const order = (first: number, second: number): DateKind["slashes"] =>
  first > 12 ? "day_first" : second > 12 ? "month_first" : "unknown";

function kept(kinds: Map<string, DateKind>, kind: DateKind): DateKind {
  const key = `${kind.format ?? ""} ${kind.day_only} ${kind.slashes ?? ""}`;
  const known = kinds.get(key);
  if (known !== undefined) return known;
  kinds.set(key, kind);
  return kind;
}
