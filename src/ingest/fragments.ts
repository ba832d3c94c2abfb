import { list, literal, sql, type Fragment } from "../sql/tag.js";

/** A whole number as it stands. */
export const whole = (value: number): Fragment => ({ render: () => BigInt(value).toString() });

/** The cell without its translation stays as it is: `{O: "online"}` turns O into online. */
export function translated(cell: Fragment, words: Readonly<Record<string, string>> = {}): Fragment {
  const known = Object.entries(words);
  if (known.length === 0) return cell;
  const cases = known.map(([from, to]) => sql` when ${literal(from)} then ${literal(to)}`);
  return sql`case ${cell}${joined(cases)} else ${cell} end`;
}

/** A cell that holds something other than blanks and these words; null otherwise. */
export function filled(cell: Fragment, nullValues: readonly string[]): Fragment {
  const none = list(["", ...nullValues].map((value) => literal(value.trim())));
  return sql`case when trim(${cell}) not in (${none}) then ${cell} end`;
}

/** Fragments one after the other. */
export const joined = (parts: readonly Fragment[]): Fragment => ({
  render: (d, values) => parts.map((part) => part.render(d, values)).join(""),
});
