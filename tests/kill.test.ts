import { spawn } from "node:child_process";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openDatabase } from "../src/engine/duckdb.js";
import { sql } from "../src/sql/tag.js";
import { exportText, smallProject } from "./small-project.js";
import { killLoads } from "./store/killing.js";

// `npm test` compiles first; 200 kills are `npm run trust`
const bin = "dist/cli/bin.js";

test("a load that is killed leaves the store exactly as before or exactly as after", async () => {
  const killed = await killLoads([process.execPath, bin], { times: 3, cases: 3_000, seed: 11 });
  expect(killed.faults).toEqual([]);
  expect(killed.before + killed.after).toBe(3);
}, 180_000);

const before = 120;
const after = 220;

function build(dir: string) {
  const child = spawn(process.execPath, [bin, "build", "-C", dir, "--lang", "de"], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  const ended = new Promise<number | null>((resolve) => child.on("exit", resolve));
  const progress = child.stderr.setEncoding("utf8");
  let told = "";
  progress.on("data", (words: string) => (told += words));
  /** Comes to an end when the build says that it has come so far, or has ended. */
  const at = async (step: string): Promise<void> => {
    const said = new Promise<void>((resolve) => {
      progress.on("data", () => {
        if (told.includes(step)) resolve();
      });
    });
    await Promise.race([said, ended]);
    expect(told).toContain(step);
  };
  return { kill: () => child.kill("SIGKILL"), ended, at };
}

test("a build that is killed leaves the store as before or as after, and no half report", async () => {
  await using project = await smallProject(before);
  expect(await build(project.dir).ended).toBe(0);
  await writeFile(project.path("exporte", "antrag.csv"), exportText(after));
  // early in the transaction, which holds the new rows by then; when it is over and the release stands; when the first file may be written
  for (const [step, cases] of [
    ["Abläufe ordnen", before],
    ["Bericht: portfolio.html", after],
    ["Bericht: privacy.html", after],
  ] as const) {
    const running = build(project.dir);
    await running.at(step);
    running.kill();
    await running.ended;
    expect([step, await casesIn(project.path(".prozessradar", "analysis.duckdb"))]).toEqual([step, cases]);
    await using release = await openDatabase({
      path: project.path(".prozessradar", "release.duckdb"),
      readOnly: true,
    });
    expect(await release.rows(sql`select count(*) > 0 as filled from released_tables`)).toEqual([
      { filled: true },
    ]);
    const left = reports(project.path("reports"));
    expect(left.length).toBeGreaterThan(0);
    for (const report of left) expect(report.trimEnd()).toMatch(/<\/html>$/);
  }
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
