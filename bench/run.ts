import { mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { benchCoverage } from "./coverage.js";
import { benchIngest } from "./ingest.js";
import { yearOfADepartment } from "./log.js";
import { benchMeasures } from "./measures.js";
import { benchRanking } from "./ranking.js";
import { benchReports } from "./reports.js";
import { say } from "./say.js";
import { benchSpill } from "./spill.js";
import { benchStartUp } from "./start-up.js";

/**
 * `npm run bench`: speed and memory beside DuckDB alone, in the same run. Makes its files in a folder that is gone
 * afterwards. `--events 1000000` makes smaller logs of the same kind, `--only ingest,measures` runs some parts; `--only spill`
 * is a log of 100 million events in 4 GB, `--only coverage` how often intervals hold the true value.
 */
const parts = {
  "start-up": benchStartUp,
  ingest: benchIngest,
  measures: benchMeasures,
  ranking: benchRanking,
  reports: benchReports,
  spill: benchSpill,
  coverage: benchCoverage,
} as const;
/** What a plain run leaves out: a quarter of an hour and 20 GB of disk, and what measures no time. */
const long = new Set(["spill", "coverage"]);

const { values } = parseArgs({ options: { events: { type: "string" }, only: { type: "string" } } });
const events = values.events === undefined ? yearOfADepartment.events : Number(values.events);
const chosen = values.only?.split(",") ?? Object.keys(parts).filter((part) => !long.has(part));

const folder = mkdtempSync(join(tmpdir(), "prozessradar-bench-"));
try {
  say(`${cpus().length} cores, ${(totalmem() / 2 ** 30).toFixed(0)} GiB, Node ${process.version}`);
  for (const [name, bench] of Object.entries(parts)) if (chosen.includes(name)) await bench(folder, events);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
