import { rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { least, measure, type Cost } from "./measure.js";
import { costOfPolars } from "./polars.js";
import { writeLog } from "./process-log.js";
import { relationsReadBy } from "./read-by.js";
import { goal, say, told } from "./say.js";

const columns = "7";
const paths = 400_000;
/** The measures that give what the script written by hand gives. */
const sameOutputs = [
  "variants",
  "directly-follows",
  "throughput-time",
  "rework-rates",
  "rework-per-activity",
  "handover-matrix",
];
/** The measures that a process report shows. */
const ofReport = [
  "volume",
  "activity-frequency",
  "start-activities",
  "end-activities",
  "directly-follows",
  "variants",
  "throughput-time",
  "throughput-histogram",
  "working-time",
  "monthly-trend",
  "deadlines",
  "rework-rates",
  "rework-per-activity",
];

const sum = (parts: Cost["parts"], chosen: (name: string) => boolean): number =>
  Object.entries(parts).reduce((total, [name, seconds]) => total + (chosen(name) ? seconds : 0), 0);
const isRelation = (name: string): boolean => name.startsWith("relation ");

/** The measures of a log beside DuckDB's bare scan of its CSV and beside a script written by hand. */
export async function benchMeasures(folder: string, events: number): Promise<void> {
  const parquet = join(folder, "log.parquet");
  const csv = join(folder, "log.csv");
  await writeLog({ parquet, csv }, { events, paths });
  say(
    `${events} events: CSV ${(statSync(csv).size / 1e6).toFixed(0)} MB, Parquet ${(statSync(parquet).size / 1e6).toFixed(0)} MB`,
  );
  const scanned = await least(3, ["scan", csv, columns]);
  const byHand = await least(2, ["by-hand", parquet]);
  const byPolars = await costOfPolars(parquet, 2);
  await measure("store", parquet);
  const computed = await least(2, ["compute", parquet]);
  rmSync(join(folder, "measures.duckdb"), { force: true });
  const analysed = await least(1, ["analyse", csv]);
  rmSync(csv);
  rmSync(parquet);

  const { parts } = computed;
  const relations = sum(parts, isRelation);
  const measures = sum(parts, (name) => !isRelation(name));
  const needed = relationsReadBy(sameOutputs);
  const same = sum(parts, (name) => sameOutputs.includes(name) || needed.has(name.replace(/^relation /, "")));
  const reported = sum(parts, (name) => ofReport.includes(name));
  const slowest = Object.entries(parts).sort(([, a], [, b]) => b - a);
  say("");
  say(told("bare scan of the CSV", scanned));
  say(told("script written by hand", byHand));
  if (byPolars === null) say("Polars is not installed: npm install --no-save nodejs-polars");
  else say(told("the same by hand in Polars", byPolars));
  say(told("relations and all measures", computed));
  say(told("analyse CSV --json", analysed));
  say("");
  for (const [name, seconds] of slowest.slice(0, 16))
    say(`  ${name.padEnd(34)} ${seconds.toFixed(2).padStart(7)} s`);
  say("");
  say(goal("sorted log and the same outputs : script by hand", same / byHand.wall_seconds, 1));
  if (byPolars !== null)
    say(goal("sorted log and the same outputs : Polars", same / byPolars.wall_seconds, 1));
  say(goal("measures of a process report : bare scan", reported / scanned.wall_seconds, 2.5));
  say(`  all relations ${relations.toFixed(1)} s, all measures ${measures.toFixed(1)} s`);
  const [[largest, longest] = ["", 0]] = slowest.filter(([name]) => !isRelation(name));
  say(goal(`largest measure (${largest}) : all measures`, longest / measures, 0.2));
  say(goal("analyse : bare scan", analysed.wall_seconds / scanned.wall_seconds, 8));
  say(goal("analyse, peak memory", analysed.peak_mb, 3000, "MB"));
  say("");
}
