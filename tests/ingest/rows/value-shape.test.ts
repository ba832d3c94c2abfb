import { expect, test } from "vitest";
import { shapeOf } from "../../../src/ingest/rows/value-shape.js";

test.each([
  ["BA-2024/17", "AA-9999/99"],
  ["007", "999"],
  ["1.234,50 €", "9.999,99 €"],
  ["Antrag eingegangen", "Aaa aaa"],
  ["online", "aaa"],
  ["E-Mail", "A-Aaa"],
  ["Ü-12ß", "A-99a"],
  ["Vollständigkeit der Unterlagen in der Akte prüfen", "Aaa aaa Aaa aaa …"],
  ["  A   1 ", "A 9"],
  ["a\u0000b", "a?a"],
  ["§ 35", "? 99"],
])("%j is written like %j", (value, shape) => {
  expect(shapeOf(value)).toBe(shape);
});

test("a shape has no letter but A and a, no digit but 9, and an end", () => {
  const shape = shapeOf("Müller, Erika *12.08.1964 ".repeat(20));
  expect(shape.replace(/[Aa9]/g, "")).not.toMatch(/[\p{L}\p{N}]/u);
  expect(shape.length).toBeLessThanOrEqual(41);
});
