import fc from "fast-check";
import { expect, test } from "vitest";
import { flags } from "../../src/charts/lanes.js";

const bounds = { left: 0, right: 500 };

test("puts labels to the right of their rules in one lane where there is room", () => {
  expect(
    flags(
      [
        { x: 100, width: 80 },
        { x: 300, width: 80 },
      ],
      bounds,
    ),
  ).toEqual([
    { lane: 0, left: 105, right: 185 },
    { lane: 0, left: 305, right: 385 },
  ]);
});

test("turns a label to the left before it opens a lane, and stays inside", () => {
  expect(
    flags(
      [
        { x: 300, width: 80 },
        { x: 305, width: 80 },
        { x: 490, width: 60 },
      ],
      bounds,
    ),
  ).toEqual([
    { lane: 0, left: 215, right: 295 },
    { lane: 0, left: 310, right: 390 },
    { lane: 0, left: 425, right: 485 },
  ]);
});

test("lets no two labels touch, and no rule cross a label, wherever the rules stand", () => {
  const rule = fc.record({ x: fc.integer({ min: 0, max: 500 }), width: fc.integer({ min: 20, max: 160 }) });
  fc.assert(
    fc.property(fc.array(rule, { minLength: 1, maxLength: 3 }), (rules) => {
      const placed = flags(rules, bounds);
      placed.forEach((a, i) => {
        placed.forEach((b, j) => {
          if (i >= j) return;
          expect(a.lane === b.lane && a.left < b.right && b.left < a.right).toBe(false);
        });
        expect(a.left).toBeGreaterThanOrEqual(0);
        expect(a.right).toBeLessThanOrEqual(500);
      });
    }),
  );
});
