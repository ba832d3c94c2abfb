import { expect, test } from "vitest";
import { throughputHistogram } from "../../src/measures/throughput-histogram.js";
import { run } from "../../src/measures/run.js";
import { given } from "../given.js";

test("cuts throughput into classes of one minute when cases take minutes", async () => {
  await using engine = await given(
    `
    P 1: A
    P 2: A B
    P 3: A B+1.5
    P 4: A B+2
  `,
    { ends: false },
  );
  expect((await run(engine, throughputHistogram)).rows).toEqual([
    { process: "P", bin: 1, from_seconds: 0, to_seconds: 60, cases: 1, share: 1 / 4 },
    { process: "P", bin: 2, from_seconds: 60, to_seconds: 120, cases: 2, share: 2 / 4 },
    { process: "P", bin: 3, from_seconds: 120, to_seconds: null, cases: 1, share: 1 / 4 },
  ]);
});

test("keeps an outlier in the open last class", async () => {
  const short = Array.from({ length: 40 }, (_, i) => `P ${i}: A B+1440`).join("\n");
  await using engine = await given(`${short}\nP x: A B+1440000`);
  const rows = (await run(engine, throughputHistogram)).rows;
  expect(rows.at(-1)).toEqual({
    process: "P",
    bin: 8,
    from_seconds: 7 * 14_400,
    to_seconds: null,
    cases: 1,
    share: 1 / 41,
  });
});
