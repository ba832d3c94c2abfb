import { expect, test } from "vitest";
import { foundIn } from "./found-in.js";

const ids = (rows: readonly Readonly<Record<string, unknown>>[]) => rows.map((row) => row["case_id"]);

test("DQ-201: rows without a case are rejected, one id with very many events is told and kept", async () => {
  const rows = Array.from(
    { length: 3000 },
    (_, i) => `${i % 600 === 0 ? "S" : `K${i % 997}`};A;2024-01-01 10:${10 + (i % 50)}`,
  );
  const collected = Array.from(
    { length: 150 },
    (_, i) => `SAMMEL;A;2024-01-02 10:${10 + (i % 50)}:${10 + (i % 7)}`,
  );
  const { of, account } = await foundIn([
    ...rows,
    ...collected,
    "-;A;2024-01-01",
    ";A;2024-01-01",
    "k. A.;A;2024-01-01",
  ]);
  expect(of("DQ-201")).toEqual([
    { count: 3, of: 3153, lines: [3152, 3153, 3154], facts: { kind: "missing" } },
    {
      count: 150,
      of: 3150,
      lines: Array.from({ length: 10 }, (_, i) => 3002 + i),
      facts: { kind: "frequent" },
    },
  ]);
  expect(account.rows_loaded).toBe(3150);
});

test("DQ-202: rounded ids are rejected, text formulas are unwrapped, lost zeros are told", async () => {
  const { of, rows, rejects } = await foundIn([
    "1,23E+11;A;2024-01-01",
    "1E+5;A;2024-01-01",
    "E+1;A;2024-01-01",
    '"=""007""";A;2024-01-02',
    "7;A;2024-01-03",
    "00042;A;2024-01-04",
    "42;A;2024-01-05",
  ]);
  expect(rejects).toEqual([
    { line: 2, column_name: "case", rule: "damaged_case" },
    { line: 3, column_name: "case", rule: "damaged_case" },
  ]);
  expect(ids(rows)).toEqual(["E+1", "007", "7", "00042", "42"]);
  expect(of("DQ-202")).toEqual([
    { count: 2, of: 7, lines: [2, 3], facts: { kind: "rounded" } },
    { count: 1, of: 5, lines: [5], facts: { kind: "formula" } },
    { count: 2, of: 5, lines: [5, 7], facts: { kind: "zeros" } },
  ]);
});

test("DQ-203: ids that differ in spelling only are told; normalisation makes them one", async () => {
  const content = [
    "BA-2024/1;A;2024-01-01",
    "BA 2024-001;B;2024-01-02",
    "ba-2024-1;C;2024-01-03",
    "BA-2024/10;A;2024-01-01",
    "BA-2024/11;A;2024-01-01",
    "BA-202/41;A;2024-01-01",
    "X;A;2024-01-01",
  ];
  expect((await foundIn(content)).of("DQ-203")).toEqual([{ count: 1, of: 7, lines: [4], facts: { ids: 3 } }]);
  const { of, rows } = await foundIn(content.slice(0, 3), {
    normalize_case: [{ kind: "trim" }, { kind: "upper" }, { kind: "collapse", characters: "-/ " }],
  });
  expect(ids(rows)).toEqual(["BA-2024-1", "BA-2024-001", "BA-2024-1"]);
  expect(of("DQ-203")).toEqual([{ count: 1, of: 2, lines: [3], facts: { ids: 2 } }]);
});

const copies =
  "case;activity;time;unit\n1;A;05.03.2024 10:00;50\n1;A;05.03.2024 10:00;50\n1;A;05.03.2024 10:00;51\n1;A;05.03.2024;50\n1;A;05.03.2024;51\n1;B;05.03.2024 10:00;50\n";
const withUnit = { columns: { org_unit: "unit" } } as const;

test("DQ-204, DQ-205: of equal rows and of rows that say the same the first stays", async () => {
  const { of, rows, account } = await foundIn(copies, { ...withUnit, duplicates: "drop" });
  expect(rows.map((row) => [row["activity"], row["org_unit"]])).toEqual([
    ["A", "50"],
    ["A", "50"],
    ["A", "51"],
    ["B", "50"],
  ]);
  expect(account).toMatchObject({ rows_read: 6, rows_loaded: 4, rows_duplicate: 2 });
  expect(of("DQ-204")).toEqual([{ count: 1, of: 5, lines: [3], facts: { kept: 0 } }]);
  expect(of("DQ-205")).toEqual([{ count: 2, of: 5, lines: [4, 6], facts: { kept: 1 } }]);
});

test("DQ-204, DQ-205: a source that keeps duplicates keeps all of them and tells", async () => {
  const { of, account } = await foundIn(copies, withUnit);
  expect(account).toMatchObject({ rows_loaded: 6, rows_duplicate: 0 });
  expect(of("DQ-204")).toEqual([{ count: 1, of: 6, lines: [3], facts: { kept: 1 } }]);
  expect(of("DQ-205")).toEqual([{ count: 2, of: 6, lines: [4, 6], facts: { kept: 2 } }]);
});

test("DQ-205: a start and its completion at the same time are no duplicates", async () => {
  const { of, account } = await foundIn(
    "case;activity;time;lifecycle\n1;A;2024-01-01 10:00;start\n1;A;2024-01-01 10:00;complete\n",
    { duplicates: "drop" },
  );
  expect(of("DQ-205")).toEqual([]);
  expect(account).toMatchObject({ rows_loaded: 1, rows_folded: 1 });
});

test("DQ-106: amounts that cannot be read are null and told", async () => {
  const { of, account } = await foundIn(
    'case;activity;time;fee\n1;A;2024-01-01;"1.234,50"\n1;B;2024-01-01;12,5\n1;C;2024-01-01;frei\n1;D;2024-01-01;\n',
    { columns: { amount: "fee" }, decimal: ",", thousands: "." },
  );
  expect(of("DQ-106").filter(({ facts }) => facts["kind"] === "amount")).toEqual([
    { count: 1, of: 4, lines: [4], facts: { kind: "amount" } },
  ]);
  expect(account.rows_loaded).toBe(4);
});

test("DQ-501: columns that name people or free text are told, but not those that the source knows", async () => {
  const content = "case;activity;time;Bearbeiter;Bemerkung;Sachgebiet\n1;A;2024-01-01;x;y;50\n";
  const { findings } = await foundIn(content);
  expect(
    findings.filter(({ code }) => code === "DQ-501").map(({ column, facts }) => [column, facts["kind"]]),
  ).toEqual([
    ["Bearbeiter", "personal"],
    ["Bemerkung", "free_text"],
  ]);
  expect((await foundIn(content, { drop: ["Bearbeiter", "Bemerkung"] })).of("DQ-501")).toEqual([]);
});

test("a clean log shows no trap at all", async () => {
  const { findings } = await foundIn([
    "1;Antrag;2024-01-01T10:00:00",
    "1;Bescheid;2024-01-02T11:00:00",
    "2;Antrag;2024-01-03T12:00:00",
  ]);
  expect(findings.map(({ code }) => code).filter((code) => code !== "DQ-001")).toEqual([]);
});
