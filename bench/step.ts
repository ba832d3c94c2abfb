import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Encoding, Source } from "../src/config/source.js";
import type { Effects } from "../src/effects.js";
import { openDatabase } from "../src/engine/duckdb.js";
import { keep, readSource } from "../src/ingest/ingest.js";
import { list, literal, sql } from "../src/sql/tag.js";
import type { Cost } from "./measure.js";

const columns = 8;

/** DuckDB alone, with nothing but its own reader: the greatest value of every column as text. */
async function scan(path: string): Promise<void> {
  await using engine = await openDatabase({ files: [path] });
  const names = Array.from({ length: columns }, (_, i) => `c${i}`);
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
    {
      maxRejectShare: 0.01,
      caseKey: Buffer.alloc(32, 1),
      oneTimeKey: false,
      detectResource: false,
      timePrecision: "minute",
      today: "2025-01-01",
      lint: true,
      temp,
    },
    quiet,
  );
  await engine.transaction(() => keep(engine, read));
}

const quiet: Effects = {
  now: () => new Date("2025-01-01T00:00:00Z"),
  log: () => undefined,
  progress: () => undefined,
  write: () => Promise.resolve(),
};

const detected = { timezone: "Europe/Berlin", shape: "long", aliases: {}, duplicates: "drop" } as const;

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

const steps: Readonly<Record<string, (path: string) => Promise<void>>> = {
  scan,
  "ingest-utf-8": (path) => ingestInto(path, csv("utf-8")),
  "ingest-windows-1252": (path) => ingestInto(path, csv("windows-1252")),
  "ingest-xes": (path) => ingestInto(path, { ...detected, columns: {} }),
};

const [, , name = "", path = ""] = process.argv;
const step = steps[name];
if (step === undefined) throw new Error(`no step ${name}`);
const start = performance.now();
const before = process.cpuUsage();
await step(path);
const wall = performance.now() - start;
const { user, system } = process.cpuUsage(before);
const { maxRSS } = process.resourceUsage();
const cost: Cost = {
  wall_seconds: wall / 1000,
  cpu_seconds: (user + system) / 1e6,
  peak_mb: (maxRSS * 1024) / 1e6,
};
process.stdout.write(JSON.stringify(cost));
