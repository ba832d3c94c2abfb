import { expect, test } from "vitest";
import { placeholders, sentence } from "../../src/ranking/sentence.js";

const words = {
  de: "{steps|Schritt folgt|Schritte folgen} nach {days}.",
  en: "{steps|step follows|steps follow} after {days}.",
};
const cells =
  (steps: string) =>
  (column: string): string =>
    ({ steps, days: "28 Tagen" })[column] ?? "?";

test("a sentence says the values of its row, its nouns in the number of the value", () => {
  expect(sentence(words, "de", cells("1"))).toBe("1 Schritt folgt nach 28 Tagen.");
  expect(sentence(words, "de", cells("12"))).toBe("12 Schritte folgen nach 28 Tagen.");
  expect(sentence(words, "en", cells("1"))).toBe("1 step follows after 28 Tagen.");
});

test("what was withheld stays withheld, in the plural", () => {
  expect(sentence(words, "de", cells("•"))).toBe("• Schritte folgen nach 28 Tagen.");
});

test("the placeholders of a text are its columns, without the nouns", () => {
  expect(placeholders(words)).toEqual(["steps", "days"]);
});
