import { expect, test } from "vitest";
import { levers } from "../../../src/ranking/levers/ids.js";

test("a proposal beside the name of a benefit drops steps, never the benefit", () => {
  expect(levers.simplify).toEqual({
    de: "Schritte weglassen oder vereinfachen",
    en: "drop or simplify steps",
  });
});
