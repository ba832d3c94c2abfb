import type { Normalisation } from "../../config/source.js";
import { literal, sql, type Fragment } from "../../sql/tag.js";
import { beginsWithDigit, isBlank } from "./fragments.js";

/**
 * Case ids that people write where there is none: DQ-201. `NA` and `NULL` are ids of real logs and stay; `0` is looked
 * at when all ids are known (`rejectZeroCase`).
 */
export const missingCase = sql`(case
  when case_id is null then true
  when ${beginsWithDigit(sql`case_id`)} then false
  when strlen(case_id) <= 8 then list_contains(['', '-', '--', 'k.a.', 'k.a'], lower(replace(trim(case_id), ' ', '')))
  else ${isBlank(sql`case_id`)}
end)`;

/** A number that a spreadsheet has rounded, `1,23E+11`: several cases have become one (DQ-202). */
export const damagedCase = sql`(case
  when contains(case_id, 'E+') then regexp_matches(case_id, '^\\s*[0-9]([.,][0-9]+)?E[+][0-9]+\\s*$')
  else false
end)`;

/** Whether a cell is a text formula of Excel, `="007"`, which says nothing but that the zeros count. */
export const isFormula = (cell: Fragment): Fragment =>
  sql`(case when starts_with(${cell}, '="') then ends_with(${cell}, '"') and strlen(${cell}) > 3 else false end)`;

/** SQL: a case id as it is compared: out of its text formula, and by the rules of the source, in their order. */
export function caseIdOf(cell: Fragment, rules: readonly Normalisation[] = []): Fragment {
  const bare = sql`case when ${isFormula(cell)} then substr(${cell}, 3, length(${cell}) - 3) else ${cell} end`;
  return rules.reduce<Fragment>(applied, bare);
}

function applied(id: Fragment, rule: Normalisation): Fragment {
  switch (rule.kind) {
    case "trim":
      return sql`trim(${id})`;
    case "upper":
      return sql`upper(${id})`;
    case "lower":
      return sql`lower(${id})`;
    case "collapse": {
      const characters = Array.from(rule.characters);
      const any = characters.map((character) => character.replace(/[\\\]^[-]/, "\\$&")).join("");
      const [first = ""] = characters;
      const kept = first === "\\" ? "\\\\" : first;
      return sql`regexp_replace(${id}, ${literal(`[${any}]+`)}, ${literal(kept)}, 'g')`;
    }
  }
}
