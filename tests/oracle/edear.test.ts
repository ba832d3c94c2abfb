import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { present } from "../shared.js";
import { compareWith } from "./comparison.js";
import { edeaRComparisons, edeaRLogs, edeaRNumbers, openEdeaR } from "./edear.js";
import type { OracleLog } from "./log.js";
import { edeaRStarts } from "./starts.js";

describe.each(Object.keys(edeaRLogs))("edeaR 1.0.0 and PM4Py 2.7.14 on %s", (name) => {
  const here = present(`oracles/edear-pm4py/${name}/events.csv`);
  describe.skipIf(!here)(here ? "equal" : "(skipped: ../shared/data is not there)", () => {
    let log: OracleLog;
    beforeAll(async () => {
      log = await openEdeaR(name);
    });
    afterAll(() => log.close());

    test.each([...edeaRComparisons, ...edeaRStarts].map((one) => [one.name, one] as const))(
      "%s",
      async (_, one) => {
        expect(await compareWith(one, edeaRNumbers(name), log)).toBeGreaterThan(0);
      },
    );
  });
});
