import { expect, test } from "vitest";
import { profiles } from "../../../src/config/policy.js";
import { benefit, criteria, gates } from "../../../src/ranking/tables.js";
import { ReleasedTables } from "../../../src/release/tables.js";
import { say } from "../../../src/reports/locale.js";
import { candidates } from "../../../src/reports/portfolio/candidates.js";
import { evidenceShares, gateCounts, gateHeadline } from "../../../src/reports/portfolio/counts.js";
import { criteriaSection } from "../../../src/reports/portfolio/criteria.js";
import { hoursSection } from "../../../src/reports/portfolio/hours.js";
import { html } from "../../../src/reports/html.js";
import type { ProcessInfo } from "../../../src/reports/report-input.js";
import { released } from "../../charts/released.js";

const de = say("de");
const profile = profiles["public-data"];
const tablesOf = (...all: readonly ReturnType<typeof released>[]) => new ReleasedTables("public-data", all);
const levels = (...all: readonly (readonly [process: string, level: string])[]) =>
  tablesOf(
    released(
      gates,
      all.map(([process, level], i) => ({ process, level, rule: `X-${i}` })),
    ),
  );
const graded = (...all: readonly (readonly [evidence: string, weight: number])[]) =>
  tablesOf(
    released(
      criteria,
      all.map(([evidence, weight_share], i) => ({ indicator: `i${i}`, evidence, weight_share })),
    ),
  );

test("counts each process once, however many of its rules ask for something", () => {
  const some = levels(["a", "S"], ["a", "H"], ["b", "H"], ["b", "U"], ["c", "M"], ["c", "-"]);
  expect(gateCounts(some)).toEqual({ deep: 2, unanswered: 1 });
  expect(gateHeadline(3, some, de)).toBe(
    "Bei 2 von 3 Prozessen ist eine vertiefte rechtliche Prüfung angezeigt",
  );
});

test("a headline of the legal check never says that all is well", () => {
  expect(gateHeadline(2, levels(["a", "M"], ["b", "U"]), say("en"))).toBe(
    "Answers of the pre-screen are missing for 1 of 2 processes",
  );
  expect(gateHeadline(1, levels(["a", "-"]), de)).toBe("Rechtliche und ethische Prüfung: offene Punkte");
});

test("shares of evidence are shares of the weight and add up to all of it", () => {
  const shares = evidenceShares(
    graded(["measured", 0.5], ["stated", 0.2], ["missing", 0.3], ["measured", 0]),
  );
  expect(shares).toEqual({ measured: 0.5, stated: 0.2, assumed: 0, missing: 0.3 });
  expect(evidenceShares(graded(["measured", 0]))).toBeNull();
});

test("the sections of criteria and hours are headed by what they found", () => {
  const infos = ["p", "q"].map(
    (id) => ({ id, name: { de: id, en: id }, config: null }) as unknown as ProcessInfo,
  );
  const link = () => html`–`;
  const headed = (tables: ReleasedTables) =>
    criteriaSection(candidates(tables, infos), tables, profile, link, de).heading;
  expect(headed(graded(["measured", 0.8], ["missing", 0.2]))).toBe(
    "80\u00a0% des Gewichts sind gemessen, für 20\u00a0% fehlt die Angabe",
  );
  expect(headed(graded(["measured", 0.8], ["stated", 0.2]))).toBe(
    "80\u00a0% des Gewichts sind gemessen, keine Angabe fehlt",
  );
  const hours = tablesOf(
    released(benefit, [
      { process: "p", reason: "-", hours_p50: 10, evidence: "stated" },
      { process: "q", reason: "no_effort", evidence: "missing" },
    ]),
  );
  expect(hoursSection(candidates(hours, infos), hours, profile, null, link, de).heading).toBe(
    "Für 1 von 2 Prozessen sind Stunden bekannt",
  );
});
