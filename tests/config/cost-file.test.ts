import { expect, test } from "vitest";
import { costs } from "../../src/config/cost-file.js";
import { complaints, parsed } from "./complaints.js";

const source = "source: Kämmerei\ndate: 2026-01-15\n";

test("the cost of an hour is stated as such, or by the parts of a post", () => {
  const rest = { hours_per_year: 1600, source: "Kämmerei", date: "2026-01-15" };
  expect(parsed(costs, `rate: 62.00 EUR\nhours_per_year: 1600\n${source}`)).toEqual({ rate: 62, ...rest });
  const post = "personnel: 70000 EUR\nmaterial: 10000 EUR\noverhead: 20%\nhours_per_year: 1580\n";
  expect(parsed(costs, `${post}${source}`)).toEqual({
    personnel: 70_000,
    material: 10_000,
    overhead: 0.2,
    ...rest,
    hours_per_year: 1580,
  });
});

test("both, none and half of it are refused, and so is an amount without a source, a unit or the hours of a post", () => {
  const either = "needs either rate, or personnel, material and overhead together";
  for (const wrong of ["", "personnel: 70000 EUR\n", "rate: 62 EUR\nmaterial: 10000 EUR\n"]) {
    expect(complaints(costs, `${wrong}hours_per_year: 1600\n${source}`, "en").join()).toContain(either);
  }
  expect(complaints(costs, "rate: 62 EUR\nhours_per_year: 1600\ndate: 2026-01-15\n", "en").join()).toContain(
    "source",
  );
  expect(complaints(costs, `rate: 62 EUR\n${source}`, "en").join()).toContain("hours_per_year");
  expect(complaints(costs, `rate: 62\n${source}`, "en").join()).toContain("the unit is missing");
});

const list = (entries: string) => `rate: 62 EUR\nhours_per_year:\n${entries}${source}`;

test("the hours of a post may be a list with the days from which they hold and their sources", () => {
  const stated = list(
    "  - { from: 2024-01-01, hours: 1600, source: TVöD-VKA }\n  - { from: 2026-01-01, hours: 1640, source: TVöD-VKA }\n",
  );
  expect(parsed(costs, stated).hours_per_year).toEqual([
    { from: "2024-01-01", hours: 1600, source: "TVöD-VKA" },
    { from: "2026-01-01", hours: 1640, source: "TVöD-VKA" },
  ]);
});

test("an entry out of order, without its source or its day is refused where it stands", () => {
  const same =
    "  - { from: 2024-01-01, hours: 1600, source: a }\n  - { from: 2024-01-01, hours: 1640, source: b }\n";
  expect(complaints(costs, list(same))).toEqual([
    "datei.yaml:4  hours_per_year[1].from  muss nach dem Tag des Eintrags davor liegen.",
  ]);
  expect(complaints(costs, list("  - { from: 1.1.2024, hours: 1600 }\n"), "en")).toEqual([
    'datei.yaml:3  hours_per_year[0].from  must be a date YYYY-MM-DD (e.g. 2024-12-31). Did you mean "2024-01-01"?',
    "datei.yaml:3  hours_per_year[0].source  is missing; must be a text (e.g. TVöD-VKA, 39 Stunden je Woche).",
  ]);
  expect(complaints(costs, `rate: 62 EUR\nhours_per_year: viele\n${source}`)).toEqual([
    "datei.yaml:2  hours_per_year  erwartet wird eine Zahl von 1 bis 8784 oder eine Liste von Zahlen mit Datum und Quelle (z. B. 1600).",
  ]);
});
