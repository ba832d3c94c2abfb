import { expect, test } from "vitest";
import { profiles } from "../../../src/config/policy.js";
import { criteria, suitability } from "../../../src/ranking/tables.js";
import { ReleasedTables } from "../../../src/release/tables.js";
import { html } from "../../../src/reports/html.js";
import { say } from "../../../src/reports/locale.js";
import { candidates } from "../../../src/reports/portfolio/candidates.js";
import { criteriaSection } from "../../../src/reports/portfolio/criteria.js";
import type { ProcessInfo } from "../../../src/reports/report-input.js";
import { released } from "../../charts/released.js";
import { textOf } from "../page.js";

const infos: readonly ProcessInfo[] = ["p", "q"].map((id) => ({
  id,
  name: { de: id, en: id },
  config: null,
  accounts: [],
  resource: "drop",
}));

const body = (lang: "de" | "en") => {
  const cell = (process: string, warning: string, evidence = "measured", contribution = 0.05) => ({
    process,
    score: "rpa",
    indicator: "system_switches",
    raw: 2,
    value_share: 0.5,
    weight_share: 0.1,
    contribution_share: contribution,
    evidence,
    warning,
  });
  const tables = new ReleasedTables("public-data", [
    released(
      suitability,
      infos.map(({ id }, i) => ({ process: id, score: "rpa", value: 0.5, class: "B", rank: i + 1 })),
    ),
    released(criteria, [
      cell("p", "many_systems"),
      cell("q", "-", "measured", 0.125),
      cell("q", "-", "stated", 0.375),
    ]),
  ]);
  const link = () => html`–`;
  const all = candidates(tables, infos);
  return criteriaSection(all, tables, profiles["public-data"], link, say(lang)).body.text;
};

test("a warning stands in the cell of its criterion, and only there", () => {
  expect(body("de").split("Warnung: mehr als 5 Systeme")).toHaveLength(2);
  expect(body("en").split("warning: more than 5 systems")).toHaveLength(2);
  expect(body("de").replaceAll(/\s+/g, " ")).toMatch(
    /\+0,05<span class="remarked">Warnung: mehr als 5 Systeme<\/span>/,
  );
});

test("says beside each score how much of it rests on measurement", () => {
  const shares = (lang: "de" | "en") => textOf(body(lang)).match(/0[.,]50 \d+ ?% ● (?:gemessen|measured)/g);
  expect(shares("de")).toEqual(["0,50 10 % ● gemessen", "0,50 25 % ● gemessen"]);
  expect(shares("en")).toEqual(["0.50 10% ● measured", "0.50 25% ● measured"]);
});
