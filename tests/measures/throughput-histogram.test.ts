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

const widths = [
  60, 600, 3_600, 14_400, 43_200, 86_400, 172_800, 432_000, 864_000, 2_592_000, 7_776_000, 31_536_000,
];

test.each(widths.slice(0, -1).map((width, i) => [width, widths[i + 1] ?? 0]))(
  "takes classes of %i s up to 20 of them, and of %i s beyond",
  async (width, next) => {
    const longer = 20 * width + 1;
    await using engine = await given(`
      P 1: A B+${(20 * width) / 60}
      Q 1: A B+${longer / 60}
    `);
    const from = Math.floor(longer / next) * next;
    expect(
      (await run(engine, throughputHistogram)).rows.map((row) => [row.from_seconds, row.to_seconds]),
    ).toEqual([
      [20 * width, 21 * width],
      [from, from + next],
    ]);
  },
);

test("opens the last class above the 95th percentile", async () => {
  const cases = Array.from({ length: 21 }, (_, i) => `P ${i}: A B+${i}`).join("\n");
  await using engine = await given(cases);
  const rows = (await run(engine, throughputHistogram)).rows;
  // 0, 1, …, 20 minutes: the 95th percentile is 19
  expect(rows.map((row) => row.cases)).toEqual(Array.from({ length: 21 }, () => 1));
  expect(rows.at(-1)).toMatchObject({ from_seconds: 1200, to_seconds: null });
});
