import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { analyse } from "../../src/analyse.js";
import { openDatabase } from "../../src/engine/duckdb.js";
import { sql } from "../../src/sql/tag.js";
import { detected, publicData, quiet } from "../ingest/ingested.js";

const csv = (suspend: string) => `case;activity;lifecycle:transition;time
1;A;start;2024-01-01 08:00
1;A;${suspend};2024-01-01 08:10
1;A;resume;2024-01-01 08:40
1;A;complete;2024-01-01 09:00
1;B;start;2024-01-01 09:00
1;B;complete;2024-01-01 09:30
2;A;start;2024-01-01 08:00
2;A;complete;2024-01-01 08:20
`;

test("suspended stretches are taken off processing time, of a case and of an activity, and of nothing else", async () => {
  const temp = await mkdtemp(join(tmpdir(), "prozessradar-suspended-"));
  try {
    const jobs = [];
    for (const [id, word] of [
      ["P", "suspend"],
      ["Q", "schedule"],
    ] as const) {
      const file = join(temp, `${id}.csv`);
      await writeFile(file, csv(word));
      const columns = { lifecycle: "lifecycle:transition" };
      const source = { ...detected, files: [file], columns };
      jobs.push({ id, name: { de: id, en: id }, process: null, source });
    }
    const files = jobs.flatMap(({ source }) => source.files);
    await using engine = await openDatabase({ files, folders: [temp], temp });
    const { computed } = await analyse(engine, jobs, { ...publicData, temp }, quiet);
    expect(
      await engine.rows(sql`
        select c.process, c.case_id, s.position, s.suspended_us
        from event_suspensions s
        join cases c on c.case_key = s.case_key`),
    ).toEqual([{ process: "P", case_id: "1", position: 1, suspended_us: 1_800_000_000 }]);
    const column = (id: string, ...names: readonly string[]) =>
      (computed.find(({ of }) => of.id === id)?.rows ?? []).map((row) =>
        ["process", ...names].map((name) => row[name]),
      );
    expect(column("processing-time", "sum_seconds", "measured_events")).toEqual([
      ["P", (30 + 30 + 20) * 60, 3],
      ["Q", (60 + 30 + 20) * 60, 3],
    ]);
    expect(column("processing-time-per-activity", "activity", "sum_seconds")).toEqual([
      ["P", "A", 50 * 60],
      ["P", "B", 30 * 60],
      ["Q", "A", 80 * 60],
      ["Q", "B", 30 * 60],
    ]);
    // A took 30 and 20 minutes without what was suspended, and with it 60 and 20
    expect(column("handling-time", "activity", "trimmed_mean_seconds")).toEqual([
      ["P", "A", 25 * 60],
      ["P", "B", 30 * 60],
      ["Q", "A", 40 * 60],
      ["Q", "B", 30 * 60],
    ]);
    const durations = column("step-duration", "activity", "mean_seconds").map((row) => row.slice(1));
    expect(durations.slice(0, 2)).toEqual(durations.slice(2));
  } finally {
    await rm(temp, { recursive: true, force: true });
  }
});
