import type { Engine } from "../../engine/engine.js";
import { sql, type Fragment } from "../../sql/tag.js";

/**
 * Builds the table (source_row, other_person) of a relation: whether a step was done by another person than the step
 * before it in its case, by time and row; steps where either person is unknown, and the first of a case, have no row.
 * The person itself goes no further (`governance.md` P-04).
 */
export async function buildHandovers(engine: Engine, relation: Fragment): Promise<Fragment> {
  await dropHandovers(engine);
  await engine.rows(sql`
    create temporary table ingest_handovers as
    with looked_back as (
      select
        source_row,
        person <> lag(person) over (partition by case_id order by time, source_row) as other_person
      from ${relation}
    )

    select source_row, other_person
    from looked_back
    where other_person is not null`);
  return handovers;
}

/** Forgets what `buildHandovers` made. */
export async function dropHandovers(engine: Engine): Promise<void> {
  await engine.rows(sql`drop table if exists ${handovers}`);
}

const handovers = sql`temp.main.ingest_handovers`;
