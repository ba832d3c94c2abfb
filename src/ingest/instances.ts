import type { Engine, Target } from "../engine/engine.js";
import { param, sql, type Fragment } from "../sql/tag.js";
import { otherPerson } from "./handover.js";
import { buildCaseTokens, dropCaseTokens } from "./pseudonym.js";

/**
 * What ingest hands over: one row per activity instance, unsorted. `time` is the completion and never null;
 * `source_row` is the row of the completion record and breaks ties.
 */
export const instances: Target = {
  table: "instances",
  columns: {
    process: "varchar",
    case_id: "varchar",
    activity: "varchar",
    time: "timestamptz",
    start_time: "timestamptz",
    org_unit: "varchar",
    system: "varchar",
    channel: "varchar",
    outcome: "varchar",
    other_person: "boolean",
    source_row: "bigint",
  },
};

/**
 * Appends the activity instances of `relation` (that of `collapse`). With a key case ids become tokens; without one they
 * stay as they are. Of the person, where any is known (`persons`), only `other_person` is left. Returns the number of
 * rows written.
 */
export async function writeInstances(
  engine: Engine,
  process: string,
  relation: Fragment,
  persons: boolean,
  caseKey: Buffer | null,
): Promise<number> {
  const tokens = caseKey === null ? null : await buildCaseTokens(engine, relation, caseKey);
  const [row] = await engine.rows(sql`
    insert into instances
    with finished as (
      select
        *,
        ${persons ? otherPerson : sql`null`} as other_person
      from ${relation}
    )

    select
      ${param(process)},
      ${tokens === null ? sql`case_id` : sql`token`},
      activity,
      time,
      start_time,
      org_unit,
      system,
      channel,
      outcome,
      other_person,
      source_row
    from finished
    ${tokens === null ? sql`` : sql`join ${tokens} using (case_id)`}`);
  await dropCaseTokens(engine);
  return Number(row?.["Count"] ?? 0);
}
