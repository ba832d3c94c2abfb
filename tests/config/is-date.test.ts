import fc from "fast-check";
import { expect, test } from "vitest";
import { z } from "zod";
import { isDate } from "../../src/config/is-date.js";

const ofZod = (text: string): boolean => z.iso.date().safeParse(text).success;

test.each([
  ["2024-02-29", true],
  ["2023-02-29", false],
  ["2024-04-31", false],
  ["2024-13-01", false],
  ["2024-00-10", false],
  ["2024-01-00", false],
  ["0000-01-01", true],
  ["2024-1-1", false],
  ["31.12.2024", false],
  ["2024-12-31T00:00:00Z", false],
  ["", false],
])("whether %s is a date", (text, is) => {
  expect(isDate(text)).toBe(is);
  expect(ofZod(text)).toBe(is);
});

test("a text is a date to it where it is one to zod, which judges the dates of the configuration", () => {
  const digits = (length: number) =>
    fc.integer({ min: 0, max: 10 ** length - 1 }).map((n) => String(n).padStart(length, "0"));
  const parts = fc.tuple(digits(4), fc.integer({ min: 0, max: 14 }), fc.integer({ min: 0, max: 33 }));
  const two = (n: number) => String(n).padStart(2, "0");
  fc.assert(
    fc.property(parts, ([year, month, day]) => {
      const text = `${year}-${two(month)}-${two(day)}`;
      expect(isDate(text)).toBe(ofZod(text));
    }),
    { numRuns: 2000 },
  );
});
