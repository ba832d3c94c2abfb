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
}

/** Runs a step of `step.ts` in a process of its own. */
export async function measure(...step: readonly string[]): Promise<Cost> {
  const child = spawn(process.execPath, ["--import", "tsx", join(import.meta.dirname, "step.ts"), ...step], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let out = "";
  for await (const piece of child.stdout) out += String(piece);
  const code = child.exitCode ?? (await new Promise((done) => child.once("exit", done)));
  if (code !== 0) throw new Error(`${step.join(" ")} ended with ${String(code)}`);
  return JSON.parse(out) as Cost;
}
