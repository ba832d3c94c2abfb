import { expect, test } from "vitest";
import { catalogueSha256, permittedEvaluations } from "../../../src/release/evaluation-catalogue.js";
import { permitted } from "../../../src/reports/closing/permitted.js";
import { say } from "../../../src/reports/locale.js";
import { textOf } from "../page.js";

test("names the number of permitted evaluations and the checksum of their list", () => {
  const text = textOf(permitted(say("de")).body.text);
  expect(text).toContain(`der Liste der ${permittedEvaluations.length} zulässigen Auswertungen`);
  expect(text).toContain(catalogueSha256);
});
