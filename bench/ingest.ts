import { rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { writeCsv, yearOfADepartment, type LogSize } from "./log.js";
import { writeXes } from "./log-xes.js";
import { least } from "./measure.js";
import { goal, say, told } from "./say.js";

/** Reading a log: CSV in two encodings beside DuckDB's bare scan, and XES. */
export async function benchIngest(folder: string, events: number): Promise<void> {
  const share = events / yearOfADepartment.events;
  const csv: LogSize = { events, cases: Math.ceil(yearOfADepartment.cases * share) };
  const hundredMegabytes: LogSize = { events: Math.ceil(301_000 * share), cases: Math.ceil(36_000 * share) };
  const inFolder = (name: string): string => join(folder, name);
  const forgetStore = (): void => {
    rmSync(inFolder("store"), { recursive: true, force: true });
  };
  const utf8 = inFolder("utf-8.csv");
  say(`${events} events in CSV: ${(writeCsv(utf8, csv, "utf-8") / 1e6).toFixed(0)} MB`);
  const scanned = await least(3, ["scan", utf8]);
  const ingested = await least(2, ["ingest-utf-8", utf8], forgetStore);
  rmSync(utf8);
  const ansi = inFolder("windows-1252.csv");
  writeCsv(ansi, csv, "windows-1252");
  const recoded = await least(2, ["ingest-windows-1252", ansi], forgetStore);
  rmSync(ansi);
  const xes = inFolder("log.xes");
  const megabytes = writeXes(xes, hundredMegabytes) / 1e6;
  say(`XES: ${(statSync(xes).size / 1e6).toFixed(0)} MB`);
  const parsed = await least(2, ["ingest-xes", xes], forgetStore);
  rmSync(xes);

  say("");
  say(told("bare scan", scanned));
  say(told("ingest UTF-8", ingested));
  say(told("ingest Windows-1252", recoded));
  say(told("ingest XES", parsed));
  say("");
  say(goal("ingest UTF-8 : bare scan, wall time", ingested.wall_seconds / scanned.wall_seconds, 5));
  say(
    goal("ingest Windows-1252 : ingest UTF-8, wall time", recoded.wall_seconds / ingested.wall_seconds, 1.6),
  );
  say(goal("ingest UTF-8, peak memory", ingested.peak_mb, 3000, "MB"));
  say(goal("ingest Windows-1252, peak memory", recoded.peak_mb, 3000, "MB"));
  say(goal("XES, wall time for 100 MB", (parsed.wall_seconds / megabytes) * 100, 5, "s"));
  say(goal("XES, peak memory", parsed.peak_mb, 500, "MB"));
  say("");
}
