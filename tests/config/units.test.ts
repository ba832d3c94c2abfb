import fc from "fast-check";
import { expect, test } from "vitest";
import { minuteUnits, quantity, roundingUnits, secondUnits, shareUnits } from "../../src/config/units.js";

test.each([
  ["12min", minuteUnits, 12],
  ["1.5h", minuteUnits, 90],
  ["30s", minuteUnits, 0.5],
  ["0min", minuteUnits, 0],
  ["12 min", minuteUnits, 12],
  ["2h", secondUnits, 7_200],
  ["42d", secondUnits, 3_628_800],
  ["45s", secondUnits, 45],
  ["0.1wd", roundingUnits, 8_640],
  ["1%", shareUnits, 0.01],
  ["2.3%", shareUnits, 0.023],
  ["0.1%", shareUnits, 0.001],
])("%s is understood", (text, units, expected) => {
  expect(quantity(text, units)).toBe(expected);
});

test.each([
  "12",
  "min",
  "",
  "1,5h",
  "-3h",
  "1e3h",
  "12 minuten",
  "12min.",
  "012min",
  "12  min",
  "1.h",
  ".5h",
  "42wd",
])("„%s“ is no span of time", (text) => {
  expect(quantity(text, { ...minuteUnits, ...secondUnits })).toBeNull();
});

test("every whole number of minutes comes back", () => {
  fc.assert(
    fc.property(fc.nat(1_000_000), (n) => {
      expect(quantity(`${n}min`, minuteUnits)).toBe(n);
      expect(quantity(`${n}min`, secondUnits)).toBe(n * 60);
    }),
  );
});

test("a number too large for a number is none", () => {
  expect(quantity(`${"9".repeat(400)}d`, secondUnits)).toBeNull();
});
