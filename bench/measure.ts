import { spawn } from "node:child_process";
import { join } from "node:path";

/** What a step cost, measured inside of its own process. */
export interface Cost {
  /** Of the work, without the start of the process. */
  readonly wall_seconds: number;
  /** Of the work, over all cores. */
  readonly cpu_seconds: number;
  /** Greatest resident memory of the process, in megabytes (10⁶ bytes). */
  readonly peak_mb: number;
  readonly parts: Parts;
}

/** Seconds of the parts of a step, where it says them. */
export type Parts = Readonly<Record<string, number>>;

/** Runs a step of `step.ts` in a process of its own. */
export const measure = (...step: readonly string[]): Promise<Cost> =>
  costOf(step.join(" "), "--import", "tsx", join(import.meta.dirname, "step.ts"), ...step);

/** Runs a program that prints its `Cost`, with these arguments of Node. */
export async function costOf(name: string, ...args: readonly string[]): Promise<Cost> {
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  let out = "";
  for await (const piece of child.stdout) out += String(piece);
  const code = child.exitCode ?? (await new Promise((done) => child.once("exit", done)));
  if (code !== 0) throw new Error(`${name} ended with ${String(code)}`);
  return JSON.parse(out) as Cost;
}

/** The least of some runs: what others do on the machine only ever adds. `between` runs after each. */
export const least = (
  runs: number,
  step: readonly string[],
  between: () => void = () => undefined,
): Promise<Cost> => leastOf(runs, () => measure(...step), between);

/** The least of some runs of anything that is measured. */
export async function leastOf(
  runs: number,
  measured: () => Promise<Cost>,
  between: () => void = () => undefined,
): Promise<Cost> {
  let best: Cost | null = null;
  for (let run = 0; run < runs; run++) {
    const cost = await measured();
    between();
    if (best === null || cost.wall_seconds < best.wall_seconds) best = cost;
  }
  if (best === null) throw new Error("no run");
  return best;
}
