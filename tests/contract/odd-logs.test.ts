import { afterAll, describe, expect, test } from "vitest";
import type { Engine } from "../../src/engine/engine.js";
import { compareGroups } from "../../src/measures/comparison/compare-groups.js";
import { casesIn } from "../../src/measures/comparison/slices.js";
import { computeTables } from "../../src/measures/data/computed.js";
import { measures } from "../../src/measures/index.js";
import type { Measure } from "../../src/measures/measure.js";
import { run } from "../../src/measures/run.js";
import { volume } from "../../src/measures/volume.js";
import { faults } from "./faults.js";
import { many, oddEngine, oddLogs } from "./odd-log.js";

const manyVariants = `${many.toLocaleString("en")} variants`;
const until = { name: "until", slice: casesIn({ from: null, to: "2024-01-02" }) };
const since = { name: "since", slice: casesIn({ from: "2024-01-02", to: null }) };

describe.each(Object.entries(oddLogs))("on %s", (name, log) => {
  let opened: Promise<Engine> | undefined;
  afterAll(async () => {
    await (await opened)?.[Symbol.asyncDispose]();
  });

  test.each(measures.map((of) => [of.id, of] as const))(
    "%s answers with declared columns, finite or null",
    async (_, of) => {
      opened ??= oddEngine(log);
      const { rows } = await run(await opened, of);
      if (log.steps === null) expect(rows).toEqual([]);
      expect(faults(of, rows)).toEqual([]);
    },
  );

  test("every table that needs more than SQL answers with declared columns, finite or null", async () => {
    const engine = await (opened ??= oddEngine(log));
    const { groups, differences, mix } = await compareGroups(engine, "P", until, since);
    for (const { of, rows } of [...(await computeTables(engine)), groups, differences, mix])
      expect(faults(of as unknown as Measure, rows)).toEqual([]); // no SQL is looked at
  });

  if (name === manyVariants)
    test("has as many variants as it says", async () => {
      const engine = await (opened ??= oddEngine(log));
      expect((await run(engine, volume)).rows).toMatchObject([{ cases: many, variants: many }]);
    });
});

test("there is a log of many variants", () => {
  expect(Object.keys(oddLogs)).toContain(manyVariants);
});
