import { expect, test } from "vitest";
import { startEndPairs } from "../../src/measures/start-end-pairs.js";
import { run } from "../../src/measures/run.js";
import { given } from "../given.js";

test("crosses first and last steps, most frequent first, and says which ends are declared", async () => {
  await using engine = await given(`
    P 1: A B
    P 2: A B C…
    P 3: A X B
    P 4: X
  `);
  expect((await run(engine, startEndPairs)).rows).toEqual([
    { process: "P", start_activity: "A", end_activity: "B", cases: 2, completed: true },
    { process: "P", start_activity: "A", end_activity: "C", cases: 1, completed: false },
    { process: "P", start_activity: "X", end_activity: "X", cases: 1, completed: true },
  ]);
});

test("without declared ends it is not known which are", async () => {
  await using engine = await given("P 1: A B", { ends: false });
  expect((await run(engine, startEndPairs)).rows).toMatchObject([{ completed: null }]);
});
