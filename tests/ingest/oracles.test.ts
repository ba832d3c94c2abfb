import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Source } from "../../src/config/source.js";
import { sql } from "../../src/sql/tag.js";
import { ingested, withIngested } from "./ingested.js";

const data = join(import.meta.dirname, "../../../shared/data");
const logs = join(data, "logs");
const absent = !existsSync(logs);
const note = "(skipped where ../shared/data is absent)";

interface Oracle {
  readonly n_rows_raw: number;
  readonly n_events: number;
  readonly n_cases: number;
  readonly time_min: string;
  readonly time_max: string;
  readonly activity_counts: Readonly<Record<string, number>>;
  readonly service_time?: { readonly sum: Readonly<Record<string, number>> };
  readonly case_duration_from_start_timestamp?: { readonly sum: number };
}

const oracle = (name: string): Oracle =>
  JSON.parse(readFileSync(join(data, "oracles/pm4py", `${name}.json`), "utf8")) as Oracle;

/** The numbers of a log that ingest decides, in the form of the oracle. */
const summary = (file: string, source: Partial<Source> = {}): Promise<Oracle> =>
  withIngested([join(logs, file)], source, {}, async (engine, accounts) => {
    const [all] = await engine.rows(sql`
      select
        count(*) as n_events,
        count(distinct case_id) as n_cases,
        strftime(timezone('UTC', min(time)), '%Y-%m-%dT%H:%M:%S.%f') as first,
        strftime(timezone('UTC', max(time)), '%Y-%m-%dT%H:%M:%S.%f') as last
      from instances`);
    const activities = await engine.rows(sql`
      select
        activity,
        count(*) as n,
        sum(epoch_us(time) - epoch_us(coalesce(start_time, time)))::double / 1e6 as service
      from instances
      group by activity`);
    const [durations] = await engine.rows(sql`
      select sum(duration)::double / 1e6 as total
      from (
        select epoch_us(max(time)) - epoch_us(min(coalesce(start_time, time))) as duration
        from instances
        group by case_id
      )`);
    return {
      n_rows_raw: accounts[0]?.rows_read ?? 0,
      n_events: Number(all?.["n_events"]),
      n_cases: Number(all?.["n_cases"]),
      time_min: String(all?.["first"]),
      time_max: String(all?.["last"]),
      activity_counts: Object.fromEntries(activities.map((row) => [row["activity"], Number(row["n"])])),
      service_time: {
        sum: Object.fromEntries(activities.map((row) => [row["activity"], Number(row["service"])])),
      },
      case_duration_from_start_timestamp: { sum: Number(durations?.["total"]) },
    };
  });

/** An instant of the oracle with six decimals. */
const six = (time: string): string => {
  const [, seconds = "", fraction = ""] = /^(.{19})(?:\.(\d+))?\+00:00$/.exec(time) ?? [];
  return `${seconds}.${fraction.padEnd(6, "0")}`;
};

const clerk: Partial<Source> = {
  columns: { activity: ["targetApp", "eventType", "target.name"] },
  timezone: "UTC",
};

/** file → expected numbers; `interval` = those with starts. */
const cases: readonly [file: string, complete: string, interval: string | null, source?: Partial<Source>][] =
  [
    ["running-example.csv", "running-example", null],
    ["running-example.xes", "running-example", null],
    ["roadtraffic100traces.csv", "roadtraffic100traces", null],
    ["roadtraffic100traces.xes", "roadtraffic100traces", null],
    ["receipt.csv", "receipt", null],
    ["receipt.parquet", "receipt", null],
    ["receipt.xes.gz", "receipt", null],
    ["interval_event_log.csv", "interval_event_log_csv", "interval_event_log_csv"],
    ["interval_event_log.xes", "interval_event_log", "interval_event_log"],
    ["wta_PurchasingExample.csv", "wta_PurchasingExample", "wta_PurchasingExample"],
    ["ui_Reimbursement_segmented.csv", "ui_Reimbursement_segmented", null, clerk],
    [
      "apromore_Procure-to-Pay.xes.gz",
      "apromore_Procure-to-Pay.complete",
      "apromore_Procure-to-Pay.interval",
    ],
    ["repairExample.xes.gz", "repairExample.complete", "repairExample.interval"],
    ["reviewing.xes", "reviewing.complete", "reviewing.interval"],
    ["bpic2012.xes.gz", "bpic2012.complete", "bpic2012.interval"],
    ["bpic2013_closed.xes.gz", "bpic2013_closed", null],
    ["bpic2015_1.xes.gz", "bpic2015_1", null],
    ["bpic2020_PrepaidTravelCost.xes.gz", "bpic2020_PrepaidTravelCost", null],
  ];

