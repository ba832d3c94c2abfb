import { afterAll, beforeAll, expect, test } from "vitest";
import { openDatabase } from "../../../src/engine/duckdb.js";
import type { Engine } from "../../../src/engine/engine.js";
import { instantOf, isDoubled, isMissing, offsetIn } from "../../../src/ingest/times/zone-offset.js";
import { literal, sql } from "../../../src/sql/tag.js";

let engine: Engine;
beforeAll(async () => {
  engine = await openDatabase();
});
afterAll(() => engine[Symbol.asyncDispose]());

test.each([
  "Europe/Berlin",
  "UTC",
  "America/New_York",
  "America/Havana",
  "America/Santiago",
  "Africa/Casablanca",
  "Australia/Lord_Howe",
  "Asia/Kathmandu",
])(
  "in %s an offset that is looked up gives the instant that the engine computes, on both sides of each change",
  async (zone) => {
    const offset = sql`(${offsetIn(zone)(sql`wall`)})`;
    const [row] = await engine.rows(sql`
    with walls as (
      select timestamp '2024-01-01' + to_minutes(cast(15 * i as bigint)) as wall from range(35136) r (i)
      union all
      select timestamp '1965-01-01 01:07' + to_hours(cast(19 * i as bigint)) as wall from range(35000) r (i)
    ),

    given as (select wall, ${offset} as shift from walls)

    select
      count(*) as n,
      count(shift) as looked_up,
      count(*) filter (
        where ${instantOf(sql`wall`, sql`shift`, zone)} is distinct from timezone(${literal(zone)}, wall)
      ) as wrong,
      count(*) filter (
        where shift is not null
          and coalesce(
            ${isMissing(sql`wall`, sql`null::bigint`, sql`timezone(${literal(zone)}, wall)`, zone)}
              or ${isDoubled(sql`wall`, sql`null::bigint`, sql`timezone(${literal(zone)}, wall)`, zone)},
            false
          )
      ) as unflagged
    from given`);
    expect(row).toMatchObject({ n: 70136, wrong: 0, unflagged: 0 });
    expect(Number(row?.["looked_up"])).toBeGreaterThan(40_000);
  },
);
