import { expect, test } from "vitest";
import { given } from "../given.js";
import { compareWith } from "./comparison.js";
import { logIn } from "./log.js";
import { microsoftComparisons, printedExample, printedTraces } from "./microsoft.js";

test("equals the example that Microsoft prints", async () => {
  await using engine = await given(printedTraces);
  for (const one of microsoftComparisons) await compareWith(one, printedExample, logIn(engine));
  expect.assertions(3 * microsoftComparisons.length);
});
