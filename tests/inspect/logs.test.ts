import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { run } from "../cli/world.js";
import { present, seen, sharedData } from "../shared.js";
import { folderWith, onDisk, roundTrip } from "./round-trip.js";

const log = (name: string): string => join(sharedData, "logs", name);

/** Log, PM4Py's view of it, and the answers that only a person can give. */
const logs: readonly (readonly [log: string, view: string, answers?: readonly string[]])[] = [
  ["apromore_Procure-to-Pay.xes.gz", "apromore_Procure-to-Pay.complete"],
  ["interval_event_log.csv", "interval_event_log_csv"],
  ["interval_event_log.xes", "interval_event_log"],
  ["receipt.csv", "receipt"],
  ["receipt.parquet", "receipt"],
  ["receipt.xes.gz", "receipt"],
  ["repairExample.xes.gz", "repairExample.complete"],
  ["reviewing.xes", "reviewing.complete"],
  ["roadtraffic100traces.csv", "roadtraffic100traces"],
  ["roadtraffic100traces.xes", "roadtraffic100traces"],
  ["running-example.csv", "running-example"],
  ["running-example.xes", "running-example"],
  ["ui_Reimbursement_segmented.csv", "ui_Reimbursement_segmented", ["--activity", "eventType"]],
  ["wta_PurchasingExample.csv", "wta_PurchasingExample"],
];

/** Large ones: the file is written and parsed, and the counts are those of the trial run, which is `ingest` itself. */
const large: readonly (readonly [log: string, view: string])[] = [
  ["bpic2012.xes.gz", "bpic2012.complete"],
  ["bpic2013_closed.xes.gz", "bpic2013_closed"],
  ["bpic2015_1.xes.gz", "bpic2015_1"],
  ["bpic2015_2.xes.gz", "bpic2015_2"],
  ["bpic2020_DomesticDeclarations.xes.gz", "bpic2020_DomesticDeclarations"],
  ["bpic2020_PrepaidTravelCost.xes.gz", "bpic2020_PrepaidTravelCost"],
  ["road_fine.xes.gz", "road_fine"],
];

const expected = (view: string) =>
  JSON.parse(readFileSync(join(sharedData, "oracles", "pm4py", `${view}.json`), "utf8")) as {
    readonly n_events: number;
    readonly n_cases: number;
  };

describe("inspect writes a process file by which PM4Py's numbers come out", () => {
  for (const [name, view, answers = []] of logs) {
    const { runs, why } = seen(name, `logs/${name}`, `oracles/pm4py/${view}.json`);
    test.skipIf(!runs)(
      `${name}${why}`,
      async () => {
        const { n_events, n_cases } = expected(view);
        const trip = await roundTrip([log(name)], ["--public-data", ...answers]);
        expect([trip.told.err, trip.told.code]).toEqual(["", 0]);
        expect([trip.events, trip.cases]).toEqual([n_events, n_cases]);
        expect(trip.process?.public_data).toBe(true);
        expect(trip.yaml).not.toContain("ENTWURF");
      },
      120_000,
    );
  }
  for (const [name, view] of large) {
    const { runs, why } = seen(name, `logs/${name}`, `oracles/pm4py/${view}.json`);
    test.skipIf(!runs)(
      `${name}${why}`,
      async () => {
        const { n_events, n_cases } = expected(view);
        const { code, out } = await run(
          ["inspect", log(name), "--public-data", "--json", "--sample", "20000"],
          {
            effects: { ...onDisk, write: () => Promise.reject(new Error("nothing is to be written")) },
          },
        );
        const { data } = JSON.parse(out) as { data: { events: number; cases: number; questions: unknown[] } };
        expect([code, data.events, data.cases, data.questions]).toEqual([0, n_events, n_cases, []]);
      },
      240_000,
    );
  }
});

test.skipIf(!present("logs/ui_Reimbursement.csv"))(
  "a log without a case says so and is not written",
  async () => {
    const { told, yaml } = await roundTrip([log("ui_Reimbursement.csv")], ["--public-data"]);
    expect([told.code, yaml]).toEqual([3, null]);
    expect(told.out).toContain("Keine Spalte nennt erkennbar die Kennung des Falls");
  },
);

test.skipIf(!present("logs/ocel1_order_simulated.csv"))(
  "an object-centric CSV has no case: it says so and is not written",
  async () => {
    await using folder = await folderWith([log("ocel1_order_simulated.csv")]);
    const { code, out } = await run(["inspect", "eingang/ocel1_order_simulated.csv", "--public-data"], {
      cwd: folder.dir,
    });
    expect(code).toBe(3);
    expect(out).toContain("Keine Spalte nennt erkennbar die Kennung des Falls");
  },
);
