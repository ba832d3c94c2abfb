import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { nrwCalendar } from "../../src/config/calendar.js";
import { openDatabase } from "../../src/engine/duckdb.js";
import { ingest } from "../../src/ingest/ingest.js";
import { writeActivitySettings } from "../../src/log/activity-settings.js";
import { writeCalendars } from "../../src/log/calendars.js";
import { writeProcessSettings } from "../../src/log/process-settings.js";
import { relations } from "../../src/log/index.js";
import { build } from "../../src/log/relation.js";
import { tableComputations } from "../../src/measures/data/computed.js";
import { measures } from "../../src/measures/index.js";
import { run } from "../../src/measures/run.js";
import { dropDerived } from "../../src/store/load-process.js";
import { runByHand } from "../by-hand.js";
import type { Parts } from "../measure.js";
import type { Step } from "../step.js";
import { options, quiet, source } from "./source.js";

const storeOf = (path: string) => join(dirname(path), "measures.duckdb");
const open = (path: string, memory: string | undefined) => {
  const temp = dirname(path);
  return openDatabase({
    path: storeOf(path),
    files: [path],
    folders: [temp],
    temp,
    ...(memory === undefined ? {} : { memory }),
  });
};

/** A log in Parquet into a store beside it, times as they are. */
async function store(path: string, memory?: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await using engine = await open(path, memory);
  await ingest(engine, "bench", source([path]), options(dirname(path)), quiet);
}

/** Sorts the log of that store and computes every measure; says what each part took. */
async function compute(path: string, memory?: string): Promise<Parts> {
  await using engine = await open(path, memory);
  const seconds: Record<string, number> = {};
  const timed = async (name: string, work: () => Promise<unknown>): Promise<void> => {
    const start = performance.now();
    await work();
    seconds[name] = (performance.now() - start) / 1000;
  };
  await dropDerived(engine); // what an earlier run has left
  await writeActivitySettings(engine, []);
  await writeProcessSettings(engine, []);
  await timed("relation calendars", () => writeCalendars(engine, () => nrwCalendar));
  for (const relation of relations) await timed(`relation ${relation.name}`, () => build(engine, [relation]));
  for (const measure of measures) await timed(measure.id, () => run(engine, measure));
  for (const [name, computeTable] of Object.entries(tableComputations))
    await timed(`tables: ${name}`, () => computeTable(engine, {}));
  return seconds;
}

/** The steps of analysing a log: into a store, its measures, and the same outputs by a script written by hand. */
export const measureSteps: Readonly<Record<string, Step>> = {
  store,
  compute,
  "by-hand": async (path) => {
    await using engine = await openDatabase({ files: [path], temp: dirname(path), folders: [dirname(path)] });
    return await runByHand(engine, path);
  },
};
