import { join } from "node:path";
import { afterAll, beforeAll, describe, test } from "vitest";
import { seen, sharedData } from "../shared.js";
import { bupaRComparisons, bupaRNumbers, bupaRReordered } from "./bupar.js";
import { compareWith } from "./comparison.js";
import { openLog, type LogOptions, type OracleLog } from "./log.js";
import { pm4pyComparisons, pm4pyNumbers, type Pm4pyNumbers } from "./pm4py.js";
import { bupaRStarts, bupaRWaiting, pm4pyStarts } from "./starts.js";

interface RealLog {
  readonly file: string;
  /** PM4Py's numbers; logs with lifecycle rows have two views. */
  readonly pm4py: string;
  /** bupaR's numbers; absent = it has none. */
  readonly bupaR?: string;
  /** The flags that a CSV needs. */
  readonly options?: LogOptions;
}

/** The logs that take longest, in a file of their own. */
export const largeLogs: readonly RealLog[] = [
  { file: "road_fine.xes.gz", pm4py: "road_fine" },
  { file: "bpic2012.xes.gz", pm4py: "bpic2012.complete" },
];

export const otherLogs: readonly RealLog[] = [
  { file: "apromore_Procure-to-Pay.xes.gz", pm4py: "apromore_Procure-to-Pay.complete" },
  { file: "bpic2013_closed.xes.gz", pm4py: "bpic2013_closed" },
  { file: "bpic2015_1.xes.gz", pm4py: "bpic2015_1" },
  { file: "bpic2015_2.xes.gz", pm4py: "bpic2015_2" },
  { file: "bpic2020_DomesticDeclarations.xes.gz", pm4py: "bpic2020_DomesticDeclarations" },
  {
    file: "bpic2020_PrepaidTravelCost.xes.gz",
    pm4py: "bpic2020_PrepaidTravelCost",
    bupaR: "bpic2020_PrepaidTravelCost",
  },
  { file: "interval_event_log.csv", pm4py: "interval_event_log_csv", bupaR: "interval_event_log_csv" },
  { file: "interval_event_log.xes", pm4py: "interval_event_log" },
  { file: "receipt.csv", pm4py: "receipt" },
  { file: "receipt.parquet", pm4py: "receipt" },
  { file: "receipt.xes.gz", pm4py: "receipt", bupaR: "receipt" },
  { file: "repairExample.xes.gz", pm4py: "repairExample.complete" },
  { file: "reviewing.xes", pm4py: "reviewing.complete" },
  { file: "roadtraffic100traces.csv", pm4py: "roadtraffic100traces", bupaR: "roadtraffic100traces" },
  { file: "roadtraffic100traces.xes", pm4py: "roadtraffic100traces" },
  { file: "running-example.csv", pm4py: "running-example", bupaR: "running-example" },
  { file: "running-example.xes", pm4py: "running-example" },
  {
    file: "ui_Reimbursement_segmented.csv",
    pm4py: "ui_Reimbursement_segmented",
    options: {
      columns: {
        case: "caseID",
        activity: ["targetApp", "eventType", "target.name"],
        time: { from: "timeStamp" },
      },
    },
  },
  { file: "wta_PurchasingExample.csv", pm4py: "wta_PurchasingExample", bupaR: "wta_PurchasingExample" },
];

/** Declares the tests of some logs: each is read once and held against every oracle that has it. */
export function testLogs(logs: readonly RealLog[]): void {
  describe.each(logs.map((log) => [log.file, log] as const))("%s", (file, { pm4py, bupaR, options }) => {
    const oracles = [`pm4py/${pm4py}`, ...(bupaR === undefined ? [] : [`bupar/${bupaR}`])];
    const { runs, why } = seen(file, `logs/${file}`, ...oracles.map((name) => `oracles/${name}.json`));
    describe.skipIf(!runs)(`equals${why}`, () => {
      let log: OracleLog;
      let ofPm4py: Pm4pyNumbers;
      beforeAll(async () => {
        ofPm4py = pm4pyNumbers(pm4py);
        log = await openLog(join(sharedData, "logs", file), options);
      }, 120_000);
      afterAll(() => log.close());

      describe("PM4Py 2.7.14", () => {
        test.each([...pm4pyComparisons, ...pm4pyStarts].map((one) => [one.name, one] as const))(
          "%s",
          async (_, one) => {
            await compareWith(one, ofPm4py, log);
          },
        );
      });
      if (bupaR === undefined) return;
      describe("bupaR 1.0.0 and edeaR 1.0.0", () => {
        for (const one of [...bupaRComparisons, ...bupaRStarts, bupaRWaiting]) {
          const other = bupaRReordered[bupaR]?.includes(one.name) === true;
          const why = other ? " (skipped: instances overlap, and bupaR orders them by their starts)" : "";
          test.skipIf(other)(`${one.name}${why}`, async () => {
            await compareWith(one, bupaRNumbers(bupaR), log);
          });
        }
      });
    });
  });
}
