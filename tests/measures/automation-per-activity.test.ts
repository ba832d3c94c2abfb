import { expect, test } from "vitest";
import { automationPerActivity } from "../../src/measures/automation-per-activity.js";
import { run } from "../../src/measures/run.js";
import { given } from "../given.js";

const short = async (engine: Awaited<ReturnType<typeof given>>) =>
  (await run(engine, automationPerActivity)).rows.map((row) => [
    row.activity,
    row.executions,
    row.known_executions,
    row.system_executions,
    row.automated_share,
  ]);

test("by the kind of the step; where it is not stated nothing is known, and that is not 0", async () => {
  await using engine = await given("P 1: A B C\nP 2: A B", {
    settings: { A: { kind: "system" }, B: { kind: "manual" } },
  });
  expect((await run(engine, automationPerActivity)).rows[0]).toEqual({
    process: "P",
    activity: "A",
    cases: 2,
    executions: 2,
    known_executions: 2,
    known_share: 1,
    system_executions: 2,
    automated_share: 1,
  });
  expect(await short(engine)).toEqual([
    ["A", 2, 2, 2, 1],
    ["B", 2, 2, 0, 0],
    ["C", 1, 0, null, null],
  ]);
});

test("by roles, where the process file says which are systems; a missing doer is nobody", async () => {
  await using engine = await given("P 1: A B\nP 2: A B\nP 3: A B\nP 4: A B", {
    doing: { doers: "bot clerk  bot -  clerk -  - -", systemRoles: ["bot"] },
  });
  expect(await short(engine)).toEqual([
    ["A", 4, 3, 2, 2 / 3],
    ["B", 4, 1, 0, 0],
  ]);
});

test("roles of which nobody said what they are say nothing", async () => {
  await using engine = await given("P 1: A\nP 2: A", { doing: { doers: "bot clerk" } });
  expect(await short(engine)).toEqual([["A", 2, 0, null, null]]);
});

test("a role that is known goes before the kind of the step", async () => {
  await using engine = await given("P 1: A B\nP 2: A B\nP 3: A B", {
    doing: { doers: "bot clerk  clerk bot  - -", systemRoles: ["bot"] },
    settings: { A: { kind: "manual" }, B: { kind: "system" } },
  });
  expect(await short(engine)).toEqual([
    ["A", 3, 3, 1, 1 / 3],
    ["B", 3, 3, 2, 2 / 3],
  ]);
});
