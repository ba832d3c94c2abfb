import { expect, test } from "vitest";
import { suspicions } from "../../src/personal-data/suspicions.js";
import { present } from "../shared.js";
import { caseIds, steps, units } from "./harmless.js";
import { oracleActivities, sampleTexts } from "./names-of-logs.js";

/** Those of the texts that raise a suspicion on their own. */
const suspected = (texts: readonly string[]) => texts.filter((text) => suspicions([text]).length > 0);

test("200 steps and units of German administrations are nobody's data", () => {
  expect(steps.length).toBeGreaterThanOrEqual(200);
  expect(suspected([...steps, ...units])).toEqual([]);
  expect(suspicions([...steps, ...units])).toEqual([]);
});

test("case ids of German systems are nobody's data", () => {
  expect(suspected(caseIds)).toEqual([]);
});

test("no text of a sample process file is suspected", () => {
  expect(sampleTexts().length).toBeGreaterThan(200);
  expect(suspected(sampleTexts())).toEqual([]);
});

test.skipIf(!present("oracles/pm4py"))("no activity of the logs that PM4Py has counted is suspected", () => {
  expect(oracleActivities().length).toBeGreaterThan(400);
  expect(suspected(oracleActivities())).toEqual([]);
});
