import type { Engine, Target } from "../../engine/engine.js";
import { param, sql, type Fragment } from "../../sql/tag.js";

/**
 * Who did a step, by role or as a pseudonym: exists only where a source asks for one of the two (`governance.md` P-04).
 * `source_row` as in `instances`; steps whose doer is not known have no row.
 */
export const doers: Target = {
  table: "doers",
  columns: { process: "varchar", source_row: "bigint", resource: "varchar" },
};

/** Appends the doers of a relation: its roles, or the pseudonyms that `tokens` (person, token) holds. */
export async function writeDoers(
  engine: Engine,
  process: string,
  relation: Fragment,
  tokens: Fragment | null,
): Promise<void> {
  await engine.append(doers, []);
  await engine.rows(
    tokens === null
      ? sql`insert into doers select ${param(process)}, source_row, role from ${relation} where role is not null`
      : sql`insert into doers select ${param(process)}, source_row, token from ${relation} join ${tokens} using (person)`,
  );
}
