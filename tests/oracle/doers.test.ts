import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { batchShare } from "../../src/measures/batch-share.js";
import { netLoopGain } from "../../src/measures/net-loop-gain.js";
import { pingPong } from "../../src/measures/ping-pong.js";
import { reworkPerCase } from "../../src/measures/rework-per-case.js";
import { selfDistance } from "../../src/measures/self-distance.js";
import { unitChanges } from "../../src/measures/unit-changes.js";
import { sql } from "../../src/sql/tag.js";
import { seen, sharedData } from "../shared.js";
import { bupaRNumbers } from "./bupar.js";
import { compareWith } from "./comparison.js";
import {
  bupaRDoers,
  doerColumns,
  edeaRDoers,
  openNamed,
  openToyDoers,
  pm4pyDoers,
  toyDoers,
} from "./doers.js";
import { edeaRLogs, edeaRNumbers } from "./edear.js";
import { openLog, type OracleLog } from "./log.js";
import { pm4pyNumbers } from "./pm4py.js";
import { toyNumbers } from "./toy.js";

/** Log, PM4Py's numbers, and bupaR's where every person is known: a missing one is nobody here and somebody there. */
const logs: readonly (readonly [log: string, pm4py: string, bupaR?: string])[] = [
  ["receipt.parquet", "receipt", "receipt"],
  ["running-example.csv", "running-example", "running-example"],
  ["wta_PurchasingExample.csv", "wta_PurchasingExample", "wta_PurchasingExample"],
  ["bpic2020_PrepaidTravelCost.xes.gz", "bpic2020_PrepaidTravelCost", "bpic2020_PrepaidTravelCost"],
  ["bpic2013_closed.xes.gz", "bpic2013_closed"],
  ["roadtraffic100traces.csv", "roadtraffic100traces"],
  ["repairExample.xes.gz", "repairExample.complete"],
];

describe("persons read as units and as roles", () => {
  for (const [file, pm4py, bupaR] of logs) {
    const { runs, why } = seen(file, `logs/${file}`, `oracles/pm4py/${pm4py}.json`);
    test.skipIf(!runs)(`equals PM4Py and bupaR on ${file}${why}`, async () => {
      const log = await openLog(join(sharedData, "logs", file), {
        columns: doerColumns,
        timezone: "UTC",
        mode: "role",
      });
      for (const one of pm4pyDoers) await compareWith(one, pm4pyNumbers(pm4py), log);
      if (bupaR !== undefined) for (const one of bupaRDoers) await compareWith(one, bupaRNumbers(bupaR), log);
      await log.close();
    });
  }
});

describe.each(Object.keys(edeaRLogs))("persons read as roles on %s", (name) => {
  const { runs, why } = seen(name, `oracles/edear-pm4py/${name}/events.csv`);
  describe.skipIf(!runs)(`equals edeaR and PM4Py${why}`, () => {
    let log: OracleLog;
    beforeAll(async () => {
      log = await openNamed(name);
    });
    afterAll(() => log.close());

    test.each(edeaRDoers.map((one) => [`${one.tool}: ${one.name}`, one] as const))("%s", async (_, one) => {
      await compareWith(one, edeaRNumbers(name), log);
    });

    test("the ways to count rework add up to each other", () => expectIdentities(log));
  });
});

describe("the toy log, persons as units and as roles", () => {
  let log: OracleLog;
  beforeAll(async () => {
    log = await openToyDoers();
  });
  afterAll(() => log.close());

  test.each(toyDoers.map((one) => [`${one.tool}: ${one.name}`, one] as const))("%s", async (_, one) => {
    await compareWith(one, toyNumbers(), log);
  });

  test("the worked example of units (measures.md 9)", async () => {
    const [changes] = await log.rows(unitChanges);
    expect(changes).toMatchObject({ cases: 5, changes_per_case: 8 / 5, return_cases: 2, returns: 3 });
    for (const basis of ["org_unit", "role"])
      expect(
        (await log.rows(pingPong))
          .filter((row) => row.basis === basis)
          .map((row) => [row.unit, row.other_unit, row.returns, row.cases]),
      ).toEqual([
        ["r1", "r2", 2, 2],
        ["r2", "r1", 1, 1],
      ]);
  });

  test("the ways to count rework add up to each other", () => expectIdentities(log));
});

/** Extra executions = sizes of self-loops + sizes of repetitions; both countings add up to the same. */
async function expectIdentities({ engine, rows }: OracleLog): Promise<void> {
  const total = new Map((await rows(reworkPerCase)).map((row) => [row.figure, row.total]));
  const of = (figure: string) => Number(total.get(figure));
  expect(of("extra_executions")).toBe(of("self_loop_size") + of("repetition_size"));
  const gains = await rows(netLoopGain);
  const sum = (column: "self_loops" | "loops" | "loop_inflow" | "loop_outflow") =>
    gains.reduce((all, row) => all + Number(row[column]), 0);
  expect([sum("self_loops"), sum("loops"), sum("loop_outflow")]).toEqual([
    of("self_loop_size"),
    of("repetition_size"),
    of("repetition_size"),
  ]);
  const [sizes] = await engine.rows(sql`select sum(executions - 1) as size from self_loops`);
  expect(Number(sizes?.["size"])).toBe(of("self_loop_size"));
  const twice = await rows(selfDistance);
  expect(twice.reduce((all, row) => all + Number(row.cases), 0)).toBe(of("repeated_activities"));
}

const bpic2012 = seen("bpic2012.xes.gz", "logs/bpic2012.xes.gz");
test.skipIf(!bpic2012.runs)(
  `BPIC 2012 has the batch shares of measures.md 10${bpic2012.why}`,
  async () => {
    const log = await openLog(join(sharedData, "logs", "bpic2012.xes.gz"), {
      columns: doerColumns,
      timezone: "UTC",
      mode: "role",
      unknown: ["112"],
    });
    const shares = new Map((await log.rows(batchShare)).map((row) => [row.activity, row.batch_share]));
    for (const [activity, share] of [
      ["W_Nabellen offertes", 0.357],
      ["W_Completeren aanvraag", 0.3178],
      ["W_Nabellen incomplete dossiers", 0.3054],
      ["W_Valideren aanvraag", 0.0132],
      ["O_SENT_BACK", 0.0921],
    ] as const)
      expect([activity, Math.round(Number(shares.get(activity)) * 1e4) / 1e4]).toEqual([activity, share]);
    await log.close();
  },
  60_000,
);
