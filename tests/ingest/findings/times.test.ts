import { expect, test } from "vitest";
import { foundIn } from "./found-in.js";

const iso = (rows: readonly Readonly<Record<string, unknown>>[], column = "time") =>
  rows.map((row) => row[column]);

test("DQ-101, DQ-102: German dates are read and counted; a date among times of day is told, dates alone are not", async () => {
  const { of, rows, findings } = await foundIn([
    "1;A;05.03.2024 13:45",
    "1;B;31.12.2024",
    "2;A;2024-03-05 10:00:00",
    "2;B;31.12.2024 13:45:59",
  ]);
  expect(iso(rows)).toEqual([
    "2024-03-05T12:45:00.000Z",
    "2024-12-30T23:00:00.000Z",
    "2024-03-05T09:00:00.000Z",
    "2024-12-31T12:45:59.000Z",
  ]);
  expect(of("DQ-101")).toEqual([{ count: 3, of: 4, lines: [2, 3, 5], facts: {} }]);
  expect(of("DQ-102")).toEqual([{ count: 1, of: 4, lines: [3], facts: {} }]);
  expect(findings.find(({ code }) => code === "DQ-101")).toMatchObject({ file: "log.csv", column: "time" });
  expect((await foundIn(["1;A;05.03.2024", "1;B;06.03.2024"])).of("DQ-102")).toEqual([]);
});

test("DQ-103: text that is no time is rejected by line, column and rule", async () => {
  const { of, rejects, findings } = await foundIn(["1;A;05.03.2024", "1;B;heute", "1;C;31.02.2024"]);
  expect(of("DQ-103")).toEqual([{ count: 2, of: 3, lines: [3, 4], facts: {} }]);
  expect(findings.find(({ code }) => code === "DQ-103")?.column).toBe("time");
  expect(rejects).toEqual([
    { line: 3, column_name: "time", rule: "unparseable_time" },
    { line: 4, column_name: "time", rule: "unparseable_time" },
  ]);
});

test("DQ-104: 24:00, names of months, serials and stated two-digit years are read and told", async () => {
  const { of, rows } = await foundIn(
    [
      "1;A;31.12.2023 24:00",
      "1;B;5. März 2024 9:15",
      "1;C;45356,5",
      "1;D;05.03.2024 13:00",
      "1;E;1.7.2024 9:05",
    ],
    { timezone: "UTC" },
  );
  expect(iso(rows)).toEqual([
    "2024-01-01T00:00:00.000Z",
    "2024-03-05T09:15:00.000Z",
    "2024-03-05T12:00:00.000Z",
    "2024-03-05T13:00:00.000Z",
    "2024-07-01T09:05:00.000Z",
  ]);
  expect(of("DQ-104")).toEqual([{ count: 3, of: 5, lines: [2, 3, 4], facts: {} }]);
  const short = ["1;A;5.3.24 9:15", "1;B;05.03.2024 09:15"];
  expect((await foundIn(short)).rejects).toHaveLength(1);
  const stated = await foundIn(short, {
    columns: { time: { from: "time", formats: ["%d.%m.%Y %H:%M", "%d.%m.%y %H:%M"] } },
  });
  expect(stated.of("DQ-104")).toEqual([{ count: 1, of: 2, lines: [2], facts: {} }]);
});

test("DQ-301: times that the clock skips are read as the moment of the jump, in the order of the rows", async () => {
  const { of, rows } = await foundIn([
    "1;A;31.03.2024 01:59",
    "1;B;31.03.2024 02:30",
    "1;C;31.03.2024 02:10",
    "1;D;31.03.2024 03:05",
    "1;E;2024-03-31 02:30:00+01:00",
  ]);
  expect(iso(rows)).toEqual([
    "2024-03-31T00:59:00.000Z",
    "2024-03-31T01:00:00.000Z",
    "2024-03-31T01:00:00.000Z",
    "2024-03-31T01:05:00.000Z",
    "2024-03-31T01:30:00.000Z",
  ]);
  expect(of("DQ-301")).toEqual([{ count: 2, of: 5, lines: [3, 4], facts: {} }]);
});

