import { expect, test } from "vitest";
import { rankChanges } from "../../src/charts/rank-changes.js";
import { moved, names, portfolio } from "./portfolio.js";
import { texts } from "./spec-lint.js";
import { de, en } from "./wohngeld.js";

const about = { score: "rpa", names, since: "2025-01-31" } as const;

test("names the largest move, and splits every change of a score into its causes", () => {
  const chart = rankChanges(moved(portfolio()), about, de);
  expect(chart.headline).toBe("„Anmeldung zur Hundesteuer“ wechselt von Rang 4 auf Rang 2");
  const row = (name: string) => chart.table.rows.find(([first]) => first === name);
  expect(row("Kfz-Wiederzulassung")).toEqual([
    "Kfz-Wiederzulassung",
    "1",
    "1",
    "0,00",
    "0,00",
    "0,00",
    "0,00",
    "0,00",
  ]);
  expect(row("Gewerbeanmeldung")?.slice(0, 4)).toEqual(["Gewerbeanmeldung", "neu", "3", "–"]);
  expect(row("fundbuero")?.slice(0, 3)).toEqual(["fundbuero", "3", "nicht mehr dabei"]);
  const [, , , total = "", ...parts] = row("Anmeldung zur Hundesteuer") ?? [];
  const numbers = [total, ...parts].map((text) => Number(text.replace("+", "").replace(",", ".")));
  expect(numbers[0]).toBeGreaterThan(0.4);
  expect(numbers.slice(1).reduce((sum, part) => sum + part, 0)).toBeCloseTo(numbers[0] ?? 0, 1);
});

test("the picture has both ranks of every process, its cause, and who is new", () => {
  const written = texts(rankChanges(moved(portfolio()), about, de).spec!);
  expect(written).toEqual(
    expect.arrayContaining([
      "31.01.2025",
      "jetzt",
      "Anmeldung zur Hundesteuer  4",
      "2 Anmeldung zur Hundesteuer",
      "neu",
    ]),
  );
  expect(written.some((text) => /^Daten \+0,\d\d$/.test(text))).toBe(true);
});

test("nothing moved, and nothing is ranked", () => {
  const same = moved(portfolio("public-data", { kfz: [1, 1, 1, 1, 1, 1] })).filter(({ id }) => id === "kfz");
  expect(rankChanges(same, about, en).headline).toBe("No process has changed its rank");
  expect(rankChanges([], about, en).spec).toBeNull();
});
