import { expect, test } from "vitest";
import { openCasesByAge } from "../../src/measures/open-cases-by-age.js";
import { run } from "../../src/measures/run.js";
import { given } from "../given.js";

const day = 24 * 60;

test("puts open cases into classes of their age at the end of the log", async () => {
  await using engine = await given(`
    P 1: A B+${400 * day}
    P 2: A C…
    P 3: A+${394 * day} C…
    P 4: A+${393 * day} C…
    P 5: A+${100 * day} C…
    Q 1: A B
  `);
  const rows = (await run(engine, openCasesByAge)).rows;
  expect(
    rows.map((row) => [row.process, Number(row.lower_seconds) / 86_400, row.upper_seconds, row.cases]),
  ).toEqual([
    ["P", 0, 7 * 86_400, 1], // case 3: 6 days and a minute
    ["P", 7, 30 * 86_400, 1],
    ["P", 180, 365 * 86_400, 1],
    ["P", 365, null, 1],
  ]);
});

test("is empty where no end is declared", async () => {
  await using engine = await given("P 1: A", { ends: false });
  expect((await run(engine, openCasesByAge)).rows).toEqual([]);
});

test("a class begins with its lower bound", async () => {
  const bounds = [7, 30, 90, 180, 365];
  const ages = bounds.flatMap((days) => [days * day - 1, days * day]);
  const open = ages.map((age, i) => `P ${i}: A+${400 * day - age + 1}…`).join("\n");
  await using engine = await given(`P x: A B+${400 * day}\n${open}`);
  const rows = (await run(engine, openCasesByAge)).rows;
  expect(rows.map((row) => [row.lower_seconds, row.upper_seconds, row.cases])).toEqual([
    [0, 7 * 86_400, 1],
    [7 * 86_400, 30 * 86_400, 2],
    [30 * 86_400, 90 * 86_400, 2],
    [90 * 86_400, 180 * 86_400, 2],
    [180 * 86_400, 365 * 86_400, 2],
    [365 * 86_400, null, 1],
  ]);
});
