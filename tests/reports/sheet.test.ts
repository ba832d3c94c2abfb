import { describe, expect, test } from "vitest";
import { say } from "../../src/reports/locale.js";
import { candidateSheet } from "../../src/reports/pages/sheet.js";
import { preScreenRules } from "../../src/ranking/pre-screen-rules.js";
import { leverTable } from "../../src/ranking/tables/levers.js";
import { criteria, suitability } from "../../src/ranking/tables.js";
import { leverName } from "../../src/reports/portfolio/levers.js";
import { made } from "./made.js";
import { textOf } from "./page.js";

const blocks = ["scores", "lever", "checks", "numbers", "steps", "doubts", "next", "evidence"];

test.each(["de", "en"] as const)(
  "has the same fields at the same places in %s, and no script",
  async (lang) => {
    for (const id of ["antrag", "karte", "klein"]) {
      const page = await candidateSheet(made({ lang }), id);
      expect([...page.matchAll(/<section class="block" id="(\w+)"/g)].map(([, block]) => block)).toEqual(
        blocks,
      );
      expect(page).not.toMatch(/<script|undefined|NaN|\[object/);
      expect(page).toContain(`<html lang="${lang}">`);
    }
  },
);

test("says both scores, the lever and what people have to do, with the numbers of the tables", async () => {
  const input = made();
  const text = textOf(await candidateSheet(input, "antrag")).replaceAll("\u00a0", " ");
  const [rpa] = input.tables.get(suitability).forProcess("antrag").rows;
  const proposal = input.tables
    .get(leverTable)
    .forProcess("antrag")
    .rows.find(({ recommended }) => recommended === true);
  expect(text).toContain(`Vorschlag: ${leverName(proposal?.lever ?? "none released", say("de"))}.`);
  expect(text).toContain(`RPA-Eignung ${(rpa?.value ?? 0).toFixed(2).replace(".", ",")}`);
  const measured = input.tables
    .get(criteria)
    .forProcess("antrag")
    .rows.filter(({ score, evidence }) => score === "rpa" && evidence === "measured")
    .reduce((sum, { contribution_share: part }) => sum + (part ?? 0), 0);
  expect(text).toContain(
    `${Math.round((100 * measured) / (rpa?.value ?? 0))} % des Punktwerts beruhen auf Messung`,
  );
  expect(text).toContain("Die Entscheidung treffen Menschen.");
  expect(text).toContain("Fälle 400");
  expect(text).toContain("Das Fachamt prüft den Prozessbericht");
  expect(text).toContain("Beteiligung offen");
});

describe("the impact assessment", () => {
  test("has its six points as headings with nothing under them, where a finding asks for it", async () => {
    const page = await candidateSheet(made(), "antrag");
    const annex = /<section class="impact"[\s\S]*?<\/section>/.exec(page)?.[0] ?? "";
    const points = [...annex.matchAll(/<li>\s*<h3>([^<]+)<\/h3>\s*<\/li>/g)];
    expect(points).toHaveLength(6);
    expect(new Set(points.map(([, heading]) => heading)).size).toBe(6);
    const text = textOf(annex).replaceAll("\u00a0", " ");
    expect(text).toContain(
      "H-1: Anhang III Nr. 5 Buchst. a KI-VO · Rechtsstand 2026-11, anwendbar ab 02.12.2027",
    );
    expect(text).toContain("Pflichten der Betreiber (Art. 26 KI-VO)");
    expect(text).toContain("Nichts ist vorausgefüllt.");
  });

  test("is not there where nobody has answered a rule that asks for it", async () => {
    expect(await candidateSheet(made(), "karte")).not.toContain('class="impact"');
  });

  test("is asked for by the rules of Annex III but that of critical infrastructure", () => {
    const asking = preScreenRules.filter((rule) => rule.impact_assessment).map(({ id }) => id);
    expect(asking).toEqual(["H-1", "H-2", "H-3", "H-4", "H-5", "H-6", "H-8"]);
  });
});

test("a process that the profile does not let out has a sheet that says so and nothing else", async () => {
  const page = await candidateSheet(made({ profile: "verwaltung" }), "klein");
  expect(textOf(page)).toContain("Zu wenige Fälle für dieses Profil");
  expect(page).not.toContain('class="block"');
});

test("an unknown process is refused", () => {
  expect(() => candidateSheet(made(), "nichts")).toThrow(
    expect.objectContaining({ code: "process-unknown" }),
  );
});

test("what stands in the data is text", async () => {
  const hostile = (name: string) => `${name}<script>alert(1)</script>"'&\u202E`;
  const page = await candidateSheet(made({ rename: hostile }), "antrag");
  expect(page).not.toContain("<script");
  expect(page).not.toContain("\u202E");
});
