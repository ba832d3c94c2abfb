import type { Source } from "../../config/source.js";
import type { Engine } from "../../engine/engine.js";
import type { Finding } from "../../quality/finding.js";
import { literal, sql, type Fragment } from "../../sql/tag.js";
import { lookedAtCases } from "../rows/case-look.js";
import { found } from "./found.js";

/** Below this number of cases the first and the last are all that there is. */
const enough = 30;

/**
 * DQ-307: cases that may be cut at the edge of the period: their first event lies in its first 1 %, or their last event
 * in its last 1 %. The period is the source's window, or reaches from the first event to the last. Counts cases, of
 * all, from 30 cases on; `at_start` and `at_end` may overlap.
 */
export async function cutCases(engine: Engine, source: Source, cases: number): Promise<readonly Finding[]> {
  if (cases < enough) return [];
  const { window, timezone } = source;
  const edge = (date: string | undefined, days: Fragment, otherwise: Fragment): Fragment =>
    date === undefined
      ? otherwise
      : sql`epoch_us(timezone(${literal(timezone)}, cast(${literal(date)} as timestamp) + ${days}))`;
  const [row] = await engine.rows(sql`
    with period as (
      select
        ${edge(window?.from, sql`interval 0 day`, sql`epoch_us(opens)`)} as opens,
        ${edge(window?.to, sql`interval 1 day`, sql`epoch_us(closes)`)} as closes
      from (select min(first_time) as opens, max(last_time) as closes from ${lookedAtCases})
    ),

    edges as (
      select opens + (closes - opens) // 100 as first_edge, closes - (closes - opens) // 100 as last_edge
      from period
    )

    select
      count(*) filter (where epoch_us(first_time) < first_edge) as at_start,
      count(*) filter (where epoch_us(last_time) > last_edge) as at_end,
      count(*) filter (where epoch_us(first_time) < first_edge or epoch_us(last_time) > last_edge) as n
    from ${lookedAtCases}, edges`);
  const facts = { at_start: Number(row?.["at_start"]), at_end: Number(row?.["at_end"]) };
  return found("DQ-307", Number(row?.["n"]), { of: cases, facts });
}
