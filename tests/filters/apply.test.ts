import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import type { Filter } from "../../src/config/filter.js";
import { refuseSmallUnits } from "../../src/filters/asked.js";
import { AppError } from "../../src/errors/app-error.js";
import { measures } from "../../src/measures/index.js";
import { computeTables } from "../../src/measures/data/computed.js";
import { emptiedIn, filterTables } from "../../src/measures/data/filter-rows.js";
import { runAll } from "../../src/measures/run.js";
import { profiles } from "../../src/config/policy.js";
import { releaseAll } from "../../src/release/tables.js";
import { filterEffect } from "../../src/measures/data/filter-effect.js";
import type { Engine } from "../../src/engine/engine.js";
import { sql } from "../../src/sql/tag.js";
import { given } from "../given.js";
import { closeAll } from "../kept.js";
import { filteredLog, keptBy } from "./filtered.js";

afterAll(closeAll);

const has = (...activities: string[]): Filter => ({ kind: "contains", activities });
const lacks = (...activities: string[]): Filter => ({ kind: "lacks", activities });

const resultsOf = async (engine: Engine) =>
  [...(await runAll(engine, measures)), ...(await computeTables(engine))].map(({ of, rows }) => [
    of.id,
    rows,
  ]);

test("filters hold together, each counts what those before have left", async () => {
  const log = "P 1: A B\nP 2: A C\nP 3: A B C\nP 4: C";
  expect(await keptBy(log, [has("B"), has("C")])).toEqual({
    kept: ["P 3"],
    counts: [
      [4, 2],
      [2, 1],
    ],
  });
  expect((await keptBy(log, [has("C"), has("B")])).counts).toEqual([
    [4, 3],
    [3, 1],
  ]);
});

test("other processes keep their cases; each has filters of its own", async () => {
  const log = "P 1: A\nP 2: B\nQ 1: A\nQ 2: B";
  expect((await keptBy(log, has("A"))).kept).toEqual(["P 1", "Q 1", "Q 2"]);
  const { engine, effects } = await filteredLog(log, [
    { process: "P", filters: [has("A")] },
    { process: "Q", filters: [lacks("A")] },
  ]);
  await using _ = engine;
  const rows = await engine.rows(sql`select process, case_id from cases order by case_key`);
  expect(rows).toEqual([
    { process: "P", case_id: "1" },
    { process: "Q", case_id: "2" },
  ]);
  expect(effects.map(({ process, order }) => [process, order])).toEqual([
    ["P", 1],
    ["Q", 1],
  ]);
});

test("a kept case keeps every event and its positions", async () => {
  const { engine } = await filteredLog("P 1: C\nP 2: A B A", [{ process: "P", filters: [has("B")] }]);
  await using _ = engine;
  const rows = await engine.rows(
    sql`select e.position, a.activity from events e join activities a on a.activity_key = e.activity_key order by e.position`,
  );
  expect(rows.map((row) => `${String(row["position"])} ${String(row["activity"])}`)).toEqual([
    "1 A",
    "2 B",
    "3 A",
  ]);
  expect(await engine.rows(sql`select activity from activities order by activity`)).toEqual([
    { activity: "A" },
    { activity: "B" },
  ]);
});

test("a filter that removes everything leaves empty results", async () => {
  const { engine, effects } = await filteredLog("P 1: A B\nP 2: A", [
    { process: "P", filters: [has("B"), lacks("A"), has("A")] },
  ]);
  await using _ = engine;
  expect(effects.map(({ cases_before, kept_cases }) => [cases_before, kept_cases])).toEqual([
    [2, 1],
    [1, 0],
    [0, 0],
  ]);
  for (const [, rows] of await resultsOf(engine)) expect(rows).toEqual([]);
  const tables = filterTables(effects);
  expect(tables[0]?.rows.map((row) => row["removed_share"])).toEqual([0.5, 1, null]);
  expect(emptiedIn(tables)).toEqual(["P"]);
});

