import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { throughputTime } from "../../src/measures/throughput-time.js";
import { present, sharedData } from "../shared.js";
import { analysed, only, type LogOptions } from "./analysed.js";
import { expectPm4py } from "./pm4py.js";

/** Log, PM4Py's numbers of it, and the flags that a CSV needs. Logs with lifecycle rows have two views. */
const logs: readonly (readonly [log: string, view: string, options?: LogOptions])[] = [
  ["apromore_Procure-to-Pay.xes.gz", "apromore_Procure-to-Pay.complete"],
  ["bpic2012.xes.gz", "bpic2012.complete"],
  ["bpic2013_closed.xes.gz", "bpic2013_closed"],
  ["bpic2015_1.xes.gz", "bpic2015_1"],
  ["bpic2015_2.xes.gz", "bpic2015_2"],
  ["bpic2020_DomesticDeclarations.xes.gz", "bpic2020_DomesticDeclarations"],
  ["bpic2020_PrepaidTravelCost.xes.gz", "bpic2020_PrepaidTravelCost"],
  ["interval_event_log.csv", "interval_event_log_csv"],
  ["interval_event_log.xes", "interval_event_log"],
  ["receipt.csv", "receipt"],
  ["receipt.parquet", "receipt"],
  ["receipt.xes.gz", "receipt"],
  ["repairExample.xes.gz", "repairExample.complete"],
  ["reviewing.xes", "reviewing.complete"],
  ["road_fine.xes.gz", "road_fine"],
  ["roadtraffic100traces.csv", "roadtraffic100traces"],
  ["roadtraffic100traces.xes", "roadtraffic100traces"],
  ["running-example.csv", "running-example"],
  ["running-example.xes", "running-example"],
  [
    "ui_Reimbursement_segmented.csv",
    "ui_Reimbursement_segmented",
    {
      columns: {
        case: "caseID",
        activity: ["targetApp", "eventType", "target.name"],
        time: { from: "timeStamp" },
      },
    },
  ],
  ["wta_PurchasingExample.csv", "wta_PurchasingExample"],
];

describe("equals PM4Py 2.7.14", () => {
  for (const [log, view, options] of logs) {
    const paths = [`logs/${log}`, `oracles/pm4py/${view}.json`];
    const here = present(...paths);
    test.skipIf(!here)(
      `on ${log}${here ? "" : " (skipped: ../shared/data is not there)"}`,
      async () => {
        const intervals = view.replace(/\.complete$/, ".interval");
        expectPm4py(await analysed(join(sharedData, "logs", log), options), view, intervals);
      },
      120_000,
    );
  }
});

test.skipIf(!present("logs/receipt.xes.gz"))(
  "honours time offsets, which PM4Py's own XES reader drops",
  async () => {
    const measured = await analysed(join(sharedData, "logs", "receipt.xes.gz"));
    expect(only(measured(throughputTime)).mean_seconds).toBeCloseTo(467_263.92, 1);
  },
);
