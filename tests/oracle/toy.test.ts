import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { compareWith } from "./comparison.js";
import type { OracleLog } from "./log.js";
import { toyStarts } from "./starts.js";
import { openToy, toyComparisons, toyFiles, toyNumbers } from "./toy.js";

describe.each(toyFiles)("%s equals edeaR 1.0.0 and PM4Py 2.7.14:", (file) => {
  let log: OracleLog;
  beforeAll(async () => {
    log = await openToy(file);
  });
  afterAll(() => log.close());

  test.each([...toyComparisons, ...toyStarts].map((one) => [one.name, one] as const))(
    "%s",
    async (_, one) => {
      expect(await compareWith(one, toyNumbers(), log)).toBeGreaterThan(0);
    },
  );
});
