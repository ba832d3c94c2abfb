import { afterAll, describe, expect, test } from "vitest";
import type { Engine } from "../../src/engine/engine.js";
import { measures } from "../../src/measures/index.js";
import { run } from "../../src/measures/run.js";
import { volume } from "../../src/measures/volume.js";
import { faults } from "./faults.js";
import { many, oddEngine, oddLogs } from "./odd-log.js";

describe.each(Object.entries(oddLogs))("on %s", (_, log) => {
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
});

test("the log of many variants has them", async () => {
  const log = oddLogs[`${many.toLocaleString("en")} variants`];
  if (log === undefined) throw new Error("there is no such log");
  await using engine = await oddEngine(log);
  expect((await run(engine, volume)).rows).toMatchObject([{ cases: many, variants: many }]);
});
