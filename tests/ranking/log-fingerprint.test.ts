import { expect, test } from "vitest";
import { activityFrequency } from "../../src/measures/activity-frequency.js";
import { directlyFollows } from "../../src/measures/directly-follows.js";
import { volume } from "../../src/measures/volume.js";
import { measures } from "../../src/measures/index.js";
import { runAll } from "../../src/measures/run.js";
import { logFingerprint } from "../../src/ranking/log-fingerprint.js";
import { given } from "../given.js";
import { contextOf, processOf } from "./portfolio.js";

const used: readonly string[] = [volume.id, activityFrequency.id, directlyFollows.id];

async function fingerprint(id: string, traces: string, turned = false): Promise<string> {
  await using engine = await given(traces);
  const tables = await runAll(
    engine,
    measures.filter((measure) => used.includes(measure.id)),
  );
  const context = contextOf(
    processOf(id),
    ...tables.map(({ of, rows }) => ({ of, rows: turned ? rows.toReversed() : rows })),
  );
  return logFingerprint((table) => context.rows(table));
}

const log = "antrag 1: A B C\nantrag 2: A C";

test("the same log has the same fingerprint, whatever its process is called and however its rows are ordered", async () => {
  const of = await fingerprint("antrag", log);
  expect(of).toMatch(/^[0-9a-f]{64}$/);
  expect(await fingerprint("karte", log.replaceAll("antrag", "karte"))).toBe(of);
  expect(await fingerprint("antrag", log, true)).toBe(of);
});

test.each([
  ["another case", `${log}\nantrag 3: A C`],
  ["another order of the same steps", "antrag 1: A C B\nantrag 2: A C"],
  ["another step", "antrag 1: A B D\nantrag 2: A C"],
])("%s is another log", async (_, other) => {
  expect(await fingerprint("antrag", other)).not.toBe(await fingerprint("antrag", log));
});
