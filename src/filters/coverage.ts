import type { FilterOf } from "../config/filter.js";
import { param, sql } from "../sql/tag.js";
import type { KeptCases } from "./kept-cases.js";

/**
 * The smallest set of variants whose running share of the remaining cases reaches the share. Ranks as in `variants`:
 * most cases first, equal ones by the path descending, so that of equally frequent paths some may go.
 */
export const coverage: KeptCases<FilterOf<"coverage">> = ({ share }, process) => sql`
  with remaining as (
    select c.case_key, c.events, c.variant_hash
    from remaining_cases r
    join cases c on c.case_key = r.case_key
    where r.process = ${param(process)}
  ),

  counted as (
    select events, variant_hash, count(*) as cases
    from remaining
    group by events, variant_hash
  ),

  ranked as (
    select
      n.events,
      n.variant_hash,
      n.cases,
      sum(n.cases) over (order by n.cases desc, v.activity_keys desc rows unbounded preceding) as cases_so_far,
      sum(n.cases) over () as cases_in_all
    from counted n
    join variants v on v.process = ${param(process)} and v.events = n.events and v.variant_hash = n.variant_hash
  )

  select c.case_key
  from remaining c
  join ranked k on k.events = c.events and k.variant_hash = c.variant_hash
  where cast(k.cases_so_far - k.cases as double) / k.cases_in_all < ${param(share)}`;
