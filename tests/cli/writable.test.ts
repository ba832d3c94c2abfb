import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { failure } from "../../src/cli/failure.js";
import { refuseUnwritable } from "../../src/cli/writable.js";
import { run } from "./world.js";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "prozessradar-test-"));
  mkdirSync(join(folder, "berichte"));
  writeFileSync(join(folder, "datei"), "");
  writeFileSync(join(folder, "log.csv"), "case,activity,time\n");
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

test("takes a folder that is there and one that can be made, and makes none", () => {
  for (const name of ["berichte", "neu", "neu/2025/maerz"]) {
    expect(() => {
      refuseUnwritable(join(folder, name));
    }).not.toThrow();
  }
  expect(() => {
    refuseUnwritable(join(folder, "neu", "..", "datei"));
  }).toThrow("not-writable");
});

test("names what the person named, and what is in the way", () => {
  const path = join(folder, "datei", "tief", "bericht.html");
  try {
    refuseUnwritable(join(folder, "datei", "tief"), path);
    expect.unreachable();
  } catch (error) {
    expect(failure(error, "de")).toMatchObject({
      exit: 2,
      issue: {
        message: expect.stringContaining(`„${path}“ lässt sich nicht schreiben: auf dem Weg dorthin liegt`),
      },
    });
  }
});

test("a report without a place is refused before a file is read", async () => {
  // the log has no rows: reading it would be refused with another code
  const { code, err } = await run(["analyse", "log.csv", "--report", "datei/bericht.html"], { cwd: folder });
  expect(code).toBe(2);
  expect(err).toContain("auf dem Weg dorthin liegt eine Datei");
});
