import { expect, test } from "vitest";
import { learnableDecisions } from "../../../src/ranking/indicators/learnable-decisions.js";
import { contextOf, processOf } from "../portfolio.js";

test("is missing, and says that this version does not compute it", () => {
  expect(learnableDecisions.value(contextOf(processOf("P")))).toEqual({
    value: null,
    evidence: "missing",
    source: "-",
    reason: "not_in_this_version",
    cases: 0,
  });
});
