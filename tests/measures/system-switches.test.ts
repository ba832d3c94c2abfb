import { expect, test } from "vitest";
import { systemSwitches } from "../../src/measures/system-switches.js";
import { run } from "../../src/measures/run.js";
import { given } from "../given.js";

test("counts consecutive steps in different known systems per case", async () => {
  await using engine = await given("P 1: A B A\nP 2: A C B", { systems: { A: "x", B: "y" } });
  expect((await run(engine, systemSwitches)).rows).toEqual([
    { process: "P", cases: 2, switches_per_case: 2 / 2, systems: 2, known_share: 5 / 6 },
  ]);
});

test("is not measurable where no system is known", async () => {
  await using engine = await given("P 1: A B");
  expect((await run(engine, systemSwitches)).rows).toEqual([
    { process: "P", cases: 1, switches_per_case: null, systems: null, known_share: 0 },
  ]);
});

test("a case may switch often, and one known step is enough to say that there was no switch", async () => {
  await using engine = await given(
    `
    P 1: A B A B
    P 2: A A
    Q 1: A C
  `,
    { systems: { A: "x", B: "y" } },
  );
  expect((await run(engine, systemSwitches)).rows).toEqual([
    { process: "P", cases: 2, switches_per_case: 3 / 2, systems: 2, known_share: 1 },
    { process: "Q", cases: 1, switches_per_case: 0, systems: 1, known_share: 1 / 2 },
  ]);
});

test("counts every system of a process once, over all its cases and not those of another process", async () => {
  await using engine = await given(
    `
    P 1: A B D
    P 2: B A C
    Q 1: A E E
    R 1: D
  `,
    { systems: { A: "x", B: "y", C: "z", E: "x" } },
  );
  expect((await run(engine, systemSwitches)).rows).toMatchObject([
    { process: "P", cases: 2, systems: 3 }, // no case touches all three
    { process: "Q", cases: 1, systems: 1 },
    { process: "R", cases: 1, systems: null },
  ]);
});
