import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "vitest";
import type { SourceColumns } from "../../src/config/source.js";
import { activityFrequency } from "../../src/measures/activity-frequency.js";
import { handoverMatrix } from "../../src/measures/handover-matrix.js";
import { intervalBatches } from "../../src/measures/interval-batches.js";
import { repeatRedoPerActivity } from "../../src/measures/repeat-redo-per-activity.js";
import { repeatRedoRates } from "../../src/measures/repeat-redo-rates.js";
import { reworkPerCase } from "../../src/measures/rework-per-case.js";
import { roleActivities } from "../../src/measures/role-activities.js";
import { selfDistance } from "../../src/measures/self-distance.js";
import { sql } from "../../src/sql/tag.js";
import type { BupaRNumbers, Share } from "./bupar.js";
import { expectClose } from "./close.js";
import type { Comparison } from "./comparison.js";
import { counted, edge, expectSame } from "./counts.js";
import { edeaRFolder, type EdeaRNumbers } from "./edear.js";
import { only, openLog, type OracleLog } from "./log.js";
import type { Pm4pyNumbers } from "./pm4py.js";
import { toyFolder, type ToyNumbers } from "./toy.js";

/** Persons are read as units and as roles, so that who did a step may be compared with the tools' persons. */
export const doerColumns: SourceColumns = {
  org_unit: "org:resource",
  resource: { from: "org:resource", mode: "role" },
};

/** edeaR takes a missing person for one of its own; here nobody is known then, so the person gets a name. */
const somebody = "(missing)";

/** A log of `oracles/edear-pm4py` with `somebody` in place of every missing person. */
export async function openNamed(log: string): Promise<OracleLog> {
  const text = readFileSync(join(edeaRFolder, log, "events.csv"), "utf8").trimEnd();
  const [head = "", ...lines] = text.split("\n");
  const folder = mkdtempSync(join(tmpdir(), "prozessradar-named-"));
  const path = join(folder, `${log}.csv`);
  writeFileSync(path, [head, ...lines.map((line) => line.replace(/,,(\d+)$/, `,${somebody},$1`))].join("\n"));
  const opened = await openLog(path, {
    columns: {
      case: "case",
      activity: ["activity"],
      time: { from: "timestamp" },
      lifecycle: "lifecycle",
      instance: "instance",
      resource: { from: "resource", mode: "role" },
    },
    timezone: "UTC",
    mode: "role",
  });
  rmSync(folder, { recursive: true }); // everything is in the engine now
  return opened;
}

/** The toy log with its persons as units and as roles. */
export const openToyDoers = (): Promise<OracleLog> =>
  openLog(join(toyFolder, "toy.csv"), {
    columns: {
      case: "case",
      activity: ["activity"],
      time: { from: "complete" },
      start: { from: "start" },
      org_unit: "resource",
      resource: { from: "resource", mode: "role" },
    },
    timezone: "UTC",
    mode: "role",
  });

export const pm4pyDoers: readonly Comparison<Pm4pyNumbers>[] = [
  {
    tool: "PM4Py",
    name: "who hands over to whom",
    measures: [handoverMatrix],
    keys: ["handover_of_work"],
    compare: (measured, expected) => {
      const { total_pairs, counts } = expected.handover_of_work?.all_events_null_as_NA ?? {
        total_pairs: 0,
        counts: [],
      };
      const known = counts.filter(([from, to]) => from !== "__NA__" && to !== "__NA__");
      const pairs = known.reduce((sum, [, , n]) => sum + n, 0);
      for (const basis of ["org_unit", "role"]) {
        const ours = measured(handoverMatrix).filter((row) => row.basis === basis);
        expectSame<number | null>(
          ours.map((row) => [edge(row.from_unit, row.to_unit), row.pairs]),
          known.map(([from, to, n]) => [edge(from, to), n]),
        );
        for (const row of ours) {
          expectClose(row.known_share, pairs / total_pairs, 1e-12, "known share");
          expectClose(row.share, Number(row.pairs) / pairs, 1e-12, "share");
        }
      }
    },
  },
];

const absolute = (shares: readonly Share[]) => counted(shares, "activity", "absolute");

