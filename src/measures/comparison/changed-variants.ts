import type { Engine } from "../../engine/engine.js";
import { param, sql } from "../../sql/tag.js";
import type { Computed, Row } from "../measure.js";
import { pathNames } from "../shared/path-names.js";
import type { Slice } from "./slices.js";
import { variantChanges, variantOverlap } from "./variant-tables.js";

interface Path {
  readonly variant: readonly string[];
  readonly a: number;
  readonly b: number;
}

/** Paths that only one of two groups takes, and how many both take; without rows where a group has no completed case. */
export async function changedVariants(
  engine: Engine,
  process: string,
  a: Slice,
  b: Slice,
): Promise<{
  readonly changes: Computed<typeof variantChanges.columns>;
  readonly overlap: Computed<typeof variantOverlap.columns>;
}> {
  const found = await engine.rows(sql`
    with chosen as (
      select c.events, c.variant_hash, case when ${a} then 'a' when ${b} then 'b' end as side
      from cases c
      where c.process = ${param(process)} and c.completed is not false
    ),

    counted as (
      select
        events,
        variant_hash,
        count(case when side = 'a' then 1 end) as a_cases,
        count(case when side = 'b' then 1 end) as b_cases
      from chosen
      where side is not null
      group by events, variant_hash
    )

    select v.activity_keys as variant, k.a_cases, k.b_cases
    from counted k
    join variants v on v.process = ${param(process)} and v.events = k.events and v.variant_hash = k.variant_hash
    order by k.a_cases + k.b_cases desc, v.rank`);
  const names = await pathNames(engine);
  const paths = found.map((row): Path => ({
    variant: names(row["variant"]),
    a: Number(row["a_cases"]),
    b: Number(row["b_cases"]),
  }));
  const sum = (of: (path: Path) => number) => paths.reduce((all, path) => all + of(path), 0);
  const [cases_a, cases_b] = [sum((path) => path.a), sum((path) => path.b)];
  if (cases_a === 0 || cases_b === 0)
    return { changes: { of: variantChanges, rows: [] }, overlap: { of: variantOverlap, rows: [] } };
  const alone = paths.filter((path) => path.a === 0 || path.b === 0);
  const [only_a, only_b] = [alone.filter(({ b: n }) => n === 0), alone.filter(({ a: n }) => n === 0)];
  const [alone_a, alone_b] = [total(only_a), total(only_b)];
  return {
    changes: {
      of: variantChanges,
      rows: alone.map((path): Row<typeof variantChanges.columns> => ({
        process,
        only: path.b === 0 ? "a" : "b",
        variant: path.variant,
        cases: path.a + path.b,
        share: path.b === 0 ? path.a / cases_a : path.b / cases_b,
      })),
    },
    overlap: {
      of: variantOverlap,
      rows: [
        {
          process,
          cases: Math.min(cases_a, cases_b),
          shared_paths: paths.length - alone.length,
          a_shared_cases: cases_a - alone_a,
          b_shared_cases: cases_b - alone_b,
          a_only_paths: only_a.length,
          a_only_cases: alone_a,
          b_only_paths: only_b.length,
          b_only_cases: alone_b,
        },
      ],
    },
  };
}

const total = (paths: readonly Path[]): number => paths.reduce((sum, { a, b }) => sum + a + b, 0);
