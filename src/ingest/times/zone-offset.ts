import { literal, sql, type Fragment } from "../../sql/tag.js";

/** Years for which the offset is looked up instead of computed; for the others it is computed, with the same result. */
const years = { first: 2010, end: 2036 } as const;
const day = 86_400_000;

/** Local days, counted from 1970, up to `end` have this offset in microseconds; null = the clock changes in these days. */
interface Stretch {
  readonly end: number;
  readonly offset: number | null;
}

/**
 * SQL: microseconds by which a local time of a zone is ahead of UTC; null where it has to be computed: in the days
 * around a change of the clock and outside of the years. Looking it up is several times as fast as asking for the zone
 * row by row, and a list in a subquery would take the load from all cores to one.
 */
export function offsetIn(zone: string): (wall: Fragment) => Fragment {
  const all = stretches(zone);
  const at = (days: number): Fragment =>
    sql`cast(${literal(new Date(days * day).toISOString().slice(0, 10))} as timestamp)`;
  const found = (wall: Fragment, from: number, to: number): Fragment => {
    if (to - from <= 1) {
      const offset = all[from]?.offset ?? null;
      return offset === null ? sql`null::bigint` : sql`cast(${literal(String(offset))} as bigint)`;
    }
    const middle = (from + to) >> 1;
    return sql`case when ${wall} < ${at(all[middle - 1]?.end ?? 0)} then ${found(wall, from, middle)} else ${found(wall, middle, to)} end`;
  };
  return (wall) => found(wall, 0, all.length);
}

/** The offsets of a zone: nothing before the years, then stretches with gaps where the clock changes, then nothing. */
function stretches(zone: string): readonly Stretch[] {
  const shift = shiftOf(zone);
  const first = Date.UTC(years.first, 0, 1) / day;
  const end = Date.UTC(years.end, 0, 1) / day;
  const found: Stretch[] = [{ end: first, offset: null }];
  for (let from = first; from < end;) {
    const offset = shift(from);
    let to = from + 1;
    // the clock keeps an offset for weeks at least: long strides first, then shorter ones up to the day of the change
    for (const stride of [28, 7, 1]) while (to + stride <= end && shift(to + stride) === offset) to += stride;
    found.push({ end: to - 1, offset: offset * 1000 });
    if (to < end) found.push({ end: to + 2, offset: null });
    from = to + 2;
  }
  return [...found, { end, offset: null }];
}

/** Milliseconds from UTC at midnight UTC of a day. */
function shiftOf(zone: string): (days: number) => number {
  const dayAndOffset = new Intl.DateTimeFormat("en-US", { timeZone: zone, timeZoneName: "longOffset" });
  return (days) => {
    const [, sign, hours = "0", minutes = "0"] =
      /([+-])(\d\d):(\d\d)/.exec(dayAndOffset.format(days * day)) ?? [];
    return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
  };
}

/** SQL: the instant of a local time. The missing hour moves on by an hour, of the doubled one the later is taken. */
export const instantOf = (wall: Fragment, offset: Fragment, zone: string): Fragment => sql`case
  when ${offset} is not null then make_timestamptz(epoch_us(${wall}) - ${offset})
  when ${wall} is not null then timezone(${literal(zone)}, ${wall})
end`;

/** SQL: whether the clock skips this local time; false where an offset was looked up. */
export const isMissing = (wall: Fragment, offset: Fragment, instant: Fragment, zone: string): Fragment =>
  sql`case when ${wall} is not null and ${offset} is null then timezone(${literal(zone)}, ${instant}) <> ${wall} end`;

/** SQL: whether the clock shows this local time twice, an hour or (Lord Howe) half an hour apart. */
export const isDoubled = (wall: Fragment, offset: Fragment, instant: Fragment, zone: string): Fragment =>
  sql`case when ${wall} is not null and ${offset} is null
    then timezone(${literal(zone)}, ${instant} - interval 1 hour) = ${wall}
      or timezone(${literal(zone)}, ${instant} - interval 30 minutes) = ${wall}
  end`;
