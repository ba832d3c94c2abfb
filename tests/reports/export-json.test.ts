import { expect, test } from "vitest";
import { measuresJson } from "../../src/reports/export-json.js";
import { made } from "./made.js";

test("gives a measure with units, labels and unrounded rows, without the column process", () => {
  const { tables } = made();
  expect(measuresJson(tables, "antrag", "de")["start-activities"]).toEqual({
    columns: {
      activity: { unit: "id", label: "Schritt" },
      cases: { unit: "cases", label: "Fälle" },
      share: { unit: "share", label: "Anteil der Fälle" },
    },
    rows: [{ activity: "Antrag erfassen", cases: 400, share: 1 }],
  });
  expect(measuresJson(tables, "antrag", "en")["variants"]?.rows[0]).toEqual({
    rank: 1,
    variant: ["Antrag erfassen", "Unterlagen prüfen", "Bescheid erstellen"],
    cases: 267,
    share: 2 / 3,
    cumulative_share: 2 / 3,
    median_throughput_seconds: 864_000,
  });
  expect(measuresJson(tables, "antrag", "de")["volume"]?.rows[0]).toMatchObject({
    first_time: "2024-01-02T08:00:00.000Z",
  });
});

test("names withheld cells in their row and counts hidden rows", () => {
  const { tables } = made({ profile: "verwaltung" });
  const [row] = measuresJson(tables, "antrag", "de")["throughput-time"]?.rows ?? [];
  expect(row).toMatchObject({
    median_seconds: 1_036_800,
    min_seconds: null,
    withheld: ["min_seconds", "max_seconds", "st_dev_seconds"],
  });
  expect(measuresJson(tables, "klein", "de")["volume"]).toMatchObject({ rows: [], hidden_rows: 1 });
});

test("cuts lists and says how long they were", () => {
  const { tables } = made();
  const cut = measuresJson(tables, "antrag", "de", 1);
  expect(cut["variants"]?.rows).toHaveLength(1);
  expect(cut["variants"]?.all_rows).toBe(2);
  expect(cut["volume"]).not.toHaveProperty("all_rows");
});
