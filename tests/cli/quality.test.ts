import { readdirSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { canaries, smallProject } from "../small-project.js";
import { onDisk } from "../inspect/round-trip.js";
import { run } from "./world.js";

let project: Awaited<ReturnType<typeof smallProject>>;
beforeAll(async () => {
  project = await smallProject(120);
});
afterAll(() => project[Symbol.asyncDispose]());

const quality = (...argv: readonly string[]) =>
  run(["quality", "--progress", "off", ...argv], { cwd: project.dir, effects: onDisk });

test("says the verdict, the findings and where the report is", async () => {
  const { code, out, err } = await quality();
  expect([code, err]).toEqual([0, ""]);
  expect(out).toMatch(/: verwendbar/);
  expect(out).toContain("Bericht: reports/quality/antrag.html");
});

test("saves the figures of the report beside it, and tells columns without any of their cells", async () => {
  const { out } = await quality("--json");
  const page = readFileSync(project.path("reports", "quality", "antrag.html"), "utf8");
  const data = page.replace(/base64,([A-Za-z0-9+/=]+)/g, (_, text: string) =>
    Buffer.from(text, "base64").toString("utf8"),
  );
  for (const canary of canaries) expect([canary, (data + out).includes(canary)]).toEqual([canary, false]);
  expect(page).toContain("AA-AAAAAA-99");
  expect(page).toMatch(/Zuordnung der Spalten[^]{0,120}<code>[0-9a-f]{64}<\/code>/);
  expect(readdirSync(project.path("reports", "quality", "charts"))).toContain("antrag.rows.vl.json");
});

test("fails on the codes that were asked for, and only on those", async () => {
  const { out } = await quality("--json");
  const { issues, data } = JSON.parse(out) as {
    issues: readonly { code: string }[];
    data: { processes: readonly { verdict: string; accounts: readonly { rows_read: number }[] }[] };
  };
  expect(data.processes[0]?.accounts[0]?.rows_read).toBeGreaterThan(0);
  const [first] = issues;
  if (first === undefined) throw new Error("the export has no finding at all");
  const failing = await quality("--fail-on", first.code, "--json");
  expect(failing.code).toBe(4);
  expect(JSON.parse(failing.out)).toMatchObject({ exitCode: 4, data: { failedOn: [first.code] } });
  expect((await quality("--fail-on", "DQ-602")).code).toBe(0);
});

test("a code that does not exist is a typing error, not a limit that always holds", async () => {
  const { code, err } = await quality("--fail-on", "DQ-9xx");
  expect(code).toBe(2);
  expect(err).toContain("DQ-9xx");
});

test("a process that does not exist is named with those that do", async () => {
  const { code, err } = await quality("antrga");
  expect(code).toBe(2);
  expect(err).toContain("antrag");
});
