import { expect, test } from "vitest";
import type { Source } from "../../../src/config/source.js";
import { sql } from "../../../src/sql/tag.js";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { derive } from "../../given.js";
import { withIngested } from "../ingested.js";

/** What is stored of a log, and the order in which its steps end up, case by case. */
async function stored(content: string, timePrecision: "minute" | "day", source: Partial<Source> = {}) {
  const folder = mkdtempSync(join(tmpdir(), "prozessradar-order-"));
  const path = join(folder, "log.csv");
  writeFileSync(path, content);
  try {
    return await withIngested([path], source, { timePrecision }, async (engine) => {
      const times = await engine.rows(
        sql`select time, start_time, position from instances order by source_row`,
      );
      await derive(engine, []);
      const order = await engine.rows(sql`
        select string_agg(a.activity, '' order by e.position) as steps
        from events e
        join activities a using (activity_key)
        group by case_key
        order by case_key`);
      return { times, order: order.map(({ steps }) => steps) };
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test("two events of one minute keep their order though their times are cut, in whatever order they stand", async () => {
  const rows = [
    "1;B;2024-03-01 10:00:10",
    "1;A;2024-03-01 10:00:05",
    "1;C;2024-03-01 10:01:00",
    "2;D;2024-03-01 09:00:59",
  ];
  const { times, order } = await stored(`case;activity;time\n${rows.join("\n")}\n`, "minute");
  expect(order).toEqual(["ABC", "D"]);
  expect(times).toEqual([
    { time: "2024-03-01T09:00:00.000Z", start_time: null, position: 2 },
    { time: "2024-03-01T09:00:00.000Z", start_time: null, position: 1 },
    { time: "2024-03-01T09:01:00.000Z", start_time: null, position: 3 },
    { time: "2024-03-01T08:00:00.000Z", start_time: null, position: null },
  ]);
});

test("rows in the order of time need no position; of equal times the order of the rows counts", async () => {
  const rows = ["1;B;2024-03-01 10:00:05", "1;A;2024-03-01 10:00:05", "1;C;2024-03-01 10:00:40"];
  const { times, order } = await stored(`case;activity;time\n${rows.join("\n")}\n`, "minute");
  expect(order).toEqual(["BAC"]);
  expect(times.map(({ position }) => position)).toEqual([null, null, null]);
});

test("starts are cut, too, and times before 1970 downwards", async () => {
  const rows = ["1;A;1969-12-31 23:59:30;1969-12-31 23:58:59"];
  const { times } = await stored(`case;activity;time;start\n${rows.join("\n")}\n`, "minute", {
    timezone: "UTC",
    columns: { start: { from: "start" } },
  });
  expect(times).toEqual([
    { time: "1969-12-31T23:59:00.000Z", start_time: "1969-12-31T23:58:00.000Z", position: null },
  ]);
});

test("a day begins at midnight of the zone; the order in it is that of the full times", async () => {
  const rows = ["1;B;2024-07-01 23:30:00", "1;A;2024-07-01 00:10:00", "1;C;2024-07-02 00:10:00"];
  const { times, order } = await stored(`case;activity;time\n${rows.join("\n")}\n`, "day");
  expect(order).toEqual(["ABC"]);
  expect(times.map(({ time }) => time)).toEqual([
    "2024-06-30T22:00:00.000Z",
    "2024-06-30T22:00:00.000Z",
    "2024-07-01T22:00:00.000Z",
  ]);
});
