import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pm4pyHours } from "../calendars.js";
import { seen, sharedData } from "../shared.js";
import { compareWith } from "./comparison.js";
import { edeaRLogs, edeaRNumbers, openEdeaR } from "./edear.js";
import { edeaRHours, pm4pyCalendars, pm4pyGraphHours, pm4pyHoursOf, toyHours } from "./hours.js";
import { openLog, underCalendar, type OracleLog } from "./log.js";
import { pm4pyNumbers } from "./pm4py.js";
import { openToy, toyNumbers } from "./toy.js";

/** Logs without starts: ours begins with the first start, PM4Py's with the first completion. */
const logs = [
  ["receipt.parquet", "receipt"],
  ["running-example.csv", "running-example"],
  ["roadtraffic100traces.csv", "roadtraffic100traces"],
  ["bpic2013_closed.xes.gz", "bpic2013_closed"],
] as const;

describe.each(logs)("working time of %s", (file, name) => {
  const { runs, why } = seen(file, `logs/${file}`, `oracles/pm4py/${name}.json`);
  describe.skipIf(!runs)(`equals PM4Py 2.7.14${why}`, () => {
    let log: OracleLog;
    beforeAll(async () => {
      log = await openLog(join(sharedData, "logs", file));
    });
    afterAll(() => log.close());

    test.each(Object.entries(pm4pyCalendars))("under %s", async (calendar, hours) => {
      const worked = await underCalendar(log, hours);
      for (const one of pm4pyHoursOf(calendar))
        expect(await compareWith(one, pm4pyNumbers(name), worked)).toBeGreaterThan(0);
      if (calendar === "MoFr_08_16 UTC" && "performance_dfg_business_MoFr_08_16_UTC" in pm4pyNumbers(name))
        expect(await compareWith(pm4pyGraphHours, pm4pyNumbers(name), worked)).toBeGreaterThan(0);
    });
  });
});

describe("working time, Monday to Friday, 07:00 to 17:00 UTC, equals PM4Py 2.7.14", () => {
  for (const name of Object.keys(edeaRLogs)) {
    const { runs, why } = seen(name, `oracles/edear-pm4py/${name}/events.csv`);
    test.skipIf(!runs)(`on ${name}${why}`, async () => {
      const log = await openEdeaR(name, pm4pyHours);
      for (const one of edeaRHours)
        expect(await compareWith(one, edeaRNumbers(name), log)).toBeGreaterThan(0);
      await log.close();
    });
  }

  test("on the toy log", async () => {
    const toy = await openToy("toy.csv");
    const worked = await underCalendar(toy, pm4pyHours);
    for (const one of toyHours) expect(await compareWith(one, toyNumbers(), worked)).toBeGreaterThan(0);
    await toy.close();
  });
});
