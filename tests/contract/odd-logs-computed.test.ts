import { expect, test } from "vitest";
import { compareGroups } from "../../src/measures/comparison/compare-groups.js";
import { casesIn } from "../../src/measures/comparison/slices.js";
import { computeTables } from "../../src/measures/data/computed.js";
import type { Measure } from "../../src/measures/measure.js";
import { faults } from "./faults.js";
import { oddEngine, oddLogs } from "./odd-log.js";

const until = { name: "until", slice: casesIn({ from: null, to: "2024-01-02" }) };
const since = { name: "since", slice: casesIn({ from: "2024-01-02", to: null }) };

test.each(Object.entries(oddLogs))(
  "on %s every table that needs more than SQL answers with declared columns, finite or null",
  async (_, log) => {
    await using engine = await oddEngine(log);
    const { groups, differences, mix } = await compareGroups(engine, "P", until, since);
    for (const { of, rows } of [...(await computeTables(engine)), groups, differences, mix])
      expect(faults(of as unknown as Measure, rows)).toEqual([]); // no SQL is looked at
  },
);
