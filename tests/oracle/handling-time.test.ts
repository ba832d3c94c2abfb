import { join } from "node:path";
import { expect, test } from "vitest";
import { handlingTime } from "../../src/measures/handling-time.js";
import { seen, sharedData } from "../shared.js";
import { bupaRNumbers } from "./bupar.js";
import { doerColumns } from "./doers.js";
import { openLog } from "./log.js";

const bpic2012 = seen("bpic2012.xes.gz", "logs/bpic2012.xes.gz");

// scoring.md T2: touch time START → COMPLETE, first in, first out per case and activity; a 10 % trimmed mean in seconds
test.skipIf(!bpic2012.runs)(
  `BPIC 2012 has the trimmed touch times of scoring.md T2${bpic2012.why}`,
  async () => {
    const log = await openLog(join(sharedData, "logs", "bpic2012.xes.gz"), {
      columns: { ...doerColumns, lifecycle: "lifecycle:transition" },
      timezone: "UTC",
    });
    const rows = await log.rows(handlingTime);
    await log.close();
    const found = new Map(rows.map((row) => [row.activity, row]));
    for (const [activity, executions, trimmed] of [
      ["W_Completeren aanvraag", 23_512, 248.1],
      ["W_Nabellen offertes", 22_405, 118.6],
      ["W_Nabellen incomplete dossiers", 11_400, 204.5],
      ["W_Valideren aanvraag", 7889, 826.6],
      ["W_Afhandelen leads", 5897, 145.5],
      ["W_Beoordelen fraude", 270, 12.1],
    ] as const) {
      expect([activity, found.get(activity)?.measured_executions]).toEqual([activity, executions]);
      expect(Number(found.get(activity)?.trimmed_mean_seconds), activity).toBeCloseTo(trimmed, 0);
    }
  },
  120_000,
);

const intervals = seen(
  "interval_event_log.csv",
  "logs/interval_event_log.csv",
  "oracles/bupar/interval_event_log_csv.json",
);

// no execution of this log is longer than a shift or without a duration, so the quartiles are those of edeaR
test.skipIf(!intervals.runs)(
  `the spread is edeaR's interquartile range over its median${intervals.why}`,
  async () => {
    const log = await openLog(join(sharedData, "logs", "interval_event_log.csv"));
    const rows = await log.rows(handlingTime);
    await log.close();
    const theirs = bupaRNumbers("interval_event_log_csv").processing_time_activity;
    expect(theirs).toHaveLength(8);
    const found = new Map(rows.map((row) => [row.activity, row.spread_ratio]));
    for (const { activity, iqr, median } of theirs)
      expect(found.get(activity), activity).toBeCloseTo(Number(iqr) / Number(median), 9);
  },
);
