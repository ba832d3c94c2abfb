import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { afterAll, expect, test } from "vitest";
import { openDatabase } from "../../../src/engine/duckdb.js";
import { literal, sql } from "../../../src/sql/tag.js";
import { refusal } from "../ingested.js";
import { readAlone, testFolder } from "./read-file.js";

const root = testFolder();
afterAll(() => {
  root.remove();
});

/** A folder of Parquet files: path → SQL of its rows. */
async function hive(name: string, files: Readonly<Record<string, string>>): Promise<string> {
  await using engine = await openDatabase({ folders: [root.path("")] });
  for (const [file, rows] of Object.entries(files)) {
    const path = root.path(`${name}/${file}`);
    mkdirSync(dirname(path), { recursive: true });
    await engine.rows(sql`copy (${{ render: () => rows }}) to ${literal(path)} (format parquet)`);
  }
  return root.path(name);
}

const event = (id: string, extra = "") =>
  `select '${id}' as "case", 'A' as activity, timestamp '2024-07-01 10:00:00' as time${extra}`;

test("folders that are called key=value are columns of text; columns are matched by name", async () => {
  const folder = await hive("wohngeld", {
    "jahr=2024/amt=050/b.parquet": event("3"),
    "jahr=2023/amt=050/a.parquet": event("1", ", 'online' as kanal"),
    "jahr=2024/amt=050/a.parquet": `${event("2")} union all ${event("2b")}`,
  });
  writeFileSync(root.path("wohngeld/_SUCCESS"), "");
  const read = await readAlone(folder, { columns: { org_unit: "amt", channel: "kanal" } });
  expect(read).toMatchObject({ format: "hive", records: 4 });
  expect(read.columns).toEqual(["case", "activity", "time", "kanal", "amt", "jahr"]);
  expect(read.rows.map((row) => [row["line"], row["case_id"], row["org_unit"], row["channel"]])).toEqual([
    [1, "1", "050", "online"],
    [2, "2", "050", null],
    [3, "2b", "050", null],
    [4, "3", "050", null],
  ]);
});

test("folders above the one that is named divide nothing; names that look like patterns are names", async () => {
  const folder = await hive("stand=3/export [1]", { "jahr=2024/x.parquet": event("1") });
  const { rows, columns } = await readAlone(folder, { format: "hive" });
  expect(columns).toEqual(["case", "activity", "time", "jahr"]);
  expect(rows).toHaveLength(1);
});

test("the hash is of all files and their names", async () => {
  const one = await readAlone(await hive("h1", { "k=1/a.parquet": event("1") }));
  const same = await readAlone(await hive("h2", { "k=1/a.parquet": event("1") }));
  const moved = await readAlone(await hive("h3", { "k=2/a.parquet": event("1") }));
  expect(one.sha256).toBe(same.sha256);
  expect(one.sha256).not.toBe(moved.sha256);
});

test("a folder without Parquet, with a link or with folders that do not fit is refused", async () => {
  mkdirSync(root.path("leer"));
  expect(await refusal(readAlone(root.path("leer")))).toMatchObject({ code: "file-is-folder", exit: 3 });
  expect(await refusal(readAlone(root.path("leer"), { format: "hive" }))).toMatchObject({
    code: "folder-empty",
    exit: 3,
  });
  const linked = await hive("linked", { "k=1/a.parquet": event("1") });
  symlinkSync(root.path("wohngeld"), root.path("linked/k=2"));
  expect(await refusal(readAlone(linked))).toMatchObject({ code: "folder-link", exit: 3 });
  const mixed = await hive("mixed", { "k=1/a.parquet": event("1"), "j=1/a.parquet": event("2") });
  expect(await refusal(readAlone(mixed))).toMatchObject({ code: "hive-unreadable", exit: 3 });
  const damaged = await hive("damaged", { "k=1/a.parquet": event("1") });
  writeFileSync(root.path("damaged/k=1/b.parquet"), "PAR1");
  expect(await refusal(readAlone(damaged))).toMatchObject({ code: "hive-unreadable", exit: 3 });
  const file = root.path("wohngeld/jahr=2023/amt=050/a.parquet");
  expect(await refusal(readAlone(file, { format: "hive" }))).toMatchObject({
    code: "folder-expected",
    exit: 3,
  });
});
