import { expect, test } from "vitest";
import { sql } from "../../src/sql/tag.js";
import { given } from "../given.js";

test("gives the keys of units, systems, channels and outcomes their names, each process with its own", async () => {
  await using engine = await given("P 1 online ok: A@u B@v\nP 2 online: A@u\nQ 1: A@u", {
    systems: { B: "Kasse" },
  });
  expect(
    await engine.rows(sql`
      select n.process, n.name, count(*) as events
      from events e
      join names n on n.name_key = e.org_unit_key
      group by n.process, n.name
      order by n.process, n.name`),
  ).toEqual([
    { process: "P", name: "u", events: 2 },
    { process: "P", name: "v", events: 1 },
    { process: "Q", name: "u", events: 1 },
  ]);
  expect(
    await engine.rows(sql`
      select s.name as system, c.name as channel, o.name as outcome
      from events e
      left join names s on s.name_key = e.system_key
      left join names c on c.name_key = e.channel_key
      left join names o on o.name_key = e.outcome_key
      where e.case_key = 1
      order by e.position`),
  ).toEqual([
    { system: null, channel: "online", outcome: "ok" },
    { system: "Kasse", channel: "online", outcome: "ok" },
  ]);
});
