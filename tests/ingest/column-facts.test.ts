import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Source } from "../../src/config/source.js";
import { openDatabase } from "../../src/engine/duckdb.js";
import type { ColumnFacts } from "../../src/ingest/column-facts.js";
import { ingest, type IngestOptions } from "../../src/ingest/ingest.js";
import { detected, publicData, quiet } from "./ingested.js";

/** The facts of the columns of some files of these rows, by what they are read as. */
async function facts(
  files: readonly (readonly string[])[],
  source: Partial<Source> = {},
  options: Partial<IngestOptions> = {},
): Promise<Readonly<Record<string, ColumnFacts>>> {
  const folder = mkdtempSync(join(tmpdir(), "prozessradar-facts-"));
  try {
    const paths = files.map((rows, i) => {
      const path = join(folder, `${i}.csv`);
      writeFileSync(path, `${rows.join("\n")}\n`);
      return path;
    });
    await using engine = await openDatabase({ files: paths, folders: [folder], temp: folder });
    const { columns } = await engine.transaction(() =>
      ingest(
        engine,
        "p",
        { ...detected, files: paths, ...source },
        { ...publicData, maxRejectShare: 1, temp: folder, ...options },
        quiet,
      ),
    );
    return Object.fromEntries(columns.map((one) => [one.as, one]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const heading = "case;activity;time;Kanal;Bemerkung";
const row = (i: number, channel: string, time = "05.03.2024 13:45") =>
  `BA-2024/${100 + i};Antrag erfassen;${time};${channel};GEHEIM${i}`;
const columns = { case: "case", activity: ["activity"], time: { from: "time" }, channel: "Kanal" };
const rows = [...Array(20).keys()];

test("counts empty and different cells and tells how they are written, of mapped columns only", async () => {
  const found = await facts(
    [[heading, ...rows.map((i) => row(i, i < 8 ? "online" : i < 16 ? "Post" : ""))]],
    {
      columns,
    },
  );
  expect(Object.keys(found)).toEqual(["case_id", "activity", "time_text", "channel"]);
  expect(found["case_id"]).toEqual({
    columns: ["case"],
    as: "case_id",
    files: ["0.csv"],
    rows: 20,
    kind: "mixed",
    empty_rows: 0,
    distinct: 20,
    shapes: [{ shape: "AA-9999/999", cases: 20 }],
  });
  expect(found["activity"]).toMatchObject({ kind: "words", distinct: 1, shapes: [{ shape: "Aaa aaa" }] });
  expect(found["channel"]).toMatchObject({
    kind: "words",
    empty_rows: 4,
    distinct: 2,
    shapes: [
      { shape: "Aaa", cases: 8 },
      { shape: "aaa", cases: 8 },
    ],
  });
  expect(JSON.stringify(found)).not.toMatch(/GEHEIM|online|Post|Bemerkung/);
});

test("a way of writing that fewer than five cases surely have is not kept, not even in one long case", async () => {
  const odd = rows.slice(0, 4).map((i) => row(i, "x1"));
  const long = Array.from({ length: 12 }, () => row(7, "Zz-9"));
  const found = await facts([[heading, ...odd, ...long, ...rows.map((i) => row(i + 20, "online"))]], {
    columns,
    duplicates: "keep",
  });
  // the 12 rows of one case make every shape count a twelfth: 20 rows are two cases for sure
  expect(found["channel"]).toMatchObject({ distinct: 3, shapes: [] });
  const even = await facts([[heading, ...odd, ...rows.map((i) => row(i + 20, "online"))]], { columns });
  expect(even["channel"]?.shapes).toEqual([{ shape: "aaa", cases: 20 }]);
});

test("rows without a case, a step or a time count as empty; other rejects do not", async () => {
  const found = await facts(
    [
      [
        heading,
        ";Antrag;05.03.2024;Post;",
        "B;;05.03.2024;Post;",
        "C;Antrag;;Post;",
        "D;Antrag;bald;Post;",
        row(1, "Post"),
      ],
    ],
    { columns },
  );
  expect(Object.values(found).map(({ as, rows: all, empty_rows }) => [as, all, empty_rows])).toEqual([
    ["case_id", 5, 1],
    ["activity", 5, 1],
    ["time_text", 5, 1],
    ["channel", 5, 0],
  ]);
});

test("tells how times are written, and whether they are days", async () => {
  const of = async (times: readonly string[], source: Partial<Source> = { columns }) =>
    (await facts([[heading, ...times.map((time, i) => row(i, "Post", time))]], source))["time_text"];
  const ten = (time: string) => Array.from({ length: 10 }, () => time);
  expect(await of(ten("05.03.2024"))).toMatchObject({ kind: "date", shapes: [{ shape: "%d.%m.%Y" }] });
  expect((await of([...ten("05.03.2024 13:45"), ...ten("05.03.2024").slice(0, 6)]))?.shapes).toEqual([
    { shape: "%d.%m.%Y %H:%M", cases: 10 },
    { shape: "%d.%m.%Y", cases: 6 },
  ]);
  expect(await of(ten("2024-03-05 13:45:12"))).toMatchObject({
    kind: "time",
    shapes: [{ shape: "%Y-%m-%d %H:%M:%S" }],
  });
  expect((await of(ten("2024-03-05T13:45:12+01:00")))?.shapes).toMatchObject([
    { shape: "%Y-%m-%d %H:%M:%S %z" },
  ]);
  expect((await of(ten("5. März 2024 13:45")))?.shapes).toMatchObject([{ shape: "other" }]);
  const slashes = { columns: { ...columns, time: { from: "time", formats: ["%d/%m/%Y"] } } };
  expect((await of(ten("05/03/2024"), slashes))?.shapes).toMatchObject([{ shape: "%d/%m/%Y" }]);
});

test("of a person only whether the cell is empty is looked at, of a wide table no date column", async () => {
  const person = await facts([[heading, ...rows.map((i) => row(i, i < 5 ? "" : `K${i}`))]], {
    columns: {
      case: "case",
      activity: ["activity"],
      time: { from: "time" },
      resource: { from: "Kanal", mode: "handover" },
    },
  });
  expect(person["person"]).toMatchObject({ kind: null, empty_rows: 5, distinct: null, shapes: [] });
  const wide = await facts(
    [["Nr;Eingang;Bescheid", ...rows.map((i) => `N${10 + i};05.03.2024;06.03.2024`)]],
    {
      shape: "wide",
      columns: { case: "Nr" },
      wide: [
        { column: "Eingang", activity: "Eingang" },
        { column: "Bescheid", activity: "Bescheid" },
      ],
    },
  );
  expect(wide["case_id"]).toMatchObject({ empty_rows: null, distinct: 20, shapes: [{ shape: "A99" }] });
  expect(wide["time_0"]).toMatchObject({
    columns: ["Eingang"],
    empty_rows: null,
    distinct: null,
    shapes: [],
  });
});

test("several files are looked at together", async () => {
  const found = await facts(
    [
      [heading, ...rows.map((i) => row(i, "Post"))],
      [heading, ...rows.map((i) => row(i, "online"))],
    ],
    { columns },
  );
  expect(found["channel"]).toMatchObject({ files: ["0.csv", "1.csv"], rows: 40, distinct: 2 });
  expect(found["case_id"]).toMatchObject({ distinct: 20 });
});
