import { expect, test } from "vitest";
import { criteria } from "../../../src/ranking/tables.js";
import { ReleasedTables } from "../../../src/release/tables.js";
import { html } from "../../../src/reports/html.js";
import { say } from "../../../src/reports/locale.js";
import { evidenceBlock } from "../../../src/reports/sheet/evidence.js";
import { released } from "../../charts/released.js";
import { textOf } from "../page.js";

test("says of what was stated by whom and when, of what was measured only the value, and links to the figures", () => {
  const row = (indicator: string, evidence: string, source: string, value_share: number | null = 0.5) => ({
    ...{ indicator, evidence, source, value_share },
    score: "rpa",
    weight_share: 0.2,
  });
  const tables = new ReleasedTables("public-data", [
    released(criteria, [
      row("determinism", "measured", "next-step-determinism"),
      row("system_switches", "stated", "FB 50, 2025-02-12"),
      row("structured_input", "assumed", "-"),
      row("stability", "missing", "-", null),
    ]),
  ]);
  const page = html`${evidenceBlock("p", tables, say("de")).body}`.text;
  const text = textOf(page).replaceAll("\u00a0", " ");
  expect(text).toMatch(/Systembrüche je Fall: 0,50 \(FB 50, 12\.02\.2025\)/);
  expect(text).toMatch(/Folgeschritt-Vorhersagbarkeit: 0,50\s+[^(]/);
  expect(text).not.toContain("next-step-determinism");
  expect(text).not.toContain("(-)");
  expect(text).toMatch(/Ablaufstabilität[^:]*: keine Angabe/);
  expect(page).toContain('href="../portfolio.html#criteria"');
});
