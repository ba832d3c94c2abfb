import { spawn } from "node:child_process";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { openDatabase } from "../src/engine/duckdb.js";
import { sql } from "../src/sql/tag.js";
import { exportText, smallProject } from "./small-project.js";

const before = 120;
const after = 220;

/** Starts a build as a person would; resolves with the exit code, null where it was killed. */
function build(dir: string) {
  const child = spawn(process.execPath, ["--import", "tsx", "src/cli/bin.ts", "build", "-C", dir], {
    stdio: ["ignore", "ignore", "ignore"],
  });
  const ended = new Promise<number | null>((resolve) => child.on("exit", resolve));
  return { kill: () => child.kill("SIGKILL"), ended };
}

test("a build that is killed leaves the store as before or as after, and no half report", async () => {
  await using project = await smallProject(before);
  expect(await build(project.dir).ended).toBe(0);
  await writeFile(project.path("exporte", "antrag.csv"), exportText(after));
  const seen = new Set<number>();
  for (let delay = 200; delay <= 8_000; delay += 600) {
    const running = build(project.dir);
    const code = await Promise.race([running.ended, wait(delay, "late" as const)]);
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
    for (const report of reports(project.path("reports")))
      expect(report.endsWith("</html>\n") || report.endsWith("</html>")).toBe(true);
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
