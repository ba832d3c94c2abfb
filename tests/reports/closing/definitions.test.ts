import { expect, test } from "vitest";
import { measures } from "../../../src/measures/index.js";
import { definitions, sourceWords } from "../../../src/reports/closing/definitions.js";
import { say } from "../../../src/reports/locale.js";

const told = (source: string, lang: "de" | "en") => sourceWords(source, say(lang)).text;

test("words of a source stand in the language of the report, citations in that of the literature", () => {
  expect(told("own", "de")).toBe("eigene Definition");
  expect(told("own", "en")).toBe("own");
  expect(told("HBR 2016; formula: own", "de")).toBe(
    '<span lang="en">HBR 2016</span>; Formel nach eigener Definition',
  );
  expect(told("PM4Py get_end_activities; edeaR end_activities", "de")).toBe(
    '<span lang="en">PM4Py get_end_activities</span>; <span lang="en">edeaR end_activities</span>',
  );
  expect(told("own; bupaR group_by; quantiles R type 7", "de")).toBe(
    'eigene Definition; <span lang="en">bupaR group_by</span>; Quantile nach R, Typ 7',
  );
});

test("no measure tells a German reader that a definition is own or how quantiles are taken in English", () => {
  const page = definitions(measures, say("de")).text;
  expect(page).toContain("eigene Definition; Quantile nach R, Typ 7");
  expect(page).not.toMatch(/>own<|>own;|>quantiles R type 7</);
});
