import type { Engine } from "../engine/engine.js";
import { AppError } from "../errors/app-error.js";
import { literal, sql, type Fragment } from "../sql/tag.js";

/** `2011-10-11 13:45:40.276000+02:00`, `…T…Z`, `+0100`: an instant. */
const withOffset =
  "^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}[ T][0-9]{1,2}:[0-9]{2}:[0-9]{2}([.][0-9]+)?([Zz]|[+-][0-9]{2}(:?[0-9]{2})?)$";
/** `2024-12-31`, `2024-12-31 13:45`, `…:59.123456`: a time on the wall. */
const withoutOffset = "^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([ T][0-9]{1,2}:[0-9]{2}(:[0-9]{2}([.][0-9]+)?)?)?$";

/** `31.12.2024 13:45[:59]`, the spelling of German exports. */
const german = "^([0-9]{1,2})[.]([0-9]{1,2})[.]([0-9]{4})( [0-9]{1,2}:[0-9]{2}(:[0-9]{2}([.][0-9]+)?)?)?$";

/** Other spellings that leave no doubt, turned into the two above; `$n` counts the group. */
const spellings: readonly (readonly [pattern: string, replacement: string])[] = [
  ["\\s+Uhr$", ""],
  ["^([0-9]{1,2})[.]([0-9]{1,2})[.]([0-9]{4})(,?\\s+|$)", "\\3-\\2-\\1 "],
  ["^([0-9]{4})/([0-9]{1,2})/([0-9]{1,2})\\b", "\\1-\\2-\\3"],
  ["\\s*(UTC|GMT)$", "Z"],
  ["(:[0-9]{2}),([0-9]+)", "\\1.\\2"],
  ["(:[0-9]{2}(?:[.][0-9]+)?)\\s+([+-][0-9]{2}:?[0-9]{2})$", "\\1\\2"],
  ["([ T][0-9]{1,2}:[0-9]{2})([Zz]|[+-][0-9]{2}:?[0-9]{2})$", "\\1:00\\2"],
];

/**
 * SQL that reads a point in time from text: timestamptz in microseconds, null where the text is none. What is finer
 * than a microsecond is cut off. Text without an offset is a time on the wall in `zone`: the hour that spring leaves
 * out moves on by an hour, of the doubled hour of autumn the later one is taken.
 *
 * Without formats: ISO 8601 with blank or `T`, with or without offset, `31.12.2024`, `31.12.2024 13:45[:59]`,
 * `2024/12/31`; years have four digits, `24:00` is the next day's midnight. With formats: these and no others, in this
 * order, as in strptime.
 */
export function instant(text: Fragment, zone: string, formats: readonly string[] | null): Fragment {
  if (formats !== null) return byFormats(text, zone, formats);
  const tidy = spellings.reduce<Fragment>(
    (x, [pattern, replacement]) => sql`regexp_replace(${x}, ${literal(pattern)}, ${literal(replacement)})`,
    sql`trim(${text})`,
  );
  // in a lambda the tidied text stands once: repeated, the optimiser would tidy every row beforehand
  const tidied = sql`list_transform([trim(${tidy})], lambda x: ${iso(sql`x`, zone)})[1]`;
  return sql`coalesce(${iso(text, zone)}, ${tidied})`;
}

const iso = (text: Fragment, zone: string): Fragment => sql`case
  when regexp_matches(${text}, ${literal(withOffset)}) then try_cast(${text} as timestamptz)
  when regexp_matches(${text}, ${literal(withoutOffset)})
    then timezone(${literal(zone)}, try_cast(${text} as timestamp))
  when regexp_matches(${text}, ${literal(german)})
    then timezone(${literal(zone)}, try_cast(regexp_replace(${text}, ${literal(german)}, '\\3-\\2-\\1\\4') as timestamp))
end`;

/** `%Y` takes `24` for the year 24: such a reading counts as none, so that a later `%y` can have it. */
function byFormats(text: Fragment, zone: string, formats: readonly string[]): Fragment {
  const readings = formats.map((format) => {
    const read = sql`try_strptime(trim(${text}), ${literal(format)})`;
    const local = /%z|%Z/.test(format) ? read : sql`timezone(${literal(zone)}, ${read})`;
    return sql`case when year(${read}) >= 1000 then ${local} end`;
  });
  const [first = sql`null`, ...others] = readings;
  return others.reduce<Fragment>((sooner, later) => sql`coalesce(${sooner}, ${later})`, first);
}

/** Throws `time-format-invalid` for a pattern that nothing could ever be read by. */
export async function checkFormats(engine: Engine, formats: readonly string[]): Promise<void> {
  for (const format of new Set(formats)) {
    const invalid = new AppError("time-format-invalid", { format });
    if (!/%[a-zA-Z-]/.test(format)) throw invalid;
    try {
      await engine.rows(sql`select try_strptime('', ${literal(format)})`);
    } catch {
      throw invalid;
    }
  }
}

/** `03/05/2024`: which part is the day cannot be seen from one of them (DQ-105). */
export const slashes = "^\\s*[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}\\b";
