import { expect, test } from "vitest";
import { sql } from "../../src/sql/tag.js";
import { given } from "../given.js";

test("merges equal neighbours, skips unknown roles and marks the return", async () => {
  await using engine = await given("P 1: A B C D E\nP 2: A", { doing: { doers: "r - r s r s" } });
  expect(
    await engine.rows(sql`
      select s.case_key, s.station, r.role, p.role as previous, s.is_return
      from role_stations s
      join roles r on r.role_key = s.role_key
      left join roles p on p.role_key = s.previous_role_key
      order by s.case_key, s.station`),
  ).toEqual([
    { case_key: 1, station: 1, role: "r", previous: null, is_return: false },
    { case_key: 1, station: 2, role: "s", previous: "r", is_return: false },
    { case_key: 1, station: 3, role: "r", previous: "s", is_return: true },
    { case_key: 2, station: 1, role: "s", previous: null, is_return: false },
  ]);
});
