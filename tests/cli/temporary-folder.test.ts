import { existsSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { inTemporaryFolder } from "../../src/cli/temporary-folder.js";

test("the folder is the owner's alone, told before the work begins, and gone afterwards", async () => {
  const told: string[] = [];
  const forget = (folder: string) => told.push(folder);
  const seen = await inTemporaryFolder({ forget }, async (folder) => {
    expect(told).toEqual([folder]);
    await Promise.resolve();
    writeFileSync(join(folder, "half"), "");
    return { folder, mode: statSync(folder).mode & 0o777 };
  });
  expect([seen.mode, existsSync(seen.folder)]).toEqual([0o700, false]);
});

test("the folder is gone where the work fails, and where it cannot begin", async () => {
  const told: string[] = [];
  const failing = inTemporaryFolder({ forget: (folder) => told.push(folder) }, () => {
    throw new Error("broken");
  });
  await expect(failing).rejects.toThrow("broken");
  const refused = (folder: string) => {
    told.push(folder);
    throw new Error("refused");
  };
  await expect(inTemporaryFolder({ forget: refused }, () => Promise.resolve(1))).rejects.toThrow("refused");
  expect(told.map((folder) => existsSync(folder))).toEqual([false, false]);
});
