import { expect, test } from "vitest";
import { filterLine } from "../../src/reports/filter-words.js";
import { say } from "../../src/reports/locale.js";

test("is one line for the margin of a page, and none where nothing was filtered", () => {
  const filters = [
    { de: "mit Eingangsweg online", en: "with channel online" },
    { de: "Jahr 2024", en: "the year 2024" },
  ];
  expect(filterLine(filters, say("de"))).toBe("Filter: nur Fälle mit Eingangsweg online · Jahr 2024");
  expect(filterLine([], say("de"))).toBeNull();
  expect(filterLine(undefined, say("en"))).toBeNull();
});
