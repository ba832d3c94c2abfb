import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openDatabase } from "../../../src/engine/duckdb.js";
import type { Engine } from "../../../src/engine/engine.js";
import { addColumns, createStaging, showStaging, stagedTable } from "../../../src/ingest/rows/ingest-rows.js";
import { collapse } from "../../../src/ingest/instances/lifecycle.js";
import { param, sql } from "../../../src/sql/tag.js";

let engine: Engine;
beforeAll(async () => {
  engine = await openDatabase();
});
afterAll(() => engine[Symbol.asyncDispose]());

/** `case activity transition minute [instance]` per line → instances as `activity start-end`, in the order of rows. */
async function collapsed(rows: readonly string[], startColumn = false) {
  await createStaging(engine);
  const optional = ["lifecycle", "instance", "start_time"] as const;
  await addColumns(engine, optional);
  for (const row of rows) {
    const [caseId = "", activity = "", transition = "", minute = "", instance = null] = row.split(" ");
    await engine.rows(sql`
      insert into ${stagedTable} (file, case_id, activity, time, lifecycle, instance)
      select
        0,
        ${param(caseId)},
        ${param(activity)},
        make_timestamptz(${param(minute)}::bigint * 60000000),
        ${param(transition === "_" ? null : transition)},
        ${param(instance)}`);
  }
  await showStaging(engine, new Set(optional), [{ firstRow: 0, firstLine: 1, columnNames: [] }]);
  const made = await collapse(engine, { startColumn, lifecycle: true });
  const found = await engine.rows(sql`
    select concat(
      case_id, ' ', activity, ' ', epoch_us(start_time) // 60000000, '-', epoch_us(time) // 60000000, ' #', source_row
    ) as instance
    from ${made.relation}
    order by source_row`);
  return {
    kind: made.kind,
    orphans: made.orphans.get(0) ?? { starts: 0, completes: 0 },
    instances: found.map((row) => row["instance"]),
  };
}

test("without any lifecycle every row is an event", async () => {
  expect(await collapsed(["1 A _ 1", "1 A _ 2"])).toEqual({
    kind: "none",
    orphans: { starts: 0, completes: 0 },
    instances: ["1 A -1 #1", "1 A -2 #2"],
  });
});

test("other words than the transitions of XES are a sub-status: every row is an event", async () => {
  expect(await collapsed(["1 A start 1", "1 A complete 2", "1 A in_progress 3"])).toEqual({
    kind: "sub_status",
    orphans: { starts: 0, completes: 0 },
    instances: ["1 A -1 #1", "1 A -2 #2", "1 A -3 #3"],
  });
});

test("with completions only nothing is paired; an empty lifecycle completes, other transitions are folded", async () => {
  expect(
    await collapsed(["1 A schedule 1", "1 A complete 2 x", "1 A complete 3 x", "1 A _ 4", "1 A suspend 5"]),
  ).toEqual({
    kind: "complete_only",
    orphans: { starts: 0, completes: 0 },
    instances: ["1 A -2 #2", "1 A -3 #3", "1 A -4 #4"],
  });
});

test("pairs first in, first out per case and activity; no two completions are merged", async () => {
  expect(
    await collapsed([
      "1 A start 1",
      "1 A start 2",
      "1 B start 2",
      "2 A complete 3",
      "1 A complete 4",
      "1 A complete 5",
      "1 A complete 6",
      "1 A start 7",
    ]),
  ).toEqual({
    kind: "paired",
    orphans: { starts: 2, completes: 2 },
    instances: ["2 A -3 #4", "1 A 1-4 #5", "1 A 2-5 #6", "1 A -6 #7"],
  });
});

test("a completion before any start does not take a later start", async () => {
  const { instances, orphans } = await collapsed(["1 A complete 1", "1 A start 2", "1 A complete 3"]);
  expect(instances).toEqual(["1 A -1 #1", "1 A 2-3 #3"]);
  expect(orphans).toEqual({ starts: 0, completes: 1 });
});

test("equal times are taken in the order of the rows", async () => {
  expect((await collapsed(["1 A start 1", "1 A complete 1"])).instances).toEqual(["1 A 1-1 #2"]);
  expect((await collapsed(["1 A complete 1", "1 A start 1"])).instances).toEqual(["1 A -1 #1"]);
});

test("an instance id makes one event: first start, last completion", async () => {
  expect(
    await collapsed([
      "1 A start 1 x",
      "1 A start 2 y",
      "1 A complete 3 y",
      "1 A start 4 x",
      "1 A complete 5 x",
      "1 A complete 6 x",
      "1 A start 7 z",
      "1 A complete 8 w",
      "2 A complete 9 x",
    ]),
  ).toEqual({
    kind: "paired",
    orphans: { starts: 1, completes: 2 },
    instances: ["1 A 2-3 #3", "1 A 1-6 #6", "1 A -8 #8", "2 A -9 #9"],
  });
});

test("rows without an instance id are paired among themselves", async () => {
  expect(
    (await collapsed(["1 A start 1 x", "1 A start 2", "1 A complete 3", "1 A complete 4 x"])).instances,
  ).toEqual(["1 A 2-3 #3", "1 A 1-4 #4"]);
});

test("with starts only each is an event at its start; a start column makes pairing needless", async () => {
  expect(await collapsed(["1 A schedule 1", "1 A start 2", "1 A start 3"])).toMatchObject({
    kind: "start_only",
    instances: ["1 A -2 #2", "1 A -3 #3"],
  });
  expect(await collapsed(["1 A start 1", "1 A complete 2"], true)).toMatchObject({
    kind: "complete_only",
    instances: ["1 A -2 #2"],
  });
  expect(await collapsed(["1 A assign 1", "1 A autoskip 2"])).toMatchObject({
    kind: "other",
    instances: ["1 A -1 #1", "1 A -2 #2"],
  });
});

test("equals a queue that is worked through by hand", async () => {
  const step = fc.record({
    caseId: fc.constantFrom("1", "2"),
    activity: fc.constantFrom("A", "B"),
    transition: fc.constantFrom("start", "complete"),
    minute: fc.integer({ min: 0, max: 8 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 20 }), async (steps) => {
      fc.pre(new Set(steps.map(({ transition }) => transition)).size === 2);
      const queues = new Map<string, number[]>();
      const expected: { readonly row: number; readonly text: string }[] = [];
      const inOrder = steps
        .map((one, i) => ({ ...one, row: i + 1 }))
        .sort((a, b) => a.minute - b.minute || a.row - b.row);
      for (const { caseId, activity, transition, minute, row } of inOrder) {
        const key = `${caseId} ${activity}`;
        const queue = queues.get(key) ?? [];
        queues.set(key, queue);
        if (transition === "start") queue.push(minute);
        else expected.push({ row, text: `${key} ${queue.shift() ?? ""}-${minute} #${row}` });
      }
      const found = await collapsed(
        steps.map(
          ({ caseId, activity, transition, minute }) => `${caseId} ${activity} ${transition} ${minute}`,
        ),
      );
      expect(found.instances).toEqual(expected.sort((a, b) => a.row - b.row).map(({ text }) => text));
      expect(found.orphans.starts).toBe([...queues.values()].flat().length);
    }),
    { numRuns: 40 },
  );
}, 120_000);
