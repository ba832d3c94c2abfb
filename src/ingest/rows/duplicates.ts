import type { Source } from "../../config/source.js";
import type { Engine } from "../../engine/engine.js";
import { id, list, sql, type Fragment } from "../../sql/tag.js";
import { bit, has } from "./flags.js";
import { optionalIn, sourceRow, staged, stagedTable, type OptionalColumn } from "./ingest-rows.js";

const always = ["case_id", "activity", "time"] as const;
const execution: readonly OptionalColumn[] = ["start_time", "lifecycle", "instance"];

/** The columns by which rows are the same: every one but their place in the file. */
const compared = (present: ReadonlySet<OptionalColumn>): Fragment =>
  list([...always, ...optionalIn(present).filter((name) => name !== "line")].map(id));

/** The columns by which rows say the same: what was done in which case, and when. */
const essential = (present: ReadonlySet<OptionalColumn>): Fragment =>
  list([...always, ...execution.filter((name) => present.has(name))].map(id));

/** SQL: a whole number that is the same for rows that say the same, and seldom for others. */
export const fingerprint = (present: ReadonlySet<OptionalColumn>): Fragment =>
  sql`cast(hash(${essential(present)}) >> 1 as bigint)`;

/**
 * Flags rows that are equal to an earlier one in every mapped column (DQ-204), and rows that have its case, activity,
 * time, start, lifecycle and instance but differ in something else (DQ-205). Unless the source keeps duplicates both are
 * left out, the first stays; of the second kind those with a date only stay, too, as a step may well occur twice a day,
 * and those of a wide table. There the whole row counts for the first kind, not the single date. `repeated` are the
 * fingerprints that several rows share; null = not known. Only rows with such a fingerprint are compared. Returns the
 * number of rows that are left out though they differ in something from the one that stays.
 */
export async function markDuplicates(
  engine: Engine,
  { duplicates, shape }: Pick<Source, "duplicates" | "shape">,
  present: ReadonlySet<OptionalColumn>,
  repeated: readonly bigint[] | null,
): Promise<number> {
  if (repeated?.length === 0) return 0;
  const print = fingerprint(present);
  await engine.append(
    repeats,
    (repeated ?? []).map((one) => [one]),
  );
  if (repeated === null)
    await engine.rows(sql`
      insert into temp.main.ingest_repeats
      select ${print} as fingerprint
      from ${staged}
      where rule is null
      group by fingerprint
      having count(*) > 1`);
  const leaves =
    duplicates === "keep"
      ? sql`false`
      : shape === "wide"
        ? sql`exact`
        : sql`(exact or not ${has("day_only")})`;
  await engine.rows(sql`
    update ${stagedTable}
    set
      flags = flags | case when exact then ${bit("exact_duplicate")} else ${bit("near_duplicate")} end,
      rule = case when ${leaves} then 'duplicate' end
    from (
      select
        source_row,
        row_number() over (partition by ${compared(present)} order by source_row) > 1 as exact,
        row_number() over (partition by ${essential(present)} order by source_row) > 1 as repeats
      from ${staged}
      where rule is null and ${print} in (select fingerprint from temp.main.ingest_repeats)
    ) as told
    where told.repeats and told.source_row = ${sourceRow}`);
  await engine.rows(sql`drop table temp.main.ingest_repeats`);
  const [left] = await engine.rows(sql`
    select count(*) as n
    from ${stagedTable}
    where rule = 'duplicate' and ${has("near_duplicate")}`);
  return Number(left?.["n"]);
}

const repeats = { table: "ingest_repeats", columns: { fingerprint: "bigint" }, temporary: true } as const;
