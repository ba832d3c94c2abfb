import { expect, test } from "vitest";
import { caseProgress as chart } from "../../src/charts/case-progress.js";
import type { ProfileName } from "../../src/config/policy.js";
import { eventsByCaseAge } from "../../src/measures/events-by-case-age.js";
import { released } from "./released.js";
import { texts } from "./spec-lint.js";
import { day, de, en, scope } from "./wohngeld.js";

const nb = (text: string) => text.replace(/_/g, "\u00a0");

const row = (month: string, from: number, to: number | null, events: number, cases = 50) => ({
  month,
  from_seconds: from * day,
  to_seconds: to === null ? null : to * day,
  cases,
  events,
});

const rows = [
  row("2024-01", 0, 30, 300),
  row("2024-01", 30, 60, 60),
  row("2024-01", 90, null, 20),
  row("2024-02", 0, 30, 400),
  row("2024-02", 30, 60, 20),
];

const made = (some: readonly ReturnType<typeof row>[], say = de, profile: ProfileName = "public-data") =>
  chart(released(eventsByCaseAge, some, profile), scope, say);

interface Layer {
  readonly mark: { readonly type: string };
  readonly data: { readonly values: readonly Readonly<Record<string, unknown>>[] };
}

test("lists the steps of every month by time since the start, and what share each class has", () => {
  const { table, headline } = made(rows);
  expect(table.columns.map(({ label }) => label)).toEqual([
    "Fallbeginn",
    "unter 30 Tage",
    "30 bis unter 60 Tage",
    "90 Tage und mehr",
  ]);
  expect(table.rows).toEqual([
    [nb("Jan. 2024"), "300", "60", "20"],
    [nb("Feb. 2024"), "400", "20", "0"],
    ["Anteil an den gezeigten", nb("88_%"), nb("10_%"), nb("3_%")],
  ]);
  expect(headline).toBe(nb("88_% der gezeigten Schritte: unter 30 Tage nach Fallbeginn"));
  expect(made(rows, en).headline).toBe("88% of steps shown: below 30 days after start");
});

test("puts later steps higher and leaves a class without steps its room", () => {
  const { spec } = made(rows);
  const cells =
    (spec as unknown as { layer: Layer[] }).layer.find(({ mark }) => mark.type === "rect")?.data.values ?? [];
  const middles = cells.map((cell) => cell["v5"] as number);
  expect((middles[0] ?? 0) - (middles[1] ?? 0)).toBe(24);
  expect((middles[0] ?? 0) - (middles[2] ?? 0)).toBe(72);
  expect(texts(spec!)).toEqual(
    expect.arrayContaining(["0", "30", "60", "90", "300", "Tage seit dem Fallbeginn"]),
  );
});

test("does not say whether what is missing is withheld or nothing", () => {
  const small = made([...rows, row("2024-02", 60, 90, 9, 3)], de, "verwaltung");
  expect(small.table.rows[1]?.at(-1)).toBe("•");
  expect(small.n.suppressedCells).toBeGreaterThan(0);
  expect(small.caveats.join(" ")).toContain("zum Schutz einzelner Personen");
});

test("names earlier months that it does not show", () => {
  const many = Array.from({ length: 50 }, (_, i) =>
    row(`${2020 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, "0")}`, 0, 30, 40),
  );
  const long = made(many);
  expect(long.table.rows).toHaveLength(49);
  expect(long.caveats.join(" ")).toContain("2 frühere Monate sind nicht gezeigt.");
});
