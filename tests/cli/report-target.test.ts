import { linkSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fileRequests } from "../../src/cli/file-requests.js";
import { inputsOf, reportTarget, reportTargets } from "../../src/cli/report-target.js";
import { loadProject } from "../../src/config/project.js";
import { smallProject } from "../small-project.js";

let cwd = "";
beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), "prozessradar-test-"));
  mkdirSync(join(cwd, "fertig"));
  for (const name of ["kfz.csv", "hund.csv"]) writeFileSync(join(cwd, name), "");
  linkSync(join(cwd, "kfz.csv"), join(cwd, "kfz.html"));
});
afterAll(() => {
  rmSync(cwd, { recursive: true });
});

const targets = (report: string | undefined, ...files: string[]) =>
  reportTargets(report, fileRequests(files, {}, cwd), cwd);

test("is the file itself for one process, and <folder>/<id>.html for a folder", () => {
  expect(targets(undefined, "kfz.csv")).toEqual([]);
  expect(targets("neu/kfz-bericht.html", "kfz.csv")).toEqual([
    { process: "kfz", typed: "neu/kfz-bericht.html", path: join(cwd, "neu", "kfz-bericht.html") },
  ]);
  for (const folder of ["fertig", "fertig/"]) {
    expect(targets(folder, "kfz.csv", "hund.csv")).toEqual([
      { process: "kfz", typed: "fertig/kfz.html", path: join(cwd, "fertig", "kfz.html") },
      { process: "hund", typed: "fertig/hund.html", path: join(cwd, "fertig", "hund.html") },
    ]);
  }
});

test("never lies over an input, under whatever name", () => {
  for (const over of ["kfz.csv", "./fertig/../kfz.csv", "kfz.html"]) {
    expect(() => targets(over, "kfz.csv")).toThrow("report-over-input");
  }
});

test("resolves a pattern that the shell left as it was, and leaves a missing file to be missed", () => {
  expect(fileRequests(["*.csv"], {}, cwd).map(({ typed, id, path }) => [typed, id, path])).toEqual([
    ["hund.csv", "hund", join(cwd, "hund.csv")],
    ["kfz.csv", "kfz", join(cwd, "kfz.csv")],
  ]);
  expect(fileRequests(["*.xes"], {}, cwd).map(({ typed }) => typed)).toEqual(["*.xes"]);
});

test("of a command on one process is the file itself, or <name>.html in a folder, never over an input", () => {
  const target = (typed: string | undefined) =>
    reportTarget(
      typed,
      { process: "kfz", name: "compare-kfz", inputs: [join(cwd, "kfz.csv"), join(cwd, "hund.csv")] },
      cwd,
    );
  expect(target(undefined)).toBeNull();
  expect(target("a.html")).toEqual({ process: "kfz", typed: "a.html", path: join(cwd, "a.html") });
  for (const folder of ["fertig", "neu/"])
    expect(target(folder)?.path).toBe(join(cwd, folder, "compare-kfz.html"));
  for (const over of ["hund.csv", "fertig/../kfz.csv", "kfz.html"])
    expect(() => target(over)).toThrow("report-over-input");
});

test("a report of a project lies over none of its logs: decisions, releases, deletions", async () => {
  await using project = await smallProject();
  const inputs = inputsOf(loadProject(project.dir), ["antrag"]);
  for (const name of ["decisions.jsonl", "releases.jsonl", "deletions.jsonl"])
    expect(inputs).toContain(project.path(name));
  expect(inputs).toContain(project.path("exporte", "antrag.csv"));
});
