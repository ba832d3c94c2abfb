import type { ColumnProfile, DateShare } from "./profile.js";

/** How the points in time of a column are to be read. */
export type DateFormats =
  /** null = ISO 8601 and its relatives are read without a pattern. */
  | { readonly formats: readonly string[] | null }
  /** Nobody can see which part is the day: one of these lists of patterns has to be chosen. */
  | { readonly choices: readonly (readonly string[])[] };

/**
 * The patterns of a column, the most frequent first. They are stated where they describe every cell that was seen, or
 * where nothing would be read without them (two-digit years, slashes); otherwise the reader's own detection does better.
 * With slashes a part above 12 settles which is the day; without one, or with both, it is a choice.
 */
export function dateFormats({ dates, date_share }: ColumnProfile): DateFormats {
  const slashed = dates.filter(({ slashes }) => slashes !== null);
  if (slashed.length > 0) return withSlashes(slashed, dates);
  const formats = stated(dates);
  const needed = formats.some((format) => format.includes("%y"));
  const whole = date_share === 1 && dates.every(({ format }) => format !== null && !isLoose(format));
  return { formats: formats.length > 0 && (needed || whole) ? formats : null };
}

/** The reader knows these spellings with and without, and with `24:00`; a stated pattern is taken at its word. */
const isLoose = (format: string): boolean => /, | Uhr$|[^\S ]/.test(format);

function withSlashes(slashed: readonly DateShare[], dates: readonly DateShare[]): DateFormats {
  const others = stated(dates.filter(({ slashes }) => slashes === null));
  const orders = (["day_first", "month_first"] as const).filter((order) =>
    slashed.some(({ slashes }) => slashes === order),
  );
  const [order] = orders;
  if (order !== undefined && orders.length === 1) return { formats: [...ordered(slashed, order), ...others] };
  return {
    choices: [
      [...ordered(slashed, "day_first"), ...others],
      [...ordered(slashed, "month_first"), ...others],
    ],
  };
}

const stated = (dates: readonly DateShare[]): readonly string[] => [
  ...new Set(dates.flatMap(({ format }) => format ?? [])),
];

/** The patterns of dates with slashes as they read with the day, or the month, in front; each once. */
const ordered = (dates: readonly DateShare[], order: "day_first" | "month_first"): readonly string[] => [
  ...new Set(stated(dates).map((format) => `${order === "day_first" ? "%d/%m" : "%m/%d"}${format.slice(5)}`)),
];
