import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openDatabase } from "../../../src/engine/duckdb.js";
import { keep, readSource } from "../../../src/ingest/ingest.js";
import { sql } from "../../../src/sql/tag.js";
import { detected, publicData, quiet } from "../ingested.js";

const head = "Vorgangsnummer;Tätigkeit;Zeitpunkt\n";
const lines = Array.from(
  { length: 9000 },
  (_, i) => `${1000 + (i % 700)};Schritt ${i % 7};31.12.2024 13:45\n`,
);
/** More than the first bytes that are looked at, all of it regular. */
const long = head + lines.join("");

/** Bytes of a text of which every line has an umlaut, from the first on. */
const ansi = (text: string): Buffer => Buffer.from(text.replaceAll("Schritt", "Prüfschritt"), "latin1");

/** The rows and the account of files; `inOne` = in a transaction, where no load begins before it is sure. */
async function read(contents: readonly Buffer[], inOne: boolean) {
  const folder = mkdtempSync(join(tmpdir(), "prozessradar-ahead-"));
  const files = contents.map((content, i) => {
    const path = join(folder, `${i}.csv`);
    writeFileSync(path, content);
    return path;
  });
  try {
    await using engine = await openDatabase({ files, folders: [folder], temp: folder });
    const load = () =>
      readSource(engine, "p", { ...detected, files }, { ...publicData, temp: folder }, quiet);
    const { accounts, findings } = inOne
      ? await engine.transaction(async () => keep(engine, await load()))
      : await keep(engine, await load());
    const [rows] = await engine.rows(sql`
      select count(*) as n, min(source_row) as first, max(source_row) as last,
        cast(sum(hash(case_id, activity, time, source_row)) as varchar) as sum
      from instances`);
    const lines = await engine.rows(sql`select line, rule from rejects order by line`);
    return { accounts, findings, rows, lines };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test.each<readonly [what: string, contents: readonly (string | Buffer)[], loaded: number, rejected: number]>([
  ["is regular to the end", [long], 9000, 0],
  ["ends with a ragged row", [`${long}1;2\n`], 9000, 1],
  ["has a stray quotation mark late", [`${long}7;a "b" c";31.12.2024 13:45\n`], 9001, 0],
  ["has a line break in a cell late", [`${long}7;"a\nb";31.12.2024 13:45\n`], 9001, 0],
  [
    "is no UTF-8 late",
    [Buffer.concat([Buffer.from(long), Buffer.from("7;Prüfung;31.12.2024 13:45\n", "latin1")])],
    9001,
    0,
  ],
  ["ends with a footer", [`${long}Summe;9000;\n`], 9000, 0],
  ["is followed by another", [`${long}1;2\n`, long], 18_000, 1],
  ["has an empty record late", [`${long};;\n7;a;31.12.2024 13:45\n`], 9001, 0],
  ["has an empty record in quotes late", [`${long}"";"";""\n7;a;31.12.2024 13:45\n`], 9001, 0],
  ["has a record with one empty cell too many late", [`${long}7;a;31.12.2024 13:45;\n`], 9001, 0],
  ["has a record with a cell too many late", [`${long}7;a;31.12.2024 13:45;x\n`], 9000, 1],
  ["has a blank line late", [`${long}\n7;a;31.12.2024 13:45\n`], 9001, 0],
  ["has a carriage return late", [`${long}7;a\rb;31.12.2024 13:45\n`], 9001, 0],
  ["has a NUL late", [`${long}7;a\0b;31.12.2024 13:45\n`], 9000, 1],
  ["has a quotation mark doubled late", [`${long}7;"a ""b"" c";31.12.2024 13:45\n`], 9001, 0],
  ["ends without a line end", [`${long}7;a;31.12.2024 13:45`], 9001, 0],
  ["is Windows-1252", [ansi(`${long}7;Prüfung;31.12.2024 13:45\n`)], 9001, 0],
  ["is Windows-1252 with a dash late", [ansi(`${long}7;Prüfung \u0096 neu;31.12.2024 13:45\n`)], 9001, 0],
  ["is Windows-1252 with a ragged row late", [ansi(`${long}7;Prüfung\n`)], 9000, 1],
  [
    "is Windows-1252 with UTF-8 late",
    [Buffer.concat([ansi(long), Buffer.from("7;Prüfung;31.12.2024 13:45\n")])],
    9001,
    0,
  ],
])(
  "a file that %s is read the same, whether its load begins early or not",
  async (_, contents, loaded, rejected) => {
    const bytes = contents.map((content) => Buffer.from(content as string));
    const early = await read(bytes, false);
    expect(early).toEqual(await read(bytes, true));
    expect([early.rows?.["n"], early.lines.length]).toEqual([loaded, rejected]);
  },
);