test("says which name a log does not have, with the nearest", async () => {
  const refused = async (filter: Filter, log = "P 1: Antrag Prüfung\nQ 1: Bescheid") => {
    try {
      await keptBy(log, filter);
    } catch (error) {
      if (error instanceof AppError) return [error.code, error.details] as const;
      throw error;
    }
    throw new Error("not refused");
  };
  expect(await refused(has("Prufung"))).toEqual([
    "filter-activity-unknown",
    { process: "P", activity: "Prufung", near: "Prüfung", known: 2 },
  ]);
  expect(
    await refused({ kind: "follows", how: "directly", from: ["Antrag"], to: ["Bescheid"] }),
  ).toMatchObject(["filter-activity-unknown", { activity: "Bescheid", near: null }]);
  expect(await refused({ kind: "attribute", name: "channel", values: ["online"] })).toEqual([
    "filter-attribute-unknown",
    { process: "P", attribute: "channel", near: null, known: [] },
  ]);
  const channels = ["P 1 online", ..."23456".split("").map((n) => `P ${n} papier`), "P 7 Brief", "Q 1 fax"]
    .map((one) => `${one}: Antrag`)
    .join("\n");
  expect(
    await refused({ kind: "attribute", name: "channel", values: ["online", "papir"] }, channels),
  ).toEqual(["filter-value-unknown", { process: "P", attribute: "channel", value: "papir", near: "papier" }]);
  // a value of one case is no name to be told
  expect(await refused({ kind: "attribute", name: "channel", values: ["Brieff"] }, channels)).toMatchObject([
    "filter-value-unknown",
    { near: null },
  ]);
  expect(await refused({ kind: "attribute", name: "channel", values: ["fax"] }, channels)).toMatchObject([
    "filter-value-unknown",
    { near: null },
  ]);
  expect(await refused({ kind: "org_unit", units: ["u"] })).toEqual([
    "filter-attribute-unknown",
    { process: "P", attribute: "org_unit", near: null, known: [] },
  ]);
  expect(await refused({ kind: "org_unit", units: ["Stele"] }, "P 1: A@Stelle")).toEqual([
    "filter-unit-unknown",
    { process: "P", unit: "Stele", near: "Stelle" },
  ]);
  expect(await refused({ kind: "completed" }, "P 1: A…")).toEqual(["filter-ends-unknown", { process: "P" }]);
});

test("what a few cases are taken out by is withheld for all filters of the process", () => {
  const effect = (order: number, cases_before: number, kept_cases: number) => ({
    process: "P",
    order,
    filter: has("A"),
    cases_before,
    kept_cases,
  });
  const shown = (...effects: ReturnType<typeof effect>[]) =>
    releaseAll(filterTables(effects), profiles.intern, new Map([["P", effects.at(-1)?.kept_cases ?? 0]]))
      .get(filterEffect)
      .rows.map((row) => row.removed_cases);
  expect(shown(effect(1, 200, 150), effect(2, 150, 147))).toEqual([]);
  expect(shown(effect(1, 200, 150), effect(2, 150, 150))).toEqual([50, 0]);
  expect(shown(effect(1, 200, 150), effect(2, 150, 100))).toEqual([50, 50]);
});

test("a unit needs as many people as the profile asks for, each by itself", () => {
  const asked = (units: string[], staff = {}) => [
    { id: "P", process: { filters: [{ kind: "org_unit", units } as const] }, staff },
  ];
  const refused = expect.objectContaining({ code: "unit-too-small" }) as Error;
  expect(() => {
    refuseSmallUnits(asked(["u"]), profiles.intern);
  }).toThrow(refused);
  expect(() => {
    refuseSmallUnits(asked(["u", "v"], { u: 30, v: 9 }), profiles.intern);
  }).toThrow(refused);
  expect(() => {
    refuseSmallUnits(asked(["u", "v"], { u: 30, v: 10 }), profiles.intern);
  }).not.toThrow();
  expect(() => {
    refuseSmallUnits(asked(["u"], { u: 900 }), profiles.oeffentlich);
  }).toThrow(refused);
  expect(() => {
    refuseSmallUnits(asked(["u"]), profiles["public-data"]);
  }).not.toThrow();
});

