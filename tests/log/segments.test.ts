import { expect, test } from "vitest";
import { segmentOf } from "../../src/config/segment.js";
import { sql } from "../../src/sql/tag.js";
import { given } from "../given.js";

test("keeps the order of the process file and the names that do not occur", async () => {
  await using engine = await given("P 1: A B", {
    segments: [segmentOf({ from: "B", to: "Z" }), segmentOf({ from: "A", to: "B", name: "Prüfung" })],
  });
  const rows = await engine.rows(sql`
    select segment_key, name, from_activity_key, to_activity_key, from_occurrence, to_occurrence from segments`);
  expect(rows.map((row) => Object.values(row))).toEqual([
    [1, "B → Z", 2, null, "first", "next"],
    [2, "Prüfung", 1, 2, "first", "next"],
  ]);
});

test("is empty where none were asked for", async () => {
  await using engine = await given("P 1: A B");
  expect(await engine.rows(sql`select * from segments`)).toEqual([]);
});
