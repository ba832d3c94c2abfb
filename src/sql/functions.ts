import type { Fragment } from "./tag.js";

/** Microseconds since 1970 of an instant, as a whole number; null stays null. */
export const micros = (time: string): Fragment => ({ render: (d) => d.micros(d.quote(time)) });

/** Interpolated quantile (R type 7). Approximate on engines whose dialect says so; nulls do not count. */
export const quantile = (x: string, p: number): Fragment => ({
  render: (d) => d.quantile(d.quote(x), p),
});

/** Interpolated quantile of a column in microseconds, in seconds. */
export const quantileSeconds = (us: string, p: number): Fragment => ({
  render: (d) => `${d.quantile(d.quote(us), p)} / 1e6`,
});

/** Several interpolated quantiles (R type 7) of one column; of microseconds also in seconds or hours. */
export interface Quantiles<P extends number> {
  readonly of: (p: P) => Fragment;
  readonly seconds: (p: P) => Fragment;
  readonly hours: (p: P) => Fragment;
}

/** Names all quantiles that a query takes of a column, so that the engine goes through its values once and not for each. */
export function quantilesOf<const P extends number>(x: string, all: readonly P[]): Quantiles<P> {
  const among =
    (unit: string) =>
    (p: P): Fragment => ({ render: (d) => `${d.quantileAmong(d.quote(x), all, p)}${unit}` });
  return { of: among(""), seconds: among(" / 1e6"), hours: among(" / 36e8") };
}

/** Mean of a column in microseconds, in hours. Null rows do not count. */
export const meanHours = (us: string): Fragment => ({
  render: (d) => `cast(${d.wideSum(d.quote(us))} as double) / count(${d.quote(us)}) / 36e8`,
});

/** Mean of a column of whole numbers, as a double: exact up to the one division. Null rows do not count. */
export const meanOf = (x: string): Fragment => ({
  render: (d) => `cast(${d.wideSum(d.quote(x))} as double) / nullif(count(${d.quote(x)}), 0)`,
});

/** Sum of a column in microseconds, in seconds: added as whole numbers, divided once. */
export const sumSeconds = (us: string): Fragment => ({
  render: (d) => `cast(${d.wideSum(d.quote(us))} as double) / 1e6`,
});

/** Mean of a column in microseconds, in seconds: exact up to the one division. Null rows do not count. */
export const meanSeconds = (us: string): Fragment => ({
  render: (d) => `cast(${d.wideSum(d.quote(us))} as double) / count(${d.quote(us)}) / 1e6`,
});

/**
 * Sample standard deviation (n−1) of a column in microseconds, in seconds; null for fewer than two values.
 * Σ(x−q)² is taken around the whole part q of the mean in 128-bit integers, so nothing cancels and
 * nothing depends on the order in which an engine adds.
 */
export const stDevSeconds = (us: string): Fragment => ({
  render: (d) => {
    const x = d.quote(us);
    const n = `count(${x})`;
    const sum = d.wideSum(x);
    const q = d.wholeQuotient(sum, n);
    const rest = `(${sum} - ${q} * ${n})`;
    const squares = `(${d.wideSum(d.wideProduct(x, x))} - ${d.wideProduct(q, `${sum} + ${rest}`)})`;
    return `case when ${n} > 1 then sqrt(greatest(0e0, (cast(${squares} as double) - cast(${rest} as double) * cast(${rest} as double) / ${n}) / (${n} - 1))) / 1e6 end`;
  },
});

/** A text column's SHA-256, cut to 60 bits, as a number: equal on every engine, so keys may be compared. */
export const hash60 = (x: string): Fragment => ({ render: (d) => d.hash60(d.quote(x)) });

/** A sum of whole numbers that cannot overflow. */
export const wideSum = (x: string): Fragment => ({ render: (d) => d.wideSum(d.quote(x)) });

/** The product of two columns of whole numbers, which cannot overflow where both have 64 bits. */
export const wideProduct = (x: string, y: string): Fragment => ({
  render: (d) => d.wideProduct(d.quote(x), d.quote(y)),
});

/** The sum of the squares of whole numbers, which cannot overflow. */
export const wideSquares = (x: string): Fragment => ({
  render: (d) => d.wideSum(d.wideProduct(d.quote(x), d.quote(x))),
});

/** The values of `x` as a LIST, in the order of `by`. */
export const listOf = (x: string, by: string): Fragment => ({
  render: (d) => d.listOf(d.quote(x), d.quote(by)),
});

/** The value of `x` in the row with the greatest `by`; ties are the caller's to exclude. */
export const argMax = (x: string, by: string): Fragment => ({
  render: (d) => d.argMax(d.quote(x), d.quote(by)),
});

/** Share of rows in which the flag holds; rows with a null flag do not count; null without any. Always a double. */
export const shareOf = (flag: string): Fragment => ({
  render: (d) => {
    const f = d.quote(flag);
    return `cast(count(case when ${f} then 1 end) as double) / nullif(count(${f}), 0)`;
  },
});

/** Quotient of two counts as a double; null where the second is 0. */
export const ratioOf = (part: Fragment, whole: Fragment): Fragment => ({
  render: (d, values) => `cast(${part.render(d, values)} as double) / nullif(${whole.render(d, values)}, 0)`,
});

/** 2000 years before 1970, in microseconds: earlier than any time of a log, so that quarters are never negative. */
const beforeAll = "63113904000000000";
const quarterMicros = "900000000";

/** The minute of an instant: a whole number that ascends with time. */
export const minuteOf = (time: string): Fragment => ({
  render: (d) => d.wholeQuotient(`(${d.micros(d.quote(time))} + ${beforeAll})`, "60000000"),
});

/** The quarter of an hour of an instant: a whole number that ascends with time. */
export const quarterOf = (time: string): Fragment => ({
  render: (d) => d.wholeQuotient(`(${d.micros(d.quote(time))} + ${beforeAll})`, quarterMicros),
});

/** The first microsecond, since 1970, of a quarter of an hour. */
export const startOfQuarter = (quarter: string): Fragment => ({
  render: (d) => `(${d.quote(quarter)} * ${quarterMicros} - ${beforeAll})`,
});

/** W(t): working microseconds from the beginning of a calendar to an instant; `slot` is the alias of its row in `working_quarters`. */
export const workedAt = (time: string, slot: string): Fragment => ({
  render: (d) =>
    `(${slot}.worked_before_us + greatest(0, least(${d.micros(d.quote(time))}, ${slot}.to_us) - ${slot}.from_us))`,
});

/** Whether an instant is the very beginning of its quarter of an hour. */
export const startsQuarter = (time: string): Fragment => ({
  render: (d) => `(${d.micros(d.quote(time))} + ${beforeAll}) % ${quarterMicros} = 0`,
});

/** Month of an instant in a zone, as text `YYYY-MM`. */
export const monthOf = (time: string, zone: string): Fragment => ({
  render: (d) => d.month(d.quote(time), zone),
});

/** The wall clock of an instant in a zone, as a timestamp without zone. */
export const localTime = (time: string, zone: string): Fragment => ({
  render: (d) => `(${d.quote(time)} at time zone ${d.literal(zone)})`,
});