test("a filtered analysis equals that of a log from which the cases were taken out before", async () => {
  const activity = fc.constantFrom("A", "B", "C");
  const step = fc
    .tuple(
      activity,
      fc.constantFrom("", "@u", "@v"),
      fc.constantFrom("", "+0", "+90", "+3000"),
      fc.constantFrom("", "-5"),
    )
    .map((parts) => parts.join(""));
  const trace = fc
    .tuple(fc.constantFrom("", " online", " paper ok"), fc.array(step, { minLength: 1, maxLength: 5 }))
    .map(([attributes, steps]) => ({ attributes, steps }));
  const chosen = fc.uniqueArray(activity, { minLength: 1, maxLength: 2 });
  const filter: fc.Arbitrary<Filter> = fc.oneof(
    chosen.map((activities): Filter => ({ kind: "contains", activities })),
    chosen.map((activities): Filter => ({ kind: "lacks", activities })),
    chosen.map((activities): Filter => ({ kind: "starts_with", activities })),
    chosen.map((activities): Filter => ({ kind: "ends_with", activities })),
    fc.tuple(chosen, chosen).map(([from, to]): Filter => ({ kind: "follows", how: "eventually", from, to })),
    fc.constant<Filter>({ kind: "throughput", from_seconds: 60, to_seconds: 90_000 }),
    fc.constantFrom(0.4, 0.7).map((share): Filter => ({ kind: "coverage", share })),
  );
  const one = fc.record({
    traces: fc.array(trace, { minLength: 1, maxLength: 8 }),
    filters: fc.array(filter, { minLength: 1, maxLength: 2 }),
  });
  let partly = 0;
  await fc.assert(
    // a database for several processes with filters of their own: most of the time goes into one of them
    fc.asyncProperty(fc.array(one, { minLength: 5, maxLength: 5 }), async (cases) => {
      const logs = cases.map(({ traces, filters }, i) => ({
        process: `P${i}`,
        filters,
        lines: [
          ...traces.map(({ attributes, steps }, n) => `P${i} ${n + 10}${attributes}: ${steps.join(" ")}`),
          `P${i} 90: A B C`,
        ],
      }));
      const lines = [...logs.flatMap((log) => log.lines), "Q 1: A B"];
      const settings = Object.fromEntries(["A", "B", "C"].map((name) => [name, { is_end: name === "B" }]));
      const { engine } = await filteredLog(lines.join("\n"), logs, { settings });
      await using filtered = engine;
      const rows = await filtered.rows(sql`select process, case_id from cases`);
      const kept = new Set(rows.map((row) => `${String(row["process"])} ${String(row["case_id"])}`));
      const keptOf = (all: readonly string[]) =>
        all.filter((line) => kept.has(line.split(":")[0]?.split(" ").slice(0, 2).join(" ") ?? ""));
      for (const log of logs) {
        const left = keptOf(log.lines).length;
        if (left > 0 && left < log.lines.length) partly++;
      }
      await using taken = await given(keptOf(lines).join("\n"), { settings });
      expect(await resultsOf(filtered)).toEqual(await resultsOf(taken));
    }),
    { numRuns: 2, seed: 4 },
  );
  expect(partly).toBeGreaterThan(4);
}, 120_000);

test("filters on any attribute of the process; an unknown one is answered with those that there are", async () => {
  const traces = "P 1 online: A@u\nP 2: A\nP 3: A\nQ 1: A";
  const o = { attributes: { district: { "P 1": "Nord", "P 2": "Süd" }, kind: { "Q 1": "neu" } } };
  const by = (name: string, ...values: readonly string[]) =>
    keptBy(traces, { kind: "attribute", name, values }, o);
  expect((await by("district", "Nord", "Süd")).kept).toEqual(["P 1", "P 2", "Q 1"]);
  expect(await by("district", "Süd")).toEqual({ kept: ["P 2", "Q 1"], counts: [[3, 1]] });
  await expect(by("district", "Sud")).rejects.toMatchObject({
    code: "filter-value-unknown",
    details: { near: null }, // the only case there would be named
  });
  await expect(by("distrct", "Süd")).rejects.toMatchObject({
    code: "filter-attribute-unknown",
    details: { near: "district", known: ["channel", "district", "org_unit"] },
  });
  await expect(by("kind", "neu")).rejects.toMatchObject({ code: "filter-attribute-unknown" });
});
