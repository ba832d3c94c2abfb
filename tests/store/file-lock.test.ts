import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, expect, test } from "vitest";
import { whileLocked } from "../../src/store/file-lock.js";

const folder = mkdtempSync(join(tmpdir(), "prozessradar-lock-"));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});
const file = join(folder, "log.jsonl");
const lockFile = join(folder, ".log.jsonl.lock");

test("only one works at a time, and the lock is gone afterwards, also after an error", async () => {
  let inside = 0;
  let most = 0;
  const work = async () => {
    most = Math.max(most, ++inside);
    await pause(5);
    inside--;
  };
  await Promise.all(Array.from({ length: 6 }, () => whileLocked(file, work)));
  expect([most, existsSync(lockFile)]).toEqual([1, false]);
  await expect(whileLocked(file, () => Promise.reject(new Error("x")))).rejects.toThrow("x");
  expect(existsSync(lockFile)).toBe(false);
});

test("a lock that stays is named after a while, and never broken", async () => {
  writeFileSync(lockFile, "");
  const late = whileLocked(file, () => Promise.resolve(), { patience_ms: 40 });
  await expect(late).rejects.toMatchObject({ code: "file-locked", details: { lock: lockFile } });
  expect(existsSync(lockFile)).toBe(true);
  rmSync(lockFile);
});

test("a folder that refuses is said; the lock is announced to whoever tidies up", async () => {
  const nowhere = whileLocked(join(folder, "nicht", "da"), () => Promise.resolve());
  await expect(nowhere).rejects.toMatchObject({ code: "not-writable" });
  const announced: string[] = [];
  await whileLocked(file, () => Promise.resolve(), { forget: (lock) => announced.push(lock) });
  expect(announced).toEqual([lockFile]);
});
