import { id, list, literal, sql, type Fragment } from "../../sql/tag.js";
import { joined, whole } from "../rows/fragments.js";
import { isOdd, tidy } from "./spellings.js";
import { instantByFormats, isOddByFormats, midnightByFormats, wallByFormats } from "./time-formats.js";
import { instantOf, isDoubled, isMissing, offsetIn } from "./zone-offset.js";

/** A point in time to be read from the text of a column. */
export interface Moment {
  /** Name of the column with the text; null where there is none. */
  readonly text: string;
  /** Name of the instant. */
  readonly as: string;
  /**
   * Patterns by `step` (a single one = for all rows), as in strptime and tried in their order; `excel`, `excel1904`,
   * `epoch` and `epoch_ms` are numbers. null = detected.
   */
  readonly formats: readonly (readonly string[] | null)[];
}

/** `2011-10-11 13:45:40.276000+02:00`, `…T…Z`, `+0100`: an instant. */
const withOffset =
  "^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}[ T][0-9]{1,2}:[0-9]{2}:[0-9]{2}([.][0-9]+)?([Zz]|[+-][0-9]{2}(:?[0-9]{2})?)$";
/** `2024-12-31`, `2024-12-31 13:45`, `…:59.123456`: a time on the wall. */
const withoutOffset = "^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([ T][0-9]{1,2}:[0-9]{2}(:[0-9]{2}([.][0-9]+)?)?)?$";

/** The columns that `withTimes` adds for a moment, by what they hold. */
export const columnsOf = (as: string) => ({
  /** timestamptz in microseconds; what is finer is cut off. */
  time: id(as),
  /** The local time that was read; null where the text names its offset. */
  wall: id(`${as}_wall`),
  /** Microseconds from UTC; null = near a change of the clock, in the far past or future, or no local time. */
  offset: id(`${as}_offset`),
  /** Whether the spelling is one to be told about (DQ-104). */
  odd: id(`${as}_odd`),
});

/**
 * SQL: a relation and its points in time, read from text; null where the text is none. Text without an offset is a time
 * on the wall in `zone`: the hour that spring leaves out moves on by an hour, of the doubled hour of autumn the later
 * one is taken. Adds the columns of `columnsOf`.
 *
 * Without patterns: ISO 8601 with blank or `T`, with or without offset; `31.12.2024`, `31.12.2024 13:45[:59]`;
 * `2024/12/31`; `5. März 2024 13:45`, `05-Mar-2024`; Excel serials with a time of day (`45356,39`). Years have four
 * digits, `24:00` is the next day's midnight; what can be read in two ways is not read. With patterns: these and no
 * others, and `24:00`.
 *
 * The common spellings come first and cost no regular expression; the layers keep the optimiser from doing the costly
 * work for every row.
 */
export function withTimes(rows: Fragment, moments: readonly Moment[], zone: string): Fragment {
  if (moments.length === 0) return rows;
  const layers: readonly ((moment: Moment) => Fragment)[] = [wallLayer, sureLayer, tidyLayer];
  const read = layers.reduce<Fragment>(
    (from, layer) => sql`(select *, ${list(moments.map(layer))} from ${from})`,
    rows,
  );
  const settled = sql`(
    select
      * exclude (${list(moments.flatMap(({ as }) => [id(`${as}_wall`), id(`${as}_sure`), id(`${as}_tidy`)]))}),
      ${list(moments.map(settledLayer))}
    from ${read}
  )`;
  const offsetOf = offsetIn(zone);
  const shifted = sql`(
    select
      *,
      ${list(moments.map(({ as }) => sql`${offsetOf(columnsOf(as).wall)} as ${columnsOf(as).offset}`))}
    from ${settled}
  )`;
  return sql`(
    select
      * exclude (${list(moments.map(({ as }) => id(`${as}_sure`)))}),
      ${list(
        moments.map(({ as }) => {
          const { wall, offset, time } = columnsOf(as);
          return sql`coalesce(${instantOf(wall, offset, zone)}, ${id(`${as}_sure`)}) as ${time}`;
        }),
      )}
    from ${shifted}
  )`;
}

