import { expect, test } from "vitest";
import type { Filter } from "../../../src/config/filter.js";
import { profiles, type ProfileName } from "../../../src/config/policy.js";
import { filterWords } from "../../../src/config/filter-words.js";
import { filterTables } from "../../../src/measures/data/filter-rows.js";
import { releaseAll } from "../../../src/release/tables.js";
import { provenance } from "../../../src/reports/closing/provenance.js";
import { say } from "../../../src/reports/locale.js";
import { manifestOf } from "../../../src/reports/manifest.js";
import { ReleasedTables } from "../../../src/release/tables.js";
import { made } from "../made.js";
import { textOf } from "../page.js";

const contains = (activity: string): Filter => ({ kind: "contains", activities: [activity] });
const filters = ["A", "B"].map(contains);

/** Cases that come to the first filter, and that each of the two leaves. */
type Counts = readonly [number, number, number];

function manifestFor(counts: Readonly<Record<string, Counts>>, profile: ProfileName) {
  const effects = Object.entries(counts).flatMap(([process, cases]) =>
    filters.map((filter, i) => ({
      process,
      order: i + 1,
      filter,
      cases_before: Number(cases[i]),
      kept_cases: Number(cases[i + 1]),
    })),
  );
  const population = new Map(Object.entries(counts).map(([process, [, , kept]]) => [process, kept]));
  return manifestOf(
    facts(Object.keys(counts)),
    releaseAll(filterTables(effects), profiles[profile], population),
    [],
    now,
  );
}

const now = new Date("2026-11-24T06:00:00Z");

const facts = (processes: readonly string[]) => ({
  version: "0.1.0",
  git_commit: null,
  config_sha256: null,
  model_version: null,
  rule_catalogue_version: null,
  legal_as_of: null,
  filters: processes.map((process) => ({ process, filters: filters.map(filterWords) })),
});

const shown = (counts: Readonly<Record<string, Counts>>, profile: ProfileName) =>
  textOf(
    provenance(
      manifestFor(counts, profile),
      new Map(Object.keys(counts).map((process) => [process, `Prozess ${process}`])),
      profiles[profile],
      say("de"),
    ).body.text,
  );

test("says how many cases came to each filter and how many it left, exactly where the profile rounds nothing", () => {
  expect(manifestFor({ p: [503, 203, 151] }, "intern").filters?.[0]?.cases).toEqual([
    { before: 503, removed: 300, kept: 203 },
    { before: 203, removed: 52, kept: 151 },
  ]);
  const text = shown({ p: [503, 203, 151] }, "intern");
  expect(text).toContain(
    "Filter Fälle davor entfernt bleiben enthält „A“ 503 300 203 enthält „B“ 203 52 151",
  );
  expect(text).not.toMatch(/Gerundet|Zum Schutz einzelner Personen nicht ausgewiesen: Wo/);
});

test("rounds as the profile does and says so; names the processes where there are several", () => {
  const text = shown({ p: [503, 203, 151], q: [308, 308, 201] }, "verwaltung");
  expect(text).toContain("enthält „A“ Prozess p 505 300 205 enthält „B“ Prozess p 205 50 150");
  expect(text).toContain("enthält „A“ Prozess q 310 0 310 enthält „B“ Prozess q 310 105 200");
  expect(text).toContain("Gerundet auf 5; Summen können abweichen.");
});

test("tells nothing of a process of which one filter removed a few cases, or that is too small", () => {
  for (const counts of [
    [503, 203, 200],
    [503, 203, 90],
  ] as const) {
    expect(manifestFor({ p: counts }, "verwaltung").filters?.[0]?.cases).toBeNull();
    const text = shown({ p: counts, q: [308, 308, 201] }, "verwaltung");
    expect(text).toContain("enthält „A“ Prozess p • • • enthält „B“ Prozess p • • •");
    expect(text).toContain("steht für keinen Filter des Prozesses eine Zahl");
    expect(text).not.toMatch(/\b(503|505|203|205)\b/);
  }
});

test("names the filters alone where nobody counted, and has no table without filters", () => {
  const manifest = manifestOf(facts(["p"]), new ReleasedTables("intern", []), [], now);
  expect(manifest.filters?.[0]).not.toHaveProperty("cases");
  const body = (of: typeof manifest) =>
    textOf(provenance(of, new Map([["p", "P"]]), profiles.intern, say("de")).body.text);
  expect(body(manifest)).toContain("Filter: nur Fälle enthält „A“ · enthält „B“");
  expect(body(manifest)).not.toContain("Fälle davor");
  expect(body(made().manifest)).not.toMatch(/Fälle davor|Filter/);
});

test("says why rows of files are exact beside rounded numbers, where any are rounded", () => {
  const counts = { p: [100, 80, 60] } as const;
  const why = (profile: ProfileName) =>
    /Zeilen sind auf die Zeile genau[^.]*\./.exec(shown(counts, profile))?.[0];
  expect(why("verwaltung")).toContain(
    "Zahlen von Fällen und Ereignissen sind zum Schutz einzelner Personen auf 5",
  );
  expect(why("oeffentlich")).toContain("auf 10 gerundet");
  expect(why("intern")).toContain("Anzahlen von Schritten und Übergängen");
  expect(why("public-data")).toBeUndefined();
});
