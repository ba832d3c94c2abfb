import { expect, test } from "vitest";
import { decisionTable } from "../../../src/ranking/tables/decisions.js";
import type { ReleasedTables } from "../../../src/release/tables.js";
import { say } from "../../../src/reports/locale.js";
import { nextSection } from "../../../src/reports/process/next.js";
import { released } from "../../charts/released.js";
import { made } from "../made.js";
import { textOf } from "../page.js";

const row = {
  process: "antrag",
  cases: 400,
  decision: "pilot",
  stage: "pilot",
  date: "2024-05-15",
  body: "Lenkungskreis",
  function: "Leitung FB 33",
  reason: "Ein Hinweistext im Antrag nennt die Nachweise vorab.",
};
const table = released(decisionTable, [row]);
const tables = { get: () => table } as unknown as ReleasedTables;

test("says where the process stands by the decision log, and nothing of it where nothing is ranked", () => {
  const info = made().processes.find(({ id }) => id === "antrag");
  const text = (of: ReleasedTables | null) => textOf(nextSection(info!, of, say("de")).body.text);
  expect(text(tables)).toContain("Entscheidungsstand: Pilot, 15.05.2024, Lenkungskreis, Leitung FB 33");
  expect(text(tables)).toContain("nennt die Nachweise vorab.");
  expect(text(null)).not.toContain("Entscheidungsstand");
});
