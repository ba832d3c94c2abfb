import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import type { IngestOptions } from "../../../src/ingest/ingest.js";
import { sql } from "../../../src/sql/tag.js";
import { told, withIngested } from "../ingested.js";

const folder = mkdtempSync(join(tmpdir(), "prozessradar-suspensions-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

let files = 0;
/** `case activity transition HH:MM:SS instance` → activity, time of completion and suspended seconds. */
async function suspended(rows: readonly string[], options: Partial<IngestOptions> = {}) {
  const path = join(folder, `${String(files++)}.csv`);
  const lines = rows.map((row) => {
    const [id, activity, transition, time, instance = ""] = row.split(" ");
    return `${String(id)};${String(activity)};${String(transition)};2024-01-01 ${String(time)};${instance}`;
  });
  writeFileSync(path, `case;activity;lifecycle:transition;time;concept:instance\n${lines.join("\n")}\n`);
  const source = {
    timezone: "UTC",
    columns: { lifecycle: "lifecycle:transition", instance: "concept:instance" },
  };
  return withIngested([path], source, options, async (engine) => {
    const found = await engine.rows(sql`
      select i.activity, strftime(timezone('UTC', i.time), '%H:%M') as time, s.suspended_us // 1000000 as seconds
      from suspensions s
      join instances i on i.source_row = s.source_row
      order by i.source_row`);
    return found.map((row) => told(row, "activity", "time", "seconds").replaceAll('"', ""));
  });
}

test("from suspend to resume, to the completion where nothing resumes; twice suspended is once", async () => {
  expect(
    await suspended([
      "1 A start 08:00:00",
      "1 A suspend 08:10:00",
      "1 A resume 08:20:00",
      "1 A resume 08:25:00",
      "1 A suspend 08:30:00",
      "1 A suspend 08:40:00",
      "1 A complete 09:00:00",
      "1 B start 09:00:00",
      "1 B complete 09:30:00",
      "1 B suspend 09:40:00",
      "2 A suspend 08:00:00",
      "2 A complete 08:10:00",
    ]),
  ).toEqual([`A|09:00|${String((10 + 30) * 60)}`]);
});

test("an instance id says which execution stood still; without one two that are open stay as they are", async () => {
  expect(
    await suspended([
      "1 A start 08:00:00 x",
      "1 A start 08:00:00 y",
      "1 A suspend 08:10:00 y",
      "1 A resume 08:30:00 y",
      "1 A complete 09:00:00 x",
      "1 A complete 09:10:00 y",
    ]),
  ).toEqual([`A|09:10|${String(20 * 60)}`]);
  expect(
    await suspended([
      "1 A start 08:00:00",
      "1 A start 08:05:00",
      "1 A suspend 08:10:00",
      "1 A resume 08:30:00",
      "1 A complete 09:00:00",
      "1 A complete 09:10:00",
    ]),
  ).toEqual([]);
});

test("counts in times as they are stored, so that no work becomes negative", async () => {
  const rows = ["1 A start 08:00:30", "1 A suspend 08:00:50", "1 A resume 08:01:10", "1 A complete 08:01:20"];
  expect(await suspended(rows)).toEqual(["A|08:01|20"]);
  expect(await suspended(rows, { timePrecision: "minute" })).toEqual(["A|08:01|60"]);
});