test("DQ-302: a case that goes back once in the doubled hour has passed it twice", async () => {
  const { of, rows } = await foundIn([
    "1;A;27.10.2024 01:59",
    "1;B;27.10.2024 02:40",
    "1;C;27.10.2024 02:50",
    "1;D;27.10.2024 02:10",
    "1;E;27.10.2024 03:00",
    "2;A;27.10.2024 02:10",
    "2;B;27.10.2024 02:40",
    "3;A;27.10.2024 02:40",
    "3;B;27.10.2024 02:20",
    "3;C;27.10.2024 02:10",
  ]);
  expect(iso(rows)).toEqual([
    "2024-10-26T23:59:00.000Z",
    "2024-10-27T00:40:00.000Z", // first pass
    "2024-10-27T00:50:00.000Z",
    "2024-10-27T01:10:00.000Z", // second pass
    "2024-10-27T02:00:00.000Z",
    "2024-10-27T01:10:00.000Z", // never back: the later pass
    "2024-10-27T01:40:00.000Z",
    "2024-10-27T01:40:00.000Z", // back twice: not in the order of time
    "2024-10-27T01:20:00.000Z",
    "2024-10-27T01:10:00.000Z",
  ]);
  expect(of("DQ-302")).toEqual([{ count: 8, of: 10, lines: [3, 4, 5, 7, 8, 9, 10, 11], facts: {} }]);
});

test("DQ-302: a start in the doubled hour never lies after its completion", async () => {
  const { rows, of } = await foundIn(
    "case;activity;start;time\n1;A;27.10.2024 02:50;27.10.2024 02:10\n1;B;27.10.2024 02:30;27.10.2024 03:10\n",
  );
  expect(iso(rows, "start_time")).toEqual(["2024-10-27T00:50:00.000Z", "2024-10-27T01:30:00.000Z"]);
  expect(of("DQ-302")).toEqual([{ count: 2, of: 2, lines: [2, 3], facts: {} }]);
  expect(of("DQ-306")).toEqual([]);
});

test("DQ-301, DQ-302 in other zones: half an hour at Lord Howe, midnight in Santiago, nothing in UTC", async () => {
  const lordHowe = await foundIn(["1;A;2024-04-07 01:50:00", "1;B;2024-04-07 01:40:00"], {
    timezone: "Australia/Lord_Howe",
  });
  expect(iso(lordHowe.rows)).toEqual(["2024-04-06T14:50:00.000Z", "2024-04-06T15:10:00.000Z"]);
  const santiago = await foundIn(["1;A;2024-09-08 00:30:00"], { timezone: "America/Santiago" });
  expect(iso(santiago.rows)).toEqual(["2024-09-08T04:00:00.000Z"]);
  expect(santiago.of("DQ-301")).toHaveLength(1);
  const utc = await foundIn(["1;A;2024-03-31 02:30:00", "1;B;2024-10-27 02:30:00"], { timezone: "UTC" });
  expect([...utc.of("DQ-301"), ...utc.of("DQ-302")]).toEqual([]);
});

test("DQ-303: times with and without an offset in one column are told", async () => {
  const { of } = await foundIn([
    "1;A;2024-01-01 10:00:00",
    "1;B;2024-01-01T10:00:00Z",
    "1;C;2024-01-02 10:00:00",
  ]);
  expect(of("DQ-303")).toEqual([
    { count: 1, of: 3, lines: [3], facts: { kind: "mixed", with: 1, without: 2 } },
  ]);
});

test("DQ-303: office hours that lie an hour later in summer are told, those that do not are not", async () => {
  const day = (i: number): string => new Date(Date.UTC(2023, 0, 1 + i, 0)).toISOString().slice(0, 10);
  const rows = (summerHours: number) =>
    Array.from({ length: 730 }, (_, i) => {
      const summer = day(i).slice(5) > "04-01" && day(i).slice(5) < "10-25";
      const hour = 8 + (i % 3) + (summer ? summerHours : 0);
      return `${i};A;${day(i)} ${String(hour).padStart(2, "0")}:15:00`;
    });
  expect((await foundIn(rows(1))).of("DQ-303")).toEqual([
    { count: 730, of: 730, lines: [], facts: { kind: "season", hours: 1 } },
  ]);
  expect((await foundIn(rows(0))).of("DQ-303")).toEqual([]);
});

