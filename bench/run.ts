import { mkdtempSync, rmSync, statSync } from "node:fs";
import { cpus, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { writeXes } from "./log-xes.js";
import { writeCsv, yearOfADepartment, type LogSize } from "./log.js";
import { measure, type Cost } from "./measure.js";

/**
 * `npm run bench`: how long an ingest takes beside DuckDB's bare scan of the same file, and how much memory. Makes its
 * files in a folder that is gone afterwards. `--events 1000000` makes a smaller log of the same kind.
 */
const { values } = parseArgs({ options: { events: { type: "string" } } });
const events = values.events === undefined ? yearOfADepartment.events : Number(values.events);
const share = events / yearOfADepartment.events;
const csv: LogSize = { events, cases: Math.ceil(yearOfADepartment.cases * share) };
const hundredMegabytes: LogSize = { events: Math.ceil(301_000 * share), cases: Math.ceil(36_000 * share) };

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
const told = (name: string, { wall_seconds, cpu_seconds, peak_mb }: Cost): string =>
  `${name.padEnd(28)} ${wall_seconds.toFixed(2).padStart(8)} s   ${cpu_seconds.toFixed(2).padStart(8)} CPU s   ${peak_mb.toFixed(0).padStart(6)} MB`;
const ratio = (name: string, value: number, limit: number, unit = "×"): string =>
  `${name.padEnd(58)} ${value.toFixed(2).padStart(7)} ${unit}   (at most ${String(limit)})${value <= limit ? "" : "   MISSED"}`;

const folder = mkdtempSync(join(tmpdir(), "prozessradar-bench-"));
const inFolder = (name: string): string => join(folder, name);
const forgetStore = (): void => {
  rmSync(inFolder("store"), { recursive: true, force: true });
};

/** The least of two runs: what others do on the machine only ever adds. */
async function least(...step: readonly string[]): Promise<Cost> {
  const runs: Cost[] = [];
  for (let run = 0; run < 2; run++) {
    runs.push(await measure(...step));
    forgetStore();
  }
  const [first, second] = runs as [Cost, Cost];
  return first.wall_seconds <= second.wall_seconds ? first : second;
}

try {
  say(`${cpus().length} cores, ${(totalmem() / 2 ** 30).toFixed(0)} GiB, Node ${process.version}`);
  const utf8 = inFolder("utf-8.csv");
  say(`${events} events in CSV: ${(writeCsv(utf8, csv, "utf-8") / 1e6).toFixed(0)} MB`);
  const scanned = await least("scan", utf8);
  const ingested = await least("ingest-utf-8", utf8);
  rmSync(utf8);
  const ansi = inFolder("windows-1252.csv");
  writeCsv(ansi, csv, "windows-1252");
  const recoded = await least("ingest-windows-1252", ansi);
  rmSync(ansi);
  const xes = inFolder("log.xes");
  const megabytes = writeXes(xes, hundredMegabytes) / 1e6;
  say(`XES: ${(statSync(xes).size / 1e6).toFixed(0)} MB`);
  const parsed = await least("ingest-xes", xes);

  say("");
  say(told("bare scan", scanned));
  say(told("ingest UTF-8", ingested));
  say(told("ingest Windows-1252", recoded));
  say(told("ingest XES", parsed));
  say("");
  say(ratio("ingest UTF-8 : bare scan, wall time", ingested.wall_seconds / scanned.wall_seconds, 5));
  say(
    ratio("ingest Windows-1252 : ingest UTF-8, wall time", recoded.wall_seconds / ingested.wall_seconds, 1.6),
  );
  say(ratio("ingest UTF-8, peak memory", ingested.peak_mb, 3000, "MB"));
  say(ratio("ingest Windows-1252, peak memory", recoded.peak_mb, 3000, "MB"));
  say(ratio("XES, wall time for 100 MB", (parsed.wall_seconds / megabytes) * 100, 5, "s"));
  say(ratio("XES, peak memory", parsed.peak_mb, 500, "MB"));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
