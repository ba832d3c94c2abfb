import { afterAll, expect, test } from "vitest";
import { segmentOf } from "../../src/config/segment.js";
import { checkSegments } from "../../src/log/segment-check.js";
import { closeAll, given } from "../kept.js";

afterAll(closeAll);

test("takes the steps of the log and nothing else, and names what was probably meant", async () => {
  const engine = await given("P 1: Antrag Bescheid");
  await checkSegments(engine, "P", [segmentOf({ from: "Antrag", to: "Bescheid" })]);
  await checkSegments(engine, "P", []);
  await expect(
    checkSegments(engine, "P", [segmentOf({ from: "Antrag", to: "Beschied" })]),
  ).rejects.toMatchObject({
    code: "segment-activity-unknown",
    details: { process: "P", activity: "Beschied", near: "Bescheid", known: 2 },
  });
});

test("an empty process has nothing to miss", async () => {
  const engine = await given("P 1: A");
  await expect(checkSegments(engine, "Q", [segmentOf({ from: "A", to: "B" })])).resolves.toBeUndefined();
});
