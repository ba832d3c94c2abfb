import fc from "fast-check";
import { expect, test } from "vitest";
import { openDatabase } from "../../src/engine/duckdb.js";
import type { DbRow } from "../../src/engine/engine.js";
import type { Measure } from "../../src/measures/measure.js";
import { run } from "../../src/measures/run.js";
import { walkedAttributes } from "./walked/attributes.js";
import { walkedBatches } from "./walked/batches.js";
import { completedBy, walkedDeclared } from "./walked/declared.js";
import { walkedFlow } from "./walked/flow.js";
import { inOrder, logs, processOf, writeLogs, type Made } from "./walked/logs.js";
import { walkedNextSteps } from "./walked/next-steps.js";
import { walkedOrganisation } from "./walked/organisation.js";
import { walkedRepetition } from "./walked/repetition.js";
import { walkedStructure } from "./walked/structure.js";
import { walkedTimes } from "./walked/times.js";
import { walkedWork } from "./walked/work.js";
import type { Row } from "./walked/walk.js";

const walked = [
  ...walkedStructure,
  ...walkedNextSteps,
  ...walkedTimes,
  ...walkedWork,
  ...walkedRepetition,
  ...walkedOrganisation,
  ...walkedBatches,
  ...walkedDeclared,
  ...walkedAttributes,
  ...walkedFlow,
];

async function measured(all: readonly Made[], asked: readonly Measure[]) {
  await using engine = await openDatabase();
  await writeLogs(engine, all);
  const tables = new Map<string, readonly DbRow[]>();
  for (const measure of asked) tables.set(measure.id, (await run(engine, measure)).rows);
  return (measure: Measure, process: string): readonly DbRow[] =>
    (tables.get(measure.id) ?? []).filter((one) => one["process"] === process);
}

/** What a row is about; the order of rows is what tests of single measures hold. */
const keys = [
  "basis",
  "kind",
  "figure",
  "segment",
  "projection",
  "role",
  "activity",
  "between_activity",
  "start_activity",
  "end_activity",
  "from_activity",
  "to_activity",
  "unit",
  "other_unit",
  "from_unit",
  "to_unit",
  "variant",
  "owner",
  "channel",
  "attribute",
  "value",
  "month",
  "week",
  "weekday",
  "hour",
];
const keyOf = (row: Row): string => keys.map((key) => JSON.stringify(row[key])).join();
const byKey = (rows: readonly Row[]): readonly Row[] =>
  [...rows].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));

test("measures of any log equal what a walk over its events finds", async () => {
  await fc.assert(
    fc.asyncProperty(logs, async (all) => {
      const rowsOf = await measured(
        all,
        walked.map(([measure]) => measure),
      );
      for (const [measure, walk] of walked)
        for (const [i, { cases, hasEnds }] of all.entries()) {
          const rows = byKey(rowsOf(measure, processOf(i)));
          const expected = byKey(walk(cases.map(inOrder), completedBy(hasEnds)));
          expect({ measure: measure.id, rows }).toMatchObject({ measure: measure.id, rows: expected });
          expect(rows).toHaveLength(expected.length);
        }
    }),
    { numRuns: 4, endOnFailure: true },
  );
}, 60_000);
