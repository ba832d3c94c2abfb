import { sql, type Fragment } from "../../sql/tag.js";

/**
 * One row per case that reaches the substantive work: `begun_at`, the position of its first step that the process file marks
 * with `substantive`. Until then a case is passed on (`scoring.md` K3).
 */
export const begunCases: Fragment = sql`
      select e.case_key, min(e.position) as begun_at
      from events e
      join activities a on a.activity_key = e.activity_key
      where a.is_substantive
      group by e.case_key`;

/**
 * Changes of responsibility among the stations `s` of a case up to the one that does the first substantive step, the change
 * to it included; all of them in a case `b` that has not come to it, and where no step is marked.
 */
export const routingChanges: Fragment = sql`greatest(count(case when b.begun_at is null or s.position <= b.begun_at then 1 end) - 1, 0)`;
