import type { Source } from "../../config/source.js";
import { literal, sql, type Fragment } from "../../sql/tag.js";

/**
 * SQL: a number from text, null where the text is none. The decimal sign is `decimal`; `thousands` may stand between
 * groups of three digits, blanks and `€` or `EUR` around it. Without `decimal` only what leaves no doubt is read:
 * `1.234` may be either of two numbers and is none, `1234`, `12,5` and `1.234,50` are.
 */
export function amountOf(
  text: Fragment,
  decimal: Source["decimal"],
  thousands: Source["thousands"],
): Fragment {
  const bare = sql`trim(regexp_replace(trim(${text}), '^(€|EUR)|(€|EUR)$', ''))`;
  const by = (point: string, groups: string | undefined): Fragment => {
    const digits = groups === undefined ? "[0-9]+" : `([0-9]+|[0-9]{1,3}([${groups}][0-9]{3})+)`;
    const read = sql`try_cast(replace(replace(${bare}, ${literal(groups ?? "")}, ''), ${literal(point)}, '.') as double)`;
    return sql`case when regexp_matches(${bare}, ${literal(`^[+-]?${digits}([${point}][0-9]+)?$`)}) then ${read} end`;
  };
  if (decimal !== undefined) return by(decimal, thousands);
  const doubtful = "^[+-]?[0-9]{1,3}[.,][0-9]{3}$";
  return sql`case
    when regexp_matches(${bare}, ${literal(doubtful)}) then null
    else coalesce(${by(",", ".")}, ${by(".", ",")})
  end`;
}
