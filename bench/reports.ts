import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { goal, say } from "./say.js";

const home = join(import.meta.dirname, "..");
const bin = join(home, "dist/cli/bin.js");

/** Runs the built program; returns the seconds that it took. */
function seconds(...args: readonly string[]): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, [bin, ...args, "--progress", "off"], {
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`${args.join(" ")} ended with ${String(status)}: ${stderr}`);
  return (performance.now() - start) / 1000;
}

/** The sample project twice: every process also under another id. */
function twentyProcesses(folder: string): string {
  const project = join(folder, "twenty");
  mkdirSync(join(project, "processes"), { recursive: true });
  cpSync(join(home, "sample-data", "prozessradar.yaml"), join(project, "prozessradar.yaml"));
  cpSync(join(home, "sample-data", "exports"), join(project, "exports"), { recursive: true });
  for (const file of readdirSync(join(home, "sample-data", "processes"))) {
    const text = readFileSync(join(home, "sample-data", "processes", file), "utf8");
    const again = text.replace(/^id: (.+)$/m, "id: $1-2").replace(/^name: \{ de: /m, "name: { de: 2. ");
    writeFileSync(join(project, "processes", file), text);
    writeFileSync(join(project, "processes", file.replace(".yaml", "-2.yaml")), again);
  }
  return project;
}

/** Time and size of the reports of twenty processes, from exports and from released results. */
export function benchReports(folder: string): Promise<void> {
  const project = twentyProcesses(folder);
  const out = join(folder, "twenty-reports");
  const from = ["-C", project, "--out", out];
  const built = seconds("build", ...from);
  say(`${"build of 20 processes, exports read and computed".padEnd(62)} ${built.toFixed(2).padStart(8)} s`);
  say(goal("all reports of 20 processes, from released results", seconds("report", "all", ...from), 30, "s"));
  const one = Math.min(...[1, 2, 3].map(() => seconds("report", "process", "wohngeld", ...from)));
  say(goal("one process report, from released results", one, 2, "s"));
  const megabytes = (file: string) => statSync(join(out, file)).size / 1e6;
  const largest = Math.max(
    ...readdirSync(join(out, "processes"))
      .filter((file) => file.endsWith(".html"))
      .map((file) => megabytes(join("processes", file))),
  );
  say(goal("portfolio of 20 processes", megabytes("portfolio.html"), 2, "MB"));
  say(goal("largest process report", largest, 1, "MB"));
  say("");
  return Promise.resolve();
}