/** SQL conditions on a row of `withTimes`: what is remarkable about its time. */
export function oddities(as: string, text: string, zone: string) {
  const { time, wall, offset, odd } = columnsOf(as);
  const midnight = sql`(epoch_us(${wall}) % 86400000000 = 0)`;
  return {
    /** None of the others but `german` holds: true for nearly all rows, and cheaper than asking for each. */
    plain: sql`${offset} is not null and not ${odd} and not ${midnight}`,
    german: sql`${wall} is not null and strpos(${id(text)}, '.') between 2 and 3`,
    dayOnly: sql`${midnight} and not contains(${id(text)}, ':')`,
    odd: sql`${odd} or (${midnight} and contains(${id(text)}, '24:0'))`,
    named: sql`${time} is not null and ${wall} is null`,
    missing: isMissing(wall, offset, time, zone),
    doubled: isDoubled(wall, offset, time, zone),
  };
}

const wallLayer = ({ text, as, formats }: Moment): Fragment => sql`
  ${byStep(formats, (stated) => (stated === null ? commonWall(id(text)) : wallByFormats(id(text), stated)))}
    as ${id(`${as}_wall`)}`;

const sureLayer = ({ text, as, formats }: Moment): Fragment => sql`
  case when ${id(`${as}_wall`)} is null and ${id(text)} is not null
    then ${byStep(formats, (stated) => (stated === null ? commonInstant(id(text)) : instantByFormats(id(text), stated)))}
  end as ${id(`${as}_sure`)}`;

const tidyLayer = ({ text, as, formats }: Moment): Fragment => sql`
  case when ${id(`${as}_wall`)} is null and ${id(`${as}_sure`)} is null and ${id(text)} is not null
    then ${byStep(formats, (stated) => (stated === null ? tidy(id(text)) : id(text)))}
  end as ${id(`${as}_tidy`)}`;

function settledLayer({ text, as, formats }: Moment): Fragment {
  const [wall, sure, tidied] = [id(`${as}_wall`), id(`${as}_sure`), id(`${as}_tidy`)];
  const late = byStep(formats, (stated) =>
    stated === null
      ? sql`case when regexp_matches(${tidied}, ${literal(withoutOffset)}) then try_cast(${tidied} as timestamp) end`
      : midnightByFormats(tidied, stated),
  );
  const lateSure = byStep(formats, (stated) =>
    stated === null ? commonInstant(tidied) : sql`null::timestamptz`,
  );
  const odd = byStep(formats, (stated) =>
    stated === null
      ? sql`case when ${tidied} is null then false else ${isOdd(id(text))} end`
      : sql`case when ${wall} is null then false else ${isOddByFormats(id(text), stated)} end`,
  );
  return sql`
    case when ${tidied} is null then ${wall} else ${late} end as ${wall},
    case when ${tidied} is null then ${sure} else ${lateSure} end as ${sure},
    ${odd} as ${columnsOf(as).odd}`;
}

/**
 * The spellings of nearly all exports. `like` is cheap where it fails, a pattern of strptime is not; the length decides
 * which of them can be meant.
 */
const commonWall = (text: Fragment): Fragment => sql`case strlen(${text})
  when 19 then case
    when ${text} like '__.__.____ __:__:__' then try_strptime(${text}, '%d.%m.%Y %H:%M:%S')
    when ${text} like '____-__-_____:__:__' and ${text} >= '0' then try_cast(${text} as timestamp)
  end
  when 16 then case
    when ${text} like '__.__.____ __:__' then try_strptime(${text}, '%d.%m.%Y %H:%M')
    when ${text} like '____-__-_____:__' and ${text} >= '0' then try_cast(${text} as timestamp)
  end
  when 10 then case
    when ${text} like '__.__.____' then try_strptime(${text}, '%d.%m.%Y')
    when ${text} like '____-__-__' and ${text} >= '0' then try_cast(${text} as timestamp)
  end
end`;

const commonInstant = (text: Fragment): Fragment => sql`case
  when regexp_matches(${text}, ${literal(withOffset)}) then try_cast(${text} as timestamptz)
end`;

/** One of several fragments, by `step`; all the same = that one. */
export function byStep<T>(parts: readonly T[], made: (part: T) => Fragment): Fragment {
  const [first] = parts;
  if (first === undefined) return sql`null`;
  if (new Set(parts.map((part) => JSON.stringify(part))).size === 1) return made(first);
  return sql`case step${joined(parts.map((part, step) => sql` when ${whole(step)} then ${made(part)}`))} end`;
}
