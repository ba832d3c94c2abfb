import { expect, test } from "vitest";
import { sql } from "../../src/sql/tag.js";
import { given } from "../given.js";

test("merges equal neighbours, skips unknown units and marks the return u→v→u", async () => {
  await using engine = await given("P 1: A@u B C@u D@v E@u F@w\nP 2: A");
  expect(
    await engine.rows(
      sql`select s.case_key, s.station, n.name as org_unit, s.is_return
      from stations s
      join names n on n.name_key = s.org_unit_key
      order by s.case_key, s.station`,
    ),
  ).toEqual([
    { case_key: 1, station: 1, org_unit: "u", is_return: false },
    { case_key: 1, station: 2, org_unit: "v", is_return: false },
    { case_key: 1, station: 3, org_unit: "u", is_return: true },
    { case_key: 1, station: 4, org_unit: "w", is_return: false },
  ]);
});