test("DQ-304: placeholders are no events, the future is rejected, early dates are kept and told", async () => {
  const { of, rows, rejects } = await foundIn(
    [
      "1;A;05.03.2024",
      "1;B;31.12.9999",
      "1;C;01.01.1900",
      "1;D;01.01.1970",
      "1;E;1970-01-01T00:00:00Z",
      "1;F;01.01.1970 05:36",
      "1;G;17.06.1948",
      "1;H;01.01.0001",
      "1;I;08.03.2024",
      "1;J;offen",
    ],
    { exported_at: "2024-03-07", columns: { time: { from: "time", null_values: ["offen"] } } },
  );
  expect(rows.map(({ activity }) => activity)).toEqual(["A", "F", "G"]);
  expect(rejects.map(({ line, rule }) => [line, rule])).toEqual([
    [3, "open_time"],
    [4, "open_time"],
    [5, "open_time"],
    [6, "open_time"],
    [9, "open_time"],
    [10, "future_time"],
    [11, "open_time"],
  ]);
  expect(of("DQ-304")).toEqual([
    { count: 6, of: 10, lines: [3, 4, 5, 6, 9, 11], facts: { kind: "open" } },
    { count: 1, of: 10, lines: [10], facts: { kind: "future" } },
    { count: 2, of: 3, lines: [7, 8], facts: { kind: "early", before: 1980 } },
  ]);
});

test("DQ-304: steps that are still open do not stop an ingest, the future does", async () => {
  const open = ["1;A;05.03.2024", "1;B;31.12.9999", "1;C;31.12.9999"];
  expect((await foundIn(open, {}, { maxRejectShare: 0 })).account).toMatchObject({
    rows_loaded: 1,
    rows_rejected: 2,
  });
  await expect(
    foundIn(["1;A;05.03.2024", "1;B;05.03.2224"], {}, { maxRejectShare: 0 }),
  ).rejects.toMatchObject({ code: "too-many-rejects" });
});

test("DQ-304, DQ-306: a start that is a placeholder or lies after its completion is taken out, the event stays", async () => {
  const { of, rows } = await foundIn(
    "case;activity;start;time\n1;A;31.12.9999;05.03.2024\n1;B;06.03.2024;05.03.2024\n1;C;04.03.2024;05.03.2024\n1;D;;05.03.2024\n",
  );
  expect(iso(rows, "start_time")).toEqual([null, null, "2024-03-03T23:00:00.000Z", null]);
  expect(of("DQ-304")).toEqual([{ count: 1, of: 3, lines: [2], facts: { kind: "open_start" } }]);
  expect(of("DQ-306")).toEqual([{ count: 1, of: 3, lines: [3], facts: {} }]);
});

test("DQ-305: cases in one instant and logs of dates only are told", async () => {
  const { of } = await foundIn([
    "1;A;05.03.2024",
    "1;B;05.03.2024",
    "2;A;05.03.2024",
    "2;B;06.03.2024",
    "3;A;07.03.2024",
  ]);
  expect(of("DQ-305")).toEqual([
    { count: 1, of: 3, lines: [2], facts: { kind: "instant" } },
    { count: 5, of: 5, lines: [], facts: { kind: "midnight" } },
  ]);
  expect((await foundIn(["1;A;05.03.2024", "1;B;05.03.2024 10:00"])).of("DQ-305")).toEqual([]);
});

test("DQ-307: cases at the edges of the period are told, from thirty cases on", async () => {
  const rows = Array.from({ length: 100 }, (_, i) => {
    const day = String(1 + (i % 28)).padStart(2, "0");
    const month = String(2 + (i % 10)).padStart(2, "0");
    return `${i};A;2024-${month}-${day} 10:00:00`;
  });
  const edges = [
    "x;A;2024-01-02 00:00:00",
    "y;A;2024-12-31 10:00:00",
    "z;A;2024-01-01 10:00:00",
    "z;B;2024-12-30 10:00:00",
  ];
  const window = { from: "2024-01-01", to: "2024-12-31" };
  expect((await foundIn([...rows, ...edges], { window })).of("DQ-307")).toEqual([
    { count: 3, of: 103, lines: [], facts: { at_start: 2, at_end: 2 } },
  ]);
  expect((await foundIn(edges, { window })).of("DQ-307")).toEqual([]);
});
