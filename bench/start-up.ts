import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { writeLog } from "./process-log.js";
import { goal, say } from "./say.js";

const bin = join(import.meta.dirname, "../dist/cli/bin.js");

/** The least of seven runs of the built program, in milliseconds. */
function milliseconds(...args: readonly string[]): number {
  const times = Array.from({ length: 7 }, () => {
    const start = performance.now();
    const { status, stderr } = spawnSync(process.execPath, [bin, ...args], { encoding: "utf8" });
    if (status !== 0) throw new Error(`${args.join(" ")} ended with ${String(status)}: ${stderr}`);
    return performance.now() - start;
  });
  return Math.min(...times);
}

/** From the shell to the answer: help, and the analysis of a log of 1,000 events. */
export async function benchStartUp(folder: string): Promise<void> {
  const parquet = join(folder, "small.parquet");
  const csv = join(folder, "small.csv");
  await writeLog({ parquet, csv }, { events: 1000, paths: 100 });
  say(goal("prozessradar --help", milliseconds("--help"), 150, "ms"));
  const columns = ["--case", "Vorgangsnummer", "--activity", "Tätigkeit", "--time", "Zeitpunkt"];
  say(
    goal("prozessradar analyse, 1,000 events", milliseconds("analyse", csv, ...columns, "--json"), 700, "ms"),
  );
  rmSync(csv);
  rmSync(parquet);
  say("");
}
