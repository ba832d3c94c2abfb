import { expect, test } from "vitest";
import { kiTypes } from "../../../src/ranking/ki-type.js";
import { levers } from "../../../src/ranking/levers/ids.js";
import { placeholders } from "../../../src/ranking/sentence.js";
import { stepLabels } from "../../../src/ranking/steps/labels.js";
import { stepReasons } from "../../../src/ranking/steps/reasons.js";
import { stepSentence } from "../../../src/ranking/steps/step-sentence.js";
import { steps } from "../../../src/ranking/tables/steps.js";

test.each(Object.entries(stepReasons))("%s is a sentence about columns that exist", (_, words) => {
  for (const text of Object.values<string>(words)) expect(text).toMatch(/^[\p{Lu}{].*\.$/u);
  const columns = Object.keys(steps.columns);
  for (const column of placeholders(words)) expect(columns).toContain(column);
  expect(placeholders({ de: words.de, en: words.de }).toSorted()).toEqual(
    placeholders({ de: words.en, en: words.en }).toSorted(),
  );
});

test("every label has a lever", () => {
  for (const { lever } of Object.values(stepLabels)) expect(Object.keys(levers)).toContain(lever);
});

test("no word gives a verdict or promises anything", () => {
  const german = [
    ...Object.values(stepReasons),
    ...Object.values(stepLabels).map(({ label }) => label),
    ...Object.values(levers),
    ...Object.values(kiTypes).map(({ label }) => label),
  ]
    .map(({ de }) => de)
    .join("\n");
  expect(german).not.toMatch(
    /zulässig|anonym|KI entscheidet|Empfehlung umzusetzen|Minderleister|Stellenabbau|Einsparung|garantiert/i,
  );
});

test("says the values of the row, and what was withheld as withheld", () => {
  expect(stepSentence("batch", "de", () => "•")).toBe(
    "• der Ausführungen werden in Stapeln erledigt: ein Stapellauf bietet sich an.",
  );
  expect(
    stepSentence("routine", "en", (column) => ({ manual_hours: "120 h", top_share: "96%" })[column] ?? "?"),
  ).toBe("Routine: 120 h a year by hand, and the same step follows in 96% of the executions.");
});
