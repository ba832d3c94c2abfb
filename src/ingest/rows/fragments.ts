import { list, literal, sql, type Fragment } from "../../sql/tag.js";

/** A whole number as it stands. */
export const whole = (value: number): Fragment => ({ render: () => BigInt(value).toString() });

/** `{O: "online"}` turns O into online; a cell without a translation becomes `otherwise` or stays as it is. */
export function translated(
  cell: Fragment,
  words: Readonly<Record<string, string>> = {},
  otherwise: Fragment = cell,
): Fragment {
  const known = Object.entries(words);
  if (known.length === 0) return otherwise;
  const cases = known.map(([from, to]) => sql` when ${literal(from)} then ${literal(to)}`);
  return sql`case ${cell}${joined(cases)} else ${otherwise} end`;
}

/** SQL: whether a text begins with a digit: a comparison of two bytes, where trimming looks at every character. */
export const beginsWithDigit = (text: Fragment): Fragment => sql`(${text} >= '0' and ${text} < ':')`;

/** SQL: whether a text is empty or has nothing but blanks; null for null. Most texts begin with a visible character. */
export const isBlank = (text: Fragment): Fragment =>
  sql`(case when ${text} >= '!' and ${text} < '~' then false else trim(${text}) = '' end)`;

/**
 * A cell that holds something other than blanks and these words; null otherwise. A long `in` would become a join, and
 * a load with a join runs on one core.
 */
export function filled(cell: Fragment, nullValues: readonly string[]): Fragment {
  const words = nullValues.map((value) => value.trim());
  const none = list(["", ...words].map((word) => literal(word)));
  const sure = words.some((word) => /^\d/.test(word))
    ? sql``
    : sql`when ${beginsWithDigit(cell)} then ${cell}`;
  return sql`case ${sure} when not list_contains([${none}], trim(${cell})) then ${cell} end`;
}

/** Fragments one after the other. */
export const joined = (parts: readonly Fragment[]): Fragment => ({
  render: (d, values) => parts.map((part) => part.render(d, values)).join(""),
});
