import { spawn } from "node:child_process";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { openDatabase } from "../src/engine/duckdb.js";
import { sql } from "../src/sql/tag.js";
import { exportText, smallProject } from "./small-project.js";
import { killLoads } from "./store/killing.js";

// `npm test` compiles first; 200 kills are `npm run trust`
const bin = "dist/cli/bin.js";

test("a load that is killed leaves the store exactly as before or exactly as after", async () => {
  const killed = await killLoads([process.execPath, bin], { times: 3, cases: 8_000, seed: 11 });
  expect(killed.faults).toEqual([]);
  expect(killed.before + killed.after).toBe(3);
}, 180_000);

const before = 120;
const after = 220;

function build(dir: string) {
  const child = spawn(process.execPath, [bin, "build", "-C", dir], { stdio: "ignore" });
  const ended = new Promise<number | null>((resolve) => child.on("exit", resolve));
  return { kill: () => child.kill("SIGKILL"), ended };
}

test("a build that is killed leaves the store as before or as after, and no half report", async () => {
  await using project = await smallProject(before);
  const begun = performance.now();
  expect(await build(project.dir).ended).toBe(0);
  const whole = performance.now() - begun;
  await writeFile(project.path("exporte", "antrag.csv"), exportText(after));
  const seen = new Set<number>();
  for (const part of [0.3, 0.7, 0.95]) {
    const running = build(project.dir);
    const code = await Promise.race([running.ended, wait(whole * part, "late" as const)]);
    running.kill();
    await running.ended;
    seen.add(await casesIn(project.path(".prozessradar", "analysis.duckdb")));
    await using release = await openDatabase({
      path: project.path(".prozessradar", "release.duckdb"),
      readOnly: true,
    });
    expect(await release.rows(sql`select count(*) > 0 as filled from released_tables`)).toEqual([
      { filled: true },
    ]);
    for (const report of reports(project.path("reports"))) expect(report.trimEnd()).toMatch(/<\/html>$/);
    if (code === 0) break;
  }
  expect([...seen].filter((cases) => cases !== before && cases !== after)).toEqual([]);
  expect(seen.has(before)).toBe(true);
}, 180_000);

async function casesIn(path: string): Promise<number> {
  await using engine = await openDatabase({ path });
  const [row] = await engine.rows(sql`select count(*) as cases from cases`);
  return Number(row?.["cases"]);
}

const reports = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: "utf8" })
        .filter((file) => file.endsWith(".html"))
        .map((file) => readFileSync(join(folder, file), "utf8"))
    : [];