test.skipIf(absent).each(cases)(
  `%s gives the events that PM4Py counts ${note}`,
  async (file: string, complete: string, interval: string | null, source: Partial<Source> | null = null) => {
    const expected = oracle(complete);
    const found = await summary(file, source ?? {});
    expect(found).toMatchObject({
      n_rows_raw: expected.n_rows_raw,
      n_events: expected.n_events,
      n_cases: expected.n_cases,
      time_min: six(expected.time_min),
      time_max: six(expected.time_max),
    });
    expect(found.activity_counts).toEqual(expected.activity_counts);
    if (interval === null) return;
    const { service_time, case_duration_from_start_timestamp } = oracle(interval);
    for (const [activity, seconds] of Object.entries(service_time?.sum ?? {}))
      expect(found.service_time?.sum[activity], activity).toBeCloseTo(seconds, 3);
    expect(found.case_duration_from_start_timestamp?.sum).toBeCloseTo(
      case_duration_from_start_timestamp?.sum ?? Number.NaN,
      2,
    );
  },
  120_000,
);

test.skipIf(absent)(`receipt is the same log in three formats ${note}`, async () => {
  const [csv, parquet, xes] = await Promise.all(
    ["receipt.csv", "receipt.parquet", "receipt.xes.gz"].map((file) =>
      ingested([join(logs, file)], {}, { detectResource: true }),
    ),
  );
  expect(csv?.rows).toHaveLength(8577);
  expect(csv?.rows.filter((row) => row["other_person"] === true).length).toBeGreaterThan(1000);
  expect(parquet?.rows).toEqual(csv?.rows);
  expect(xes?.rows).toEqual(csv?.rows);
});

const edear = join(data, "oracles/edear-pm4py");
test.skipIf(absent).each([
  ["patients", 5442, 2721, 500, 7],
  ["sepsis", 15214, 15214, 1050, 16],
  ["traffic_fines", 34724, 34724, 10000, 11],
  ["hospital_billing", 49951, 49951, 10000, 16],
])(
  `edeaR's %s has its rows, instances, cases and activities; a case may be called NA ${note}`,
  async (log, rows, instances, caseCount, activities) => {
    const file = join(edear, log, "events.csv");
    const found = await withIngested([file], { timezone: "UTC" }, {}, async (engine, [account]) => {
      const [row] = await engine.rows(sql`
        select
          count(*) as instances,
          count(distinct case_id) as cases,
          count(distinct activity) as activities,
          count(*) filter (where start_time is null) as without_start,
          count(*) filter (where case_id = 'NA') as na
        from instances`);
      return { ...row, read: account?.rows_read, rejected: account?.rows_rejected };
    });
    expect(found).toEqual({
      read: rows,
      rejected: 0,
      instances,
      cases: caseCount,
      activities,
      without_start: log === "patients" ? 0 : instances,
      na: { sepsis: 24, hospital_billing: 1 }[log] ?? 0,
    });
  },
  60_000,
);

test.skipIf(absent)(
  `the toy log is the same as intervals and as start and complete rows ${note}`,
  async () => {
    const toy = join(data, "oracles/toy");
    const key = (row: Readonly<Record<string, unknown>>) =>
      [row["case_id"], row["activity"], row["start_time"], row["time"]].join(" ");
    const intervals = await ingested([join(toy, "toy.csv")], { timezone: "UTC" });
    const events = await ingested([join(toy, "toy_events.csv")], { timezone: "UTC" });
    expect(intervals.rows).toHaveLength(15);
    expect(events.accounts[0]).toMatchObject({
      rows_read: 30,
      rows_loaded: 15,
      rows_folded: 15,
      lifecycle: "paired",
    });
    expect(events.rows.map(key).sort()).toEqual(intervals.rows.map(key).sort());
  },
);
