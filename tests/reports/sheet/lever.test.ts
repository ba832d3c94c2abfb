import { expect, test } from "vitest";
import { autonomy } from "../../../src/ranking/tables/autonomy.js";
import { leverTable } from "../../../src/ranking/tables/levers.js";
import { suitability } from "../../../src/ranking/tables.js";
import type { ReleasedTables } from "../../../src/release/tables.js";
import { html } from "../../../src/reports/html.js";
import { say } from "../../../src/reports/locale.js";
import { leverBlock } from "../../../src/reports/sheet/lever.js";
import { released } from "../../charts/released.js";
import { textOf } from "../page.js";

/** The lever's block of a process whose AI suitability is of a class. */
function block(lever: string, kiClass: string): string {
  const all = [
    released(leverTable, [{ lever, recommended: true, fits: true, reason: "others_fit" }]),
    released(autonomy, []),
    released(suitability, [
      { score: "rpa", class: "C" },
      { score: "ki", class: kiClass },
    ]),
  ];
  const tables = { get: (of: unknown) => all.find((table) => table.of === of) } as unknown as ReleasedTables;
  return textOf(html`${leverBlock("p", tables, say("de")).body}`.text);
}

test("says why AI is proposed for steps of a process whose AI suitability is low, and only then", () => {
  const why = "Die KI-Eignung („derzeit nicht“) gilt dem ganzen Prozess, der Vorschlag einzelnen Schritten.";
  expect(block("ai_assistance", "C")).toContain(why);
  expect(block("ai_assistance", "B")).not.toContain("KI-Eignung");
  expect(block("rpa", "C")).not.toContain("KI-Eignung");
});
