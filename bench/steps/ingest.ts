import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Encoding, Source } from "../../src/config/source.js";
import { openDatabase } from "../../src/engine/duckdb.js";
import { keep, readSource } from "../../src/ingest/ingest.js";
import { list, literal, sql } from "../../src/sql/tag.js";
import type { Step } from "../step.js";
import { detected, options, quiet } from "./source.js";

/** DuckDB alone, with nothing but its own reader: the greatest value of every column as text. */
async function scan(path: string, columns: string): Promise<void> {
  await using engine = await openDatabase({ files: [path] });
  const names = Array.from({ length: Number(columns) }, (_, i) => `c${i}`);
  await engine.rows(sql`
    select ${list(names.map((name) => sql`max(${{ render: () => name }})`))}
    from read_csv(
      ${literal(path)},
      auto_detect = false,
      header = true,
      delim = ';',
      quote = '"',
      columns = {${list(names.map((name) => sql`${literal(name)}: 'VARCHAR'`))}}
    )`);
}

/** A file into a new store beside it, as a project loads it: under a key, times cut to the minute, linted. */
async function ingestInto(path: string, source: Omit<Source, "files">): Promise<void> {
  const store = join(dirname(path), "store");
  const temp = join(store, "temp");
  await mkdir(temp, { recursive: true });
  await using engine = await openDatabase({
    path: join(store, "analysis.duckdb"),
    files: [path],
    folders: [temp],
    temp,
  });
  const read = await readSource(
    engine,
    "bench",
    { ...source, files: [path] },
    { ...options(temp), timePrecision: "minute" },
    quiet,
  );
  await engine.transaction(() => keep(engine, read));
}

const csv = (encoding: Encoding): Omit<Source, "files"> => ({
  ...detected,
  encoding,
  columns: {
    case: "Vorgangsnummer",
    activity: ["Tätigkeit"],
    time: { from: "Zeitpunkt" },
    org_unit: "Sachgebiet",
    channel: "Eingang",
  },
});

/** The steps of reading a log: DuckDB's bare scan, and an ingest into a new store. */
export const ingestSteps: Readonly<Record<string, Step>> = {
  scan: (path, columns = "8") => scan(path, columns),
  "ingest-utf-8": (path) => ingestInto(path, csv("utf-8")),
  "ingest-windows-1252": (path) => ingestInto(path, csv("windows-1252")),
  "ingest-xes": (path) => ingestInto(path, { ...detected, columns: {} }),
};
