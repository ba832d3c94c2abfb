import { expect, test } from "vitest";
import { palette } from "../../src/charts/palette.js";
import { ruleFlags } from "../../src/charts/pictures/rule-flags.js";

const px = (seconds: number) => seconds;
const frame = { width: 400, left: 30 };
const median = { kind: "median", seconds: 100, label: "Median" } as const;
const target = { kind: "target", seconds: 900, label: "Ziel" } as const;

test("a rule carries its name to its right; one beyond the axis stands at its end with an arrow", () => {
  const { height, flags } = ruleFlags([median, target], [median], px, frame);
  expect(height).toBe(18);
  expect(flags.map(({ text, ink, rise }) => ({ text, ink, rise }))).toEqual([
    { text: "Median", ink: palette.text, rise: 10 },
    { text: "Ziel →", ink: palette.accent, rise: 10 },
  ]);
  expect(flags[0]?.left).toBe(105);
  expect(flags[1]?.left).toBeLessThan(400);
});

test("takes no room without rules", () => {
  expect(ruleFlags([], [], px, frame)).toEqual({ height: 0, flags: [] });
});
