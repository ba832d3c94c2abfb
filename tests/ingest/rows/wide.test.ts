import { expect, test } from "vitest";
import type { Source } from "../../../src/config/source.js";
import { ingestedText, refusal } from "../ingested.js";

const wide: Partial<Source> = {
  shape: "wide",
  timezone: "UTC",
  columns: { case: "Nr", org_unit: "Amt" },
  wide: [
    { column: "Eingang", activity: "Antrag eingegangen" },
    { column: "Bescheid", activity: "Bescheid versandt" },
    { column: "Zahlung", activity: "Zahlung", formats: ["%Y%m%d"] },
  ],
};

test("each date cell is an event; equal dates keep the order of the columns", async () => {
  const content =
    "Nr;Name;Eingang;Bescheid;Zahlung;Amt\n1;Meier;01.03.2024;05.03.2024;20240310;50\n2;Schulz;02.03.2024;02.03.2024;;\n3;Abel;;;;50\n";
  const { rows, accounts } = await ingestedText({ "w.csv": content }, wide);
  expect(
    rows.map((row) => [row["case_id"], row["activity"], row["time"], row["org_unit"], row["other_person"]]),
  ).toEqual([
    ["1", "Antrag eingegangen", "2024-03-01T00:00:00.000Z", "50", null],
    ["1", "Bescheid versandt", "2024-03-05T00:00:00.000Z", "50", null],
    ["1", "Zahlung", "2024-03-10T00:00:00.000Z", "50", null],
    ["2", "Antrag eingegangen", "2024-03-02T00:00:00.000Z", null, null],
    ["2", "Bescheid versandt", "2024-03-02T00:00:00.000Z", null, null],
  ]);
  expect(accounts[0]).toMatchObject({
    rows_read: 5,
    rows_loaded: 5,
    time_precision: "day",
    columns_read: ["Nr", "Eingang", "Bescheid", "Zahlung", "Amt"],
    columns_not_read: ["Name"],
  });
});

test("rejects single dates by their column, and a row without a case once", async () => {
  const content =
    "Nr;Eingang;Bescheid;Zahlung;Amt\n1;01.03.2024;heute;20240310;50\n;02.03.2024;02.03.2024;;\n4;1;2\n";
  const { rejects, accounts } = await ingestedText({ "w.csv": content }, wide, { maxRejectShare: 1 });
  expect(rejects).toEqual([
    { line: 2, column_name: "Bescheid", rule: "unparseable_time" },
    { line: 3, column_name: "Nr", rule: "missing_case" },
    { line: 4, column_name: "", rule: "structure" },
  ]);
  expect(accounts[0]).toMatchObject({ rows_read: 5, rows_loaded: 2, rows_rejected: 3 });
});

test("null values are no events; duplicates are whole rows", async () => {
  const content =
    "Nr;Eingang;Bescheid;Zahlung;Amt\n1;01.03.2024;31.12.9999;;50\n1;01.03.2024;31.12.9999;;50\n1;01.03.2024;04.03.2024;;50\n";
  const { rows, accounts } = await ingestedText(
    { "w.csv": content },
    {
      ...wide,
      columns: { ...wide.columns, time: { from: "Eingang", null_values: ["31.12.9999"] } },
      duplicates: "drop",
    },
  );
  expect(rows.map((row) => [row["activity"], row["time"]])).toEqual([
    ["Antrag eingegangen", "2024-03-01T00:00:00.000Z"],
    ["Antrag eingegangen", "2024-03-01T00:00:00.000Z"],
    ["Bescheid versandt", "2024-03-04T00:00:00.000Z"],
  ]);
  expect(accounts[0]).toMatchObject({ rows_read: 4, rows_loaded: 3, rows_duplicate: 1 });
});

test("a placeholder in a date cell is no event, a date in the future is rejected by its column", async () => {
  const content =
    "Nr;Eingang;Bescheid;Zahlung;Amt\n1;01.03.2024;31.12.9999;20240310;50\n2;02.03.2024;01.03.2124;;50\n";
  const { rows, rejects, accounts } = await ingestedText({ "w.csv": content }, wide, { maxRejectShare: 0.5 });
  expect(rows.map((row) => row["activity"])).toEqual(["Antrag eingegangen", "Zahlung", "Antrag eingegangen"]);
  expect(rejects).toEqual([
    { line: 2, column_name: "Bescheid", rule: "open_time" },
    { line: 3, column_name: "Bescheid", rule: "future_time" },
  ]);
  expect(accounts[0]).toMatchObject({ rows_read: 5, rows_loaded: 3, rows_rejected: 2 });
});

test("says which date column there is not", async () => {
  expect(await refusal(ingestedText({ "w.csv": "Nr;Eingang;Amt\n1;01.03.2024;5\n" }, wide))).toMatchObject({
    code: "column-unknown",
    exit: 3,
  });
});