export const bupaRDoers: readonly Comparison<BupaRNumbers>[] = [
  {
    tool: "edeaR",
    name: "repeated by the same person and by another",
    measures: [repeatRedoPerActivity],
    keys: [
      "selfloops_repeat_activity",
      "selfloops_redo_activity",
      "repetitions_repeat_activity",
      "repetitions_redo_activity",
    ],
    compare: (measured, expected) => {
      const ours = measured(repeatRedoPerActivity);
      for (const [column, theirs] of [
        ["self_loops_repeat", expected.selfloops_repeat_activity],
        ["self_loops_redo", expected.selfloops_redo_activity],
        ["repetitions_repeat", expected.repetitions_repeat_activity],
        ["repetitions_redo", expected.repetitions_redo_activity],
      ] as const)
        expect(counted(ours, "activity", column), column).toEqual(absolute(theirs));
    },
  },
];

export const edeaRDoers: readonly Comparison<EdeaRNumbers>[] = [
  {
    tool: "edeaR",
    name: "self-loops and repetitions of every case",
    measures: [],
    keys: ["edear_cases"],
    compare: async (_, expected, { engine }) => {
      const rows = await engine.rows(sql`
        with loops as (
          select case_key, count(*) as n
          from self_loops
          group by case_key
        ),

        backs as (
          select case_key, count(*) as n
          from repetitions
          group by case_key
        )

        select c.case_id, c.events, coalesce(l.n, 0) as self_loops, coalesce(b.n, 0) as repetitions
        from cases c
        left join loops l on l.case_key = c.case_key
        left join backs b on b.case_key = c.case_key`);
      const ours = new Map(rows.map((row) => [String(row["case_id"]), row]));
      expect(ours.size).toBe(expected.edear_cases.length);
      for (const theirs of expected.edear_cases) {
        const id = theirs["case"] ?? "";
        const row = ours.get(id);
        const [loops, backs, events] = [row?.["self_loops"], row?.["repetitions"], row?.["events"]].map(
          Number,
        );
        expect([id, loops, backs]).toEqual([id, Number(theirs["selfloops"]), Number(theirs["repetitions"])]);
        expectClose(Number(loops) / Number(events), Number(theirs["selfloops_relative"]), 1e-12, id);
        expectClose(Number(backs) / Number(events), Number(theirs["repetitions_relative"]), 1e-12, id);
      }
    },
  },
  {
    tool: "edeaR",
    name: "self-loops repeated by another person, of the log",
    measures: [repeatRedoRates],
    keys: ["published"],
    compare: (measured, expected) => {
      const split = only(measured(repeatRedoRates));
      expect([split.self_loops_redo, split.self_loops]).toEqual(expected.published.loops);
      expect([split.basis, split.self_loops_unknown, split.repetitions_unknown]).toEqual(["role", 0, 0]);
      expect(Number(split.self_loops_repeat) + Number(split.self_loops_redo)).toBe(split.self_loops);
    },
  },
  {
    tool: "edeaR",
    name: "repeated by the same person and by another",
    measures: [repeatRedoPerActivity, activityFrequency],
    keys: ["edear_redo_selfloops_activity", "edear_repeat_repetitions_activity"],
    compare: (measured, expected) => {
      const executions = counted(measured(activityFrequency), "activity", "executions");
      for (const [column, theirs] of [
        ["self_loops_redo", expected.edear_redo_selfloops_activity],
        ["repetitions_repeat", expected.edear_repeat_repetitions_activity],
      ] as const) {
        const ours = counted(measured(repeatRedoPerActivity), "activity", column);
        expect(ours).toEqual(
          Object.fromEntries(theirs.map((row) => [row["activity"], Number(row["absolute"])])),
        );
        for (const row of theirs) {
          const activity = row["activity"] ?? "";
          const share = Number(ours[activity]) / Number(executions[activity]);
          expectClose(share, Number(row["relative"]), 1e-12, `${column} ${activity}`);
        }
      }
    },
  },
  {
    tool: "PM4Py",
    name: "who hands over to whom",
    measures: [handoverMatrix],
    keys: ["pm4py_handover"],
    compare: (measured, expected) => {
      const ours = measured(handoverMatrix);
      const named = (person: string | undefined) =>
        person === undefined || person === "" ? somebody : person;
      const theirs = new Map(
        expected.pm4py_handover.map((row) => [
          edge(named(row["from_resource"]), named(row["to_resource"])),
          Number(row["share"]),
        ]),
      );
      expect(ours.map((row) => edge(row.from_unit, row.to_unit)).sort()).toEqual([...theirs.keys()].sort());
      for (const row of ours) {
        const pair = edge(row.from_unit, row.to_unit);
        expect([row.basis, row.known_share]).toEqual(["role", 1]);
        expectClose(row.share, theirs.get(pair) ?? null, 1e-12, pair);
      }
    },
  },
];

