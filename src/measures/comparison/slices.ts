import { administrationZone } from "../../config/administration-zone.js";
import { localTime } from "../../sql/functions.js";
import { param, sql, type Fragment } from "../../sql/tag.js";

/**
 * What slices of a log are told apart by: `period`, when a case began, or the value of an attribute of the case, by its
 * name.
 */
export type SliceKind = string;

/** Days as ISO dates on the clock of the administration, `to` not included; null = open. */
export interface Period {
  readonly from: string | null;
  readonly to: string | null;
}

/**
 * A typed period: a year `2024`, a quarter `2024-Q3`, a month `2024-05`, days `2024-03-01..2024-05-31` of which one may be
 * missing (`..2024-05-31` = until then, `2024-06-01..` = since then). The last day is included. Null where it is none.
 */
export function periodOf(text: string): Period | null {
  const whole = /^(\d{4})(?:-(?:Q([1-4])|(0[1-9]|1[0-2])))?$/i.exec(text);
  if (whole !== null) {
    const [, year = "", quarter, month] = whole;
    const first = month === undefined ? 3 * (Number(quarter ?? 1) - 1) : Number(month) - 1;
    const length = month !== undefined ? 1 : quarter === undefined ? 12 : 3;
    return { from: firstOfMonth(Number(year), first), to: firstOfMonth(Number(year), first + length) };
  }
  const days = /^(\d{4}-\d\d-\d\d)?\.\.(\d{4}-\d\d-\d\d)?$/.exec(text);
  if (days === null) return null;
  const [, from, last] = days;
  const to = last === undefined ? null : dayAfter(last);
  if (from !== undefined && dayAfter(from) === null) return null;
  if (last !== undefined && to === null) return null;
  if (from === undefined && last === undefined) return null;
  if (from !== undefined && to !== null && from >= to) return null;
  return { from: from ?? null, to };
}

/** Whether a day lies in both. */
export const overlap = (a: Period, b: Period): boolean =>
  (a.from === null || b.to === null || a.from < b.to) && (b.from === null || a.to === null || b.from < a.to);

const firstOfMonth = (year: number, month: number): string => iso(new Date(Date.UTC(year, month, 1)));
const iso = (date: Date): string => date.toISOString().slice(0, 10);

/** Null where there is no such day. */
function dayAfter(day: string): string | null {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime()) || iso(date) !== day) return null;
  date.setUTCDate(date.getUTCDate() + 1);
  return iso(date);
}

/** A slice as a condition on `cases`, whose name in the query is `c`. */
export type Slice = Fragment;

/** Cases that began in the period. */
export function casesIn({ from, to }: Period): Slice {
  const local = localTime("first_time", administrationZone);
  const since = from === null ? sql`true` : sql`${local} >= cast(${param(from)} as timestamp)`;
  const until = to === null ? sql`true` : sql`${local} < cast(${param(to)} as timestamp)`;
  return sql`(${since} and ${until})`;
}

/** Cases whose attribute has the value. */
export const casesWith = (attribute: string, value: string): Slice => sql`
  c.case_key in (
    select case_key
    from case_attributes
    where attribute = ${param(attribute)} and value = ${param(value)}
  )`;
