import { expect, test } from "vitest";
import { analyseFiles } from "../../src/analyse.js";
import { profiles } from "../../src/config/policy.js";
import { measures } from "../../src/measures/index.js";
import { recorded } from "../effects.js";
import { openToy, toyPath, toySource } from "./toy.js";

test("what the oracles are held against is what `analyse FILE --public-data` computes", async () => {
  const toy = await openToy("toy.csv");
  const { tables } = await analyseFiles(
    [{ path: toyPath("toy.csv"), id: "log", source: toySource("toy.csv") }],
    { profile: profiles["public-data"], maxRejectShare: 0, facts: { version: "0.0.0", git_commit: null } },
    recorded("2025-01-01T00:00:00Z").effects,
  );
  const shown = measures.filter((of) => tables.has(of));
  expect(shown.length).toBeGreaterThan(measures.length - 3); // two feed the ranking alone
  for (const of of shown) expect([of.id, await toy.rows(of)]).toEqual([of.id, tables.get(of).rows]);
  await toy.close();
});