export const toyDoers: readonly Comparison<ToyNumbers>[] = [
  {
    tool: "edeaR",
    name: "repeated by the same person and by another",
    measures: [repeatRedoPerActivity, repeatRedoRates],
    keys: [
      "edear.number_of_selfloops.repeat",
      "edear.number_of_selfloops.redo",
      "edear.number_of_repetitions.repeat",
      "edear.number_of_repetitions.redo",
    ],
    compare: (measured, expected) => {
      const ours = measured(repeatRedoPerActivity);
      const rates = only(measured(repeatRedoRates));
      for (const [column, theirs] of [
        ["self_loops_repeat", expected["edear.number_of_selfloops.repeat"]],
        ["self_loops_redo", expected["edear.number_of_selfloops.redo"]],
        ["repetitions_repeat", expected["edear.number_of_repetitions.repeat"]],
        ["repetitions_redo", expected["edear.number_of_repetitions.redo"]],
      ] as const) {
        const all = Object.fromEntries(ours.map((row) => [row.activity, 0]));
        expect(counted(ours, "activity", column), column).toEqual({ ...all, ...absolute(theirs.activity) });
        expectClose(Number(rates[column]) / 5, theirs.log.mean, 1e-6, `${column} per case`);
      }
    },
  },
  {
    tool: "edeaR",
    name: "length of cases",
    measures: [reworkPerCase],
    keys: ["edear.trace_length_log"],
    compare: (measured, expected) => {
      const row = measured(reworkPerCase).find(({ figure }) => figure === "executions");
      for (const name of ["min", "q1", "median", "mean", "q3", "max"] as const)
        expectClose(row?.[name], expected["edear.trace_length_log"][name], 1e-6, name);
    },
  },
  {
    tool: "edeaR",
    name: "who does what, with shares",
    measures: [roleActivities],
    keys: ["edear.resource_frequency.resource_activity"],
    compare: (measured, expected) => {
      const theirs = expected["edear.resource_frequency.resource_activity"];
      const ours = measured(roleActivities);
      expect(ours).toHaveLength(theirs.length);
      for (const row of ours) {
        const found = theirs.find((one) => one.resource === row.role && one.activity === row.activity);
        expect(row.executions).toBe(found?.absolute);
        expectClose(row.share_of_role, found?.relative_resource ?? null, 1e-6, "share of the role");
        expectClose(row.share_of_activity, found?.relative_activity ?? null, 1e-6, "share of the activity");
      }
    },
  },
  {
    tool: "PM4Py",
    name: "least distance between repetitions, rework per case",
    measures: [selfDistance, reworkPerCase],
    keys: ["pm4py.completion_times.minimum_self_distances", "pm4py.start_and_completion_times.rework_cases"],
    compare: (measured, expected) => {
      const repeated = measured(selfDistance).filter((row) => row.steps_between !== null);
      expect(counted(repeated, "activity", "steps_between")).toEqual(
        expected["pm4py.completion_times.minimum_self_distances"],
      );
      const rework = expected["pm4py.start_and_completion_times.rework_cases"].map((row) => row.rework);
      expect(measured(reworkPerCase).find(({ figure }) => figure === "extra_executions")).toMatchObject({
        total: rework.reduce((sum, n) => sum + n, 0),
        cases_with: rework.filter((n) => n > 0).length,
        max: Math.max(...rework),
      });
    },
  },
  // PM4Py merges isolated executions of several days; its rule gives one batch of two (`not_to_match` in expected.json).
  {
    tool: "PM4Py",
    name: "batches by its rule, not its numbers",
    measures: [intervalBatches],
    keys: [],
    compare: (measured) => {
      expect(
        measured(intervalBatches).map((row) => [row.activity, row.batches, row.batched_executions]),
      ).toEqual([
        ["A", 1, 2],
        ["B", 0, 0],
        ["C", 0, 0],
      ]);
    },
  },
];
