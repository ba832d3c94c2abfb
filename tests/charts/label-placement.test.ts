import fc from "fast-check";
import { expect, test } from "vitest";
import { overlap, placeLabels } from "../../src/charts/label-placement.js";

const bounds = { left: 0, right: 400, top: 0, bottom: 300 };
const label = (text: string) => ({ text, width: text.length * 6 });

test("places a label above right of its point, clear of both its ranges", () => {
  const [box] = placeLabels([{ x: 100, y: 100, labels: [label("1 Wohngeld")] }], 15, 5, bounds, []);
  expect(box).toEqual({ left: 107, right: 167, top: 83, bottom: 98, text: "1 Wohngeld", far: false });
});

test("falls back to the short text where the long one fits nowhere", () => {
  const point = {
    x: 20,
    y: 150,
    labels: [label("7 Anmeldung einer Eheschließung mit Auslandsbezug"), label("7")],
  };
  const [box] = placeLabels([point], 15, 5, { ...bounds, right: 120 }, []);
  expect(box?.text).toBe("7");
});

test("gives no label rather than one on top of another", () => {
  const wall = { left: 0, right: 400, top: 0, bottom: 300 };
  expect(placeLabels([{ x: 100, y: 100, labels: [label("1")] }], 15, 5, bounds, [wall])).toEqual([null]);
});

test("never lets labels touch each other, a point or an obstacle", () => {
  const point = fc.record({
    x: fc.integer({ min: 10, max: 390 }),
    y: fc.integer({ min: 10, max: 290 }),
    labels: fc.constantFrom([label("1 Wohngeld"), label("1")], [label("12 Baugenehmigung"), label("12")]),
  });
  const obstacle = { left: 180, right: 182, top: 0, bottom: 300 };
  fc.assert(
    fc.property(fc.array(point, { maxLength: 20 }), (points) => {
      const boxes = placeLabels(points, 15, 5, bounds, [obstacle]).filter((box) => box !== null);
      boxes.forEach((a, i) => {
        expect(boxes.slice(i + 1).some((b) => overlap(a, b))).toBe(false);
        expect(overlap(a, obstacle)).toBe(false);
        const dots = points.map(({ x, y }) => ({ left: x - 5, right: x + 5, top: y - 5, bottom: y + 5 }));
        expect(dots.some((dot) => overlap(a, dot))).toBe(false);
      });
    }),
  );
});
