import { expect, test } from "vitest";
import { sql } from "../../src/sql/tag.js";
import { given } from "../given.js";

const rows = sql`
  select c.process, c.case_id, m.attribute, m.value
  from mapped_attributes m
  join cases c on c.case_key = m.case_key
  order by c.process, c.case_id, m.attribute`;

test("has the known values alone", async () => {
  await using engine = await given("P 1: A\nP 2: A\nQ 1: A", {
    attributes: { kind: { "P 1": "neu" }, district: { "P 1": "Nord", "Q 1": "Nord" } },
  });
  expect((await engine.rows(rows)).map((row) => Object.values(row).join(" "))).toEqual([
    "P 1 district Nord",
    "P 1 kind neu",
    "Q 1 district Nord",
  ]);
});

test("is empty where no source names an attribute", async () => {
  await using engine = await given("P 1: A");
  expect(await engine.rows(rows)).toEqual([]);
});
