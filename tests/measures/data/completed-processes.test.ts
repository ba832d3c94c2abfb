import { expect, test } from "vitest";
import { completedProcesses } from "../../../src/measures/data/completed-processes.js";
import { given } from "../../given.js";

test("counts completed cases by process; all where no end is declared, no row where none is completed", async () => {
  await using engine = await given("Q 1: A …\nP 1: A B\nP 2: A …\nR 1: A B\nR 2: B A", {
    settings: { A: { is_end: false } },
  });
  expect(await completedProcesses(engine)).toEqual([
    { process: "P", cases: 1 },
    { process: "Q", cases: 1 },
    { process: "R", cases: 1 },
  ]);
});
