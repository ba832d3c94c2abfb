import type { Cost, Parts } from "./measure.js";
import { analyseSteps } from "./steps/analyse.js";
import { ingestSteps } from "./steps/ingest.js";
import { measureSteps } from "./steps/measures.js";
import { rankingSteps } from "./steps/ranking.js";

/** What one process does and is measured by; what it returns is said beside its cost. */
export type Step = (path: string, ...rest: readonly string[]) => Promise<unknown>;

const steps: Readonly<Record<string, Step>> = {
  ...ingestSteps,
  ...measureSteps,
  ...analyseSteps,
  ...rankingSteps,
};

const [, , name = "", path = "", ...rest] = process.argv;
const step = steps[name];
if (step === undefined) throw new Error(`no step ${name}`);
const start = performance.now();
const before = process.cpuUsage();
const parts = ((await step(path, ...rest)) ?? {}) as Parts;
const wall = performance.now() - start;
const { user, system } = process.cpuUsage(before);
const { maxRSS } = process.resourceUsage();
const cost: Cost = {
  wall_seconds: wall / 1000,
  cpu_seconds: (user + system) / 1e6,
  peak_mb: (maxRSS * 1024) / 1e6,
  parts,
};
process.stdout.write(JSON.stringify(cost));
