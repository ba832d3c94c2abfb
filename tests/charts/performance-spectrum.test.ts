import { expect, test } from "vitest";
import { performanceSpectrum as chart } from "../../src/charts/performance-spectrum.js";
import type { ProfileName } from "../../src/config/policy.js";
import { directlyFollows } from "../../src/measures/directly-follows.js";
import { segmentSpectrum } from "../../src/measures/segment-spectrum.js";
import { released } from "./released.js";
import { texts } from "./spec-lint.js";
import { day, de, en, scope } from "./wohngeld.js";

const nb = (text: string) => text.replace(/_/g, "\u00a0");

/** Cases of one month of a transition by quarter, fastest first. */
const month = (rank: number, name: string, cases: readonly number[]) =>
  cases.flatMap((n, i) =>
    n === 0
      ? []
      : [
          {
            rank,
            from_activity: "Antrag",
            to_activity: rank === 1 ? "Prüfung" : `Schritt ${rank}`,
            month: name,
            quarter: i + 1,
            cases: n,
            executions: n,
          },
        ],
  );

const durations = [
  {
    from_activity: "Antrag",
    to_activity: "Prüfung",
    cases: 400,
    q1_seconds: 2 * day,
    median_seconds: 5 * day,
    q3_seconds: 9 * day,
  },
];

type Rows = ReturnType<typeof month>;
const made = (rows: Rows, say = de, profile: ProfileName = "public-data") =>
  chart(
    {
      spectrum: released(segmentSpectrum, rows, profile),
      transitions: released(directlyFollows, durations, profile),
    },
    scope,
    say,
  );

const quiet = month(1, "2024-01", [30, 31, 29, 30]);
const jam = month(1, "2024-02", [10, 0, 20, 70]);

interface Layer {
  readonly mark: { readonly type: string };
  readonly data: { readonly values: readonly Readonly<Record<string, unknown>>[] };
}
const layersOf = (spec: unknown) => (spec as { readonly layer: readonly Layer[] }).layer;

test("lists limits and months of every transition, a quarter without cases as 0", () => {
  expect(made([...quiet, ...jam]).table.rows).toEqual([
    ["Antrag → Prüfung", "Dauer bis", nb("2_Tage"), nb("5_Tage"), nb("9_Tage"), "länger"],
    ["Antrag → Prüfung", nb("Jan. 2024"), "30", "31", "29", "30"],
    ["Antrag → Prüfung", nb("Feb. 2024"), "10", "0", "20", "70"],
  ]);
});

test("names the month in which most cases were among the slowest, and none where there is none", () => {
  expect(made([...quiet, ...jam]).headline).toBe(
    nb("Am häufigsten langsam: „Antrag“ bis „Prüfung“, Feb. 2024"),
  );
  expect(made([...quiet, ...jam], en).headline).toBe(nb("Most often slow: “Antrag” to “Prüfung”, Feb 2024"));
  expect(made(quiet).headline).toBe("In keinem Monat überwiegen bei häufigen Übergängen langsame Fälle");
  expect(made([...quiet, ...month(1, "2024-02", [1, 1, 1, 26])]).headline).toContain("In keinem Monat");
});

test("stacks the slowest quarter at the bottom, as tall as its cases", () => {
  const parts = layersOf(made(jam).spec).find(({ mark }) => mark.type === "rect")?.data.values ?? [];
  const height = (part: Readonly<Record<string, unknown>> | undefined) =>
    (part?.["v3"] as number) - (part?.["v2"] as number);
  expect(parts.map((part) => part["k1"])).toEqual(["#12436D", "#4A7FC0", "#EDF2FA"]);
  expect(height(parts[0])).toBeCloseTo(0.7 * 54, 9);
  expect(parts[0]?.["v2"]).toBe(parts[1]?.["v3"]);
  expect(texts(made(jam).spec!)).toEqual(
    expect.arrayContaining([
      "Antrag → Prüfung",
      nb("Grenzen: 2_Tage · 5_Tage · 9_Tage"),
      "langsamstes Viertel",
    ]),
  );
});

test("claims nothing of a month of which a part is withheld, and marks its column", () => {
  const hidden = made([...quiet, ...month(1, "2024-02", [9, 9, 20, 70])], de, "verwaltung");
  expect(hidden.headline).toBe("In keinem ganz ausgewiesenen Monat überwiegen langsame Fälle");
  expect(hidden.table.rows.at(-1)?.slice(2, 4)).toEqual(["•", "•"]);
  expect(texts(hidden.spec!)).toContain("•");
  expect(hidden.caveats.join(" ")).toContain("über einer Säule");
  expect(texts(made(jam).spec!)).not.toContain("•");
});

test("shows fewer transitions where there are many months, at least one", () => {
  const year = (rank: number, months: number) =>
    Array.from({ length: months }, (_, i) =>
      month(rank, `${2020 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, "0")}`, [40, 40, 40, 40]),
    ).flat();
  const shown = (months: number) =>
    new Set(made([1, 2, 3, 4, 5, 6].flatMap((rank) => year(rank, months))).table.rows.map(([name]) => name))
      .size;
  expect([shown(12), shown(24), shown(40), shown(60)]).toEqual([6, 6, 3, 3]);
});

test("without a released row there is no picture", () => {
  expect(made([]).spec).toBeNull();
  expect(made([]).headline).toBe("Keine Übergänge zu zeigen");
});

test("where earlier months are left out it says since when a month stands out, or none", () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, i) =>
      month(1, `${2020 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, "0")}`, [30, 31, 29, 30]),
    ).flat();
  expect(made(many(49)).headline).toMatch(
    /^In keinem Monat seit Feb\.\s2020 überwiegen bei häufigen Übergängen langsame Fälle$/,
  );
  expect(made(many(48)).headline).toBe("In keinem Monat überwiegen bei häufigen Übergängen langsame Fälle");
  expect(made([...many(49), ...jam]).headline).toMatch(
    /^Langsamster Monat seit .*: „Antrag“ bis „Prüfung“, /,
  );
});
