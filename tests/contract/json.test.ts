import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { run } from "../cli/world.js";

/** The stable contract of `analyse --public-data --json`: these ids and columns stay, further ones may follow. */
const contract: Readonly<Record<string, readonly string[]>> = {
  volume: ["cases", "events", "activities", "variants", "first_time", "last_time"],
  variants: ["rank", "variant", "cases", "share", "cumulative_share", "median_throughput_seconds"],
  "throughput-time": [
    "cases",
    "mean_seconds",
    "median_seconds",
    "p10_seconds",
    "q1_seconds",
    "q3_seconds",
    "p90_seconds",
    "min_seconds",
    "max_seconds",
    "st_dev_seconds",
  ],
  "directly-follows": [
    "from_activity",
    "to_activity",
    "executions",
    "cases",
    "mean_seconds",
    "median_seconds",
    "min_seconds",
    "max_seconds",
    "sum_seconds",
    "st_dev_seconds",
  ],
  "start-activities": ["activity", "cases", "share"],
  "end-activities": ["activity", "cases", "share"],
  "activity-frequency": ["activity", "executions", "executions_share", "cases", "cases_share"],
  "rework-per-activity": [
    "activity",
    "cases",
    "repeated_cases",
    "extra_executions",
    "self_loops",
    "repetitions",
  ],
  "rework-rates": [
    "cases",
    "repeated_cases",
    "repeated_cases_share",
    "extra_executions_share",
    "self_loop_cases_share",
  ],
  "handover-rate": ["handover_share"],
};

interface Document {
  readonly schema: string;
  readonly ok: boolean;
  readonly data: {
    readonly processes: readonly {
      readonly measures: Readonly<
        Record<
          string,
          {
            readonly columns: Readonly<Record<string, { readonly unit: string; readonly label: string }>>;
            readonly rows: readonly Readonly<Record<string, unknown>>[];
          }
        >
      >;
    }[];
  };
}

async function toyJson(...more: readonly string[]): Promise<Document> {
  const flags = ["--case", "case", "--activity", "activity", "--time", "complete", "--start", "start"];
  const file = join("tests", "oracle", "toy", "toy.csv");
  const { code, out } = await run([
    "analyse",
    file,
    ...flags,
    "--timezone",
    "UTC",
    "--public-data",
    "--json",
    ...more,
  ]);
  expect(code).toBe(0);
  return JSON.parse(out) as Document;
}

test("every id and column of the contract is there, with unit and label", async () => {
  const { schema, ok, data } = await toyJson("--resource", "resource");
  expect([schema, ok]).toEqual(["prozessradar.analyse/1", true]);
  const measures = data.processes[0]?.measures ?? {};
  for (const [id, names] of Object.entries(contract)) {
    const columns = measures[id]?.columns ?? {};
    expect([id, names.filter((name) => !(name in columns))]).toEqual([id, []]);
    for (const { unit, label } of Object.values(columns))
      expect([unit, label].every((text) => text.length > 0)).toBe(true);
    for (const row of measures[id]?.rows ?? []) expect(Object.keys(row)).toEqual(Object.keys(columns));
  }
});

test("numbers are unrounded, durations in seconds, times with offset, paths lists", async () => {
  const measures = (await toyJson()).data.processes[0]?.measures;
  expect(measures?.["volume"]?.rows[0]).toMatchObject({
    cases: 5,
    first_time: "2024-03-04T10:00:00.000+01:00",
    last_time: "2024-03-11T09:30:00.000+01:00",
  });
  expect(measures?.["throughput-time"]?.rows[0]).toMatchObject({ mean_seconds: 51_960, min_seconds: 1800 });
  expect(measures?.["variants"]?.rows[0]).toMatchObject({ rank: 1, variant: ["B", "C", "A"], share: 0.2 });
});

test("--limit cuts long lists and says how long they are", async () => {
  const measures = (await toyJson("--limit", "2")).data.processes[0]?.measures;
  expect(measures?.["variants"]?.rows).toHaveLength(2);
  expect(measures?.["variants"]).toMatchObject({ all_rows: 5 });
});

test("docs/json.md describes the frame and the data of every command", async () => {
  const page = readFileSync("docs/json.md", "utf8");
  const described = [...page.slice(page.indexOf("| Command")).matchAll(/^\| `([a-z-]+)` +\| `/gm)].map(
    ([, command]) => command,
  );
  const { out } = await run(["--help", "--lang", "en"]);
  const commands = [...out.matchAll(/^ {2}([a-z][a-z-]*) {2,}/gm)].map(([, command]) => command);
  expect(commands.length).toBeGreaterThan(10);
  expect(described).toEqual(commands.filter((command) => command !== "key").toSorted());
  const frame = JSON.parse((await run(["explain", "volume", "--json"])).out) as { meta: object };
  const shown = /```json\n([^`]+)```/.exec(page)?.[1] ?? "";
  const example = JSON.parse(shown) as typeof frame;
  expect([Object.keys(example), Object.keys(example.meta)]).toEqual([
    Object.keys(frame),
    Object.keys(frame.meta),
  ]);
});
