import { sql, type Fragment } from "../sql/tag.js";

/**
 * SQL: whether a row of `instances` was done by another person than the step before it in its case, by time and row;
 * null for the first step and where either person is unknown. The person itself goes no further (`governance.md` P-04).
 */
export const otherPerson: Fragment = sql`
  person <> lag(person) over (partition by case_id order by time, source_row)`;
