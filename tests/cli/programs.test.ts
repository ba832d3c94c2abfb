import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { programs } from "../../src/cli/programs.js";

const node = (code: string, milliseconds = 20_000, interrupted?: AbortSignal) =>
  programs().start(process.execPath, ["-e", code], {
    milliseconds,
    ...(interrupted !== undefined && { interrupted }),
  });
/** A dead process whose parent has not asked for its end yet is not alive. */
const alive = (pid: number): boolean => {
  const state = spawnSync("ps", ["-o", "stat=", "-p", String(pid)], { encoding: "utf8" }).stdout.trim();
  return state !== "" && !state.startsWith("Z");
};
const forever = "setInterval(() => undefined, 1000)";

test("tells how a program ended and the end of what it complained about", async () => {
  expect(await node("")).toEqual({ status: 0, late: false, said: "" });
  const failed = await node("process.stderr.write('x'.repeat(20000) + 'Ende', () => process.exit(7))");
  expect([failed.status, failed.late, failed.said.length]).toEqual([7, false, 8000]);
  expect(failed.said).toMatch(/^x+Ende$/);
});

test("ends a program whose time is over, one that was interrupted, and all at once", async () => {
  expect(await node(forever, 200)).toMatchObject({ status: null, late: true });
  expect(await node(forever, 20_000, AbortSignal.timeout(200))).toMatchObject({ status: null, late: false });
  expect(await node(forever, 20_000, AbortSignal.abort())).toMatchObject({ status: null, late: false });
  const { start, endAll } = programs();
  const two = [1, 2].map(() => start(process.execPath, ["-e", forever], { milliseconds: 20_000 }));
  endAll();
  expect((await Promise.all(two)).map(({ status, late }) => [status, late])).toEqual([
    [null, false],
    [null, false],
  ]);
});

test.skipIf(spawnSync("ps", ["-p", "1"]).status !== 0)(
  "ends what the program has started, too (skipped where there is no ps)",
  async () => {
    const child = `const c = require("node:child_process").spawn(process.execPath, ["-e", "${forever}"]); process.stderr.write(String(c.pid)); ${forever}`;
    const { said, late } = await node(child, 1500);
    expect([late, /^\d+$/.test(said)]).toEqual([true, true]);
    await expect.poll(() => alive(Number(said)), { timeout: 5000 }).toBe(false);
  },
);

test("fails where there is no such program", async () => {
  await expect(programs().start("/nowhere/chromium", [], { milliseconds: 1000 })).rejects.toMatchObject({
    code: "ENOENT",
  });
});
