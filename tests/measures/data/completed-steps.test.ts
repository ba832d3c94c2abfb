import { expect, test } from "vitest";
import { completedSteps, computeCompletedSteps } from "../../../src/measures/data/completed-steps.js";
import { measures } from "../../../src/measures/index.js";
import { run } from "../../../src/measures/run.js";
import { given, type Given } from "../../given.js";

const day = 1440;
const completed = [
  ...Array.from({ length: 32 }, (_, i) => `P ${i}: A+60-10 B+${3 * day}-5 B! C=`),
  "P 40: A B-1 B C",
  "Q 1: A+10-4 C",
].join("\n");
const open = ["P 50: A B+7-2 D …", "P 51: A+30-30 B! A …", "Q 2: A …"].join("\n");

const o: Given = { systems: { A: "x", B: "y", C: "x", D: "y" }, units: { A: "u", B: "v", C: "u", D: "u" } };

test("every measure over completed cases says what it says of a log that has no others", async () => {
  await using whole = await given(`${completed}\n${open}`, o);
  await using without = await given(completed, o);
  const byId = new Map(measures.map((of) => [of.id, of]));
  expect(completedSteps.size).toBe(11);
  for (const [id, of] of completedSteps) {
    const { rows } = await run(without, byId.get(id)!);
    expect(rows.length, id).toBeGreaterThan(0);
    expect((await run(whole, of)).rows, id).toEqual(rows);
    expect((await run(whole, byId.get(id)!)).rows, id).not.toEqual(rows);
  }
  expect((await computeCompletedSteps(whole)).map((one) => one.of.id)).toEqual(
    [...completedSteps.values()].map((of) => of.id),
  );
});

test("nothing is computed where no case is open, declared or not", async () => {
  await using closed = await given(completed, o);
  expect(await computeCompletedSteps(closed)).toEqual([]);
  await using undeclared = await given("P 1: A B", { ends: false });
  expect(await computeCompletedSteps(undeclared)).toEqual([]);
});
