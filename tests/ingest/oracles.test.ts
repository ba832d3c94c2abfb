import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ingested } from "./ingested.js";

// The numbers of the oracles are compared in tests/oracle, where every log is read once.

const data = join(import.meta.dirname, "../../../shared/data");
const logs = join(data, "logs");
const absent = !existsSync(logs);
const note = "(skipped where ../shared/data is absent)";

test.skipIf(absent)(`receipt is the same log in three formats ${note}`, async () => {
  const [csv, parquet, xes] = await Promise.all(
    ["receipt.csv", "receipt.parquet", "receipt.xes.gz"].map((file) =>
      ingested([join(logs, file)], {}, { detectResource: true }),
    ),
  );
  expect(csv?.rows).toHaveLength(8577);
  expect(csv?.rows.filter((row) => row["other_person"] === true).length).toBeGreaterThan(1000);
  expect(parquet?.rows).toEqual(csv?.rows);
  expect(xes?.rows).toEqual(csv?.rows);
});

test.skipIf(absent)(
  `the toy log is the same as intervals and as start and complete rows ${note}`,
  async () => {
    const toy = join(data, "oracles/toy");
    const key = (row: Readonly<Record<string, unknown>>) =>
      [row["case_id"], row["activity"], row["start_time"], row["time"]].join(" ");
    const intervals = await ingested([join(toy, "toy.csv")], { timezone: "UTC" });
    const events = await ingested([join(toy, "toy_events.csv")], { timezone: "UTC" });
    expect(intervals.rows).toHaveLength(15);
    expect(events.accounts[0]).toMatchObject({
      rows_read: 30,
      rows_loaded: 15,
      rows_folded: 15,
      lifecycle: "paired",
    });
    expect(events.rows.map(key).sort()).toEqual(intervals.rows.map(key).sort());
  },
);
