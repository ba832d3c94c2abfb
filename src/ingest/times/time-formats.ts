import { numberFormats } from "../../config/number-formats.js";
import type { Engine } from "../../engine/engine.js";
import { AppError } from "../../errors/app-error.js";
import { id, list, literal, sql, type Fragment } from "../../sql/tag.js";
import { fromSerial } from "./spellings.js";

type NumberFormat = (typeof numberFormats)[number];

const isNumber = (format: string): format is NumberFormat =>
  (numberFormats as readonly string[]).includes(format);
const hasZone = (format: string): boolean => /%z|%Z/.test(format);
const isWall = (format: string): boolean => !hasZone(format) && !format.startsWith("epoch");

/** SQL: the local time that the first fitting pattern without a zone reads; a year below 1000 counts as none. */
export const wallByFormats = (text: Fragment, formats: readonly string[]): Fragment =>
  firstOf("timestamp", [
    ...formats
      .filter((format) => isWall(format) && shapeOf(format) !== null)
      .map((format) => guarded(text, format)),
    ...formats.filter(isWall).map((format) => wall(sql`trim(${text})`, format)),
  ]);

/** SQL: the instant that the first fitting pattern with a zone reads, or the number of seconds or milliseconds. */
export const instantByFormats = (text: Fragment, formats: readonly string[]): Fragment =>
  firstOf(
    "timestamptz",
    formats
      .filter((format) => !isWall(format))
      .map((format) =>
        isNumber(format)
          ? epoch(sql`trim(${text})`, format === "epoch" ? "1000000" : "1000")
          : real(sql`try_strptime(trim(${text}), ${literal(format)})`),
      ),
  );

/** SQL: midnight at the end of a day, `31.12.2024 24:00`, by the patterns with a time of day. */
export const midnightByFormats = (text: Fragment, formats: readonly string[]): Fragment => sql`case
  when regexp_matches(${text}, '(^|[ T])24:00(:00)?\\s*$')
    then ${wallByFormats(
      sql`regexp_replace(${text}, '24:00(:00)?\\s*$', '00:00\\1')`,
      formats.filter((format) => !isNumber(format)),
    )} + interval 1 day
end`;

/** SQL: whether a time was read by a pattern with a two-digit year, or from a number. */
export function isOddByFormats(text: Fragment, formats: readonly string[]): Fragment {
  const plain = formats.filter((format) => isWall(format) && !isNumber(format) && !format.includes("%y"));
  if (plain.length === formats.length || formats.every((format) => !isWall(format))) return sql`false`;
  return plain.length === 0 ? sql`true` : sql`${wallByFormats(text, plain)} is null`;
}

/** Throws `time-format-invalid` for a pattern that nothing could ever be read by. */
export async function checkFormats(engine: Engine, formats: readonly string[]): Promise<void> {
  for (const format of new Set(formats)) {
    if (isNumber(format)) continue;
    const invalid = new AppError("time-format-invalid", { format });
    if (!/%[a-zA-Z-]/.test(format)) throw invalid;
    try {
      await engine.rows(sql`select try_strptime('', ${literal(format)})`);
    } catch {
      throw invalid;
    }
  }
}

function wall(text: Fragment, format: string): Fragment {
  if (format === "excel") return excel(text, "1899-12-30");
  if (format === "excel1904") return excel(text, "1904-01-01");
  return real(sql`try_strptime(${text}, ${literal(format)})`);
}

const excel = (text: Fragment, day0: string): Fragment => sql`case
  when regexp_matches(${text}, '^[0-9]{1,7}([.,][0-9]+)?$') then ${fromSerial(text, day0)}
end`;

const epoch = (text: Fragment, toMicros: string): Fragment => sql`case
  when regexp_matches(${text}, '^-?[0-9]{1,14}([.][0-9]+)?$')
    then make_timestamptz(cast(round(cast(${text} as decimal(38, 9)) * ${literal(toMicros)}::integer) as bigint))
end`;

/** `%Y` takes `24` for the year 24: such a reading counts as none, so that a later `%y` can have it. */
const real = (read: Fragment): Fragment => sql`list_filter([${read}], lambda t: year(t) >= 1000)[1]`;

const widths: Readonly<Record<string, string>> = { d: "__", m: "__", Y: "____", H: "__", M: "__", S: "__" };

/** What a text looks like that surely fits a pattern, for `like`; null = no such shape. A miss costs nothing then. */
export function shapeOf(format: string): string | null {
  const shape = format.replace(/%([a-zA-Z])/g, (_, letter: string) => widths[letter] ?? "%");
  return shape.includes("%") || !format.includes("%Y") ? null : shape;
}

const guarded = (text: Fragment, format: string): Fragment => sql`case
  when ${text} like ${literal(shapeOf(format) ?? "")} then try_strptime(${text}, ${literal(format)})
end`;

/** The first that is not null. */
function firstOf(type: "timestamp" | "timestamptz", readings: readonly Fragment[]): Fragment {
  const [only = sql`cast(null as ${id(type)})`, ...more] = readings;
  return more.length === 0 ? only : sql`coalesce(${list([only, ...more])})`;
}
