import { expect, test } from "vitest";
import { suitability } from "../../src/ranking/tables.js";
import { pairwise } from "../../src/ranking/tables/pairwise.js";
import { weightFlipTable } from "../../src/ranking/tables/weight-flips.js";
import { portfolioReport } from "../../src/reports/pages/portfolio.js";
import { made } from "./made.js";
import { textOf } from "./page.js";

const section = (page: string, id: string): string =>
  textOf(
    page.slice(page.indexOf(`id="${id}"`), page.indexOf("<section", page.indexOf(`id="${id}"`))),
  ).replace(/\u00a0|&nbsp;/gu, " ");

test("each neighbour stands with the draws of its pair and the smallest tipping point, as in the tables", async () => {
  const input = made();
  const ranked = input.tables
    .get(suitability)
    .rows.filter(({ score, rank }) => score === "rpa" && rank !== null)
    .toSorted((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
  expect(ranked.length).toBeGreaterThan(1);
  const text = section((await portfolioReport(input)).html, "certainty-rpa");
  for (const [i, below] of ranked.slice(1).entries()) {
    const above = ranked[i]!;
    const pair = input.tables
      .get(pairwise)
      .rows.find(
        (row) => row.score === "rpa" && row.process === above.process && row.other === below.process,
      );
    expect(text).toContain(`${Math.round((pair?.wins_share ?? Number.NaN) * 100)} %`);
    const flips = input.tables
      .get(weightFlipTable)
      .rows.filter(({ score, process, other, new_weight_share: weight }) => {
        const both = new Set([process, other, above.process, below.process]).size === 2;
        return score === "rpa" && both && (weight ?? 0) >= 0.0005;
      })
      .map(({ relative_change: change, new_weight_share: weight }) => ({ change, weight }))
      .toSorted((a, b) => Math.abs(a.change ?? 0) - Math.abs(b.change ?? 0));
    const then = ((flips[0]?.weight ?? 0) * 100).toFixed(1).replace(".", ",");
    expect(text).toContain(flips.length === 0 ? "durch kein einzelnes Gewicht" : `${then} % wiegt`);
  }
});

test("open answers that could move a place are named with what they could do", async () => {
  const text = section((await portfolioReport(made({ lang: "en" }))).html, "certainty-rpa");
  expect(text).toContain("Missing answers that could move a place most");
  expect(text).toMatch(/mean rank \d\.\d to \d\.\d, class (stays|“)/);
});

test("a process that was withheld has no neighbour", async () => {
  const text = section((await portfolioReport(made({ profile: "verwaltung" }))).html, "certainty-rpa");
  expect(text).not.toContain("Sonderfall");
});
