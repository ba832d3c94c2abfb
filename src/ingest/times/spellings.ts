import { joined } from "../rows/fragments.js";
import { list, literal, sql, type Fragment } from "../../sql/tag.js";

/** Months by the beginning of their names, German and English. */
const months: readonly (readonly [number: string, names: readonly string[]])[] = [
  ["01", ["jan", "januar", "january", "jän", "jänner", "jaen", "jaenner"]],
  ["02", ["feb", "februar", "february", "feber"]],
  ["03", ["mär", "märz", "mrz", "maerz", "mar", "march"]],
  ["04", ["apr", "april"]],
  ["05", ["mai", "may"]],
  ["06", ["jun", "juni", "june"]],
  ["07", ["jul", "juli", "july"]],
  ["08", ["aug", "august"]],
  ["09", ["sep", "sept", "september"]],
  ["10", ["okt", "oktober", "oct", "october"]],
  ["11", ["nov", "november"]],
  ["12", ["dez", "dezember", "dec", "december"]],
];

/** A letter of a month's name. `\\pL`, repeated, takes DuckDB 9 ms for every place in which a pattern stands. */
const letter = "[A-Za-zÀ-ÿ]";

/** `5. März 2024 13:45`, `05-Mär-2024`, `5. Sept. 2024`: a year of four digits, so that no part can be mistaken. */
const dayMonth = `^([0-9]{1,2})[. -]+(${letter}{3,9})[. -]+([0-9]{4})(?:,?\\s+(?:um\\s+)?|$)(.*)$`;
/** `March 5, 2024 13:45`. */
const monthDay = `^(${letter}{3,9})[.]? ([0-9]{1,2}),? ([0-9]{4})(?:,?\\s+(?:at\\s+)?|$)(.*)$`;

/** An Excel serial with a time of day: five digits, a comma or point, and more digits. A whole number is never read. */
export const serial = "^[1-9][0-9]{4}[.,][0-9]+$";

/** Other spellings that leave no doubt, turned into ISO 8601; `\n` is the group. */
const spellings: readonly (readonly [pattern: string, replacement: string])[] = [
  ["\\s+Uhr$", ""],
  ["^(Mo|Di|Mi|Do|Fr|Sa|So|Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag)[.,]*\\s+", ""],
  ["^([0-9]{1,2})[.]([0-9]{1,2})[.]([0-9]{4})(,?\\s+|$)", "\\3-\\2-\\1 "],
  ["^([0-9]{4})/([0-9]{1,2})/([0-9]{1,2})\\b", "\\1-\\2-\\3"],
  ["\\s*(UTC|GMT)$", "Z"],
  ["(:[0-9]{2}),([0-9]+)", "\\1.\\2"],
  ["(:[0-9]{2}(?:[.][0-9]+)?)\\s+([+-][0-9]{2}:?[0-9]{2})$", "\\1\\2"],
  ["([ T][0-9]{1,2}:[0-9]{2})([Zz]|[+-][0-9]{2}:?[0-9]{2})$", "\\1:00\\2"],
];

/**
 * SQL: a text in which a time may be spelt unusually, as ISO 8601; text that is no time comes out somehow, but never as
 * a time. Costly: for the few rows that no common pattern has read.
 */
export function tidy(text: Fragment): Fragment {
  const plain = spellings.reduce<Fragment>(
    (x, [pattern, replacement]) => sql`regexp_replace(${x}, ${literal(pattern)}, ${literal(replacement)})`,
    sql`trim(replace(replace(${text}, ${literal("\u00a0")}, ' '), ${literal("\u202f")}, ' '), ${literal(" \t\r\n")})`,
  );
  // in a lambda the plain text stands once: repeated, the optimiser would make it beforehand for every row
  return sql`list_transform([trim(${plain})], lambda x: case
    when regexp_matches(x, ${literal(dayMonth)}) then ${named(dayMonth, ["d", "m", "y", "rest"])}
    when regexp_matches(x, ${literal(monthDay)}) then ${named(monthDay, ["m", "d", "y", "rest"])}
    when regexp_matches(x, ${literal(serial)}) then strftime(${fromSerial(sql`x`, "1899-12-30")}, '%Y-%m-%d %H:%M:%S.%f')
    else x
  end)[1]`;
}

/** Whether the spelling, though read, is one to be told about: the name of a month, `24:00`, a serial. */
export const isOdd = (text: Fragment): Fragment =>
  sql`regexp_matches(${text}, ${literal(`^\\s*[0-9]{1,2}[. -]+${letter}|^\\s*${letter}{3,9}[.]? [0-9]|\\b24:00|${serial}`)})`;

function named(pattern: string, groups: readonly string[]): Fragment {
  const names = list(groups.map((group) => literal(group)));
  const numbers = joined(
    months.map(
      ([number, words]) =>
        sql` when lower(g.m) in (${list(words.map((word) => literal(word)))}) then ${literal(number)}`,
    ),
  );
  return sql`list_transform(
    [regexp_extract(x, ${literal(pattern)}, [${names}])],
    lambda g: trim(g.y || '-' || case${numbers} else '?' end || '-' || g.d || ' ' || g.rest)
  )[1]`;
}

/** SQL: the local time of a serial, to the second; `day0` is the day that Excel counts from. */
export const fromSerial = (text: Fragment, day0: string): Fragment => sql`
  cast(${literal(day0)} as timestamp)
    + to_seconds(cast(round(try_cast(replace(${text}, ',', '.') as double) * 86400) as bigint))`;
