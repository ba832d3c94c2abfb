import fc from "fast-check";
import { expect, test } from "vitest";
import { profiles } from "../../src/config/policy.js";
import { relations } from "../../src/log/index.js";
import { build } from "../../src/log/relation.js";
import { caseUniqueness } from "../../src/measures/case-uniqueness.js";
import { run } from "../../src/measures/run.js";
import { release } from "../../src/release/released.js";
import { sql } from "../../src/sql/tag.js";
import { given, type Given } from "../given.js";

type Projection = "activities" | "case-attributes" | "event-attributes" | "all-attributes" | "times";

/** `process` → projection → [unique cases, smallest group]. */
async function found(traces: string, o: Given = {}) {
  await using engine = await given(traces, o);
  return told((await run(engine, caseUniqueness)).rows);
}

function told(rows: Awaited<ReturnType<typeof run<typeof caseUniqueness.columns>>>["rows"]) {
  const all: Record<string, Record<string, readonly [number, number | null]>> = {};
  for (const { process, projection, unique_cases, smallest_group } of rows)
    (all[process] ??= {})[projection] = [unique_cases, smallest_group];
  return all;
}

test("says of every projection how many cases are the only one of their kind", async () => {
  await using engine = await given(
    ["P 1: A B", "P 2: A B", "P 3: A B", "P 4: A C", "P 5: A C@u", "P 6: B A"].join("\n"),
  );
  const row = (projection: Projection, unique_cases: number) => ({
    process: "P",
    projection,
    cases: 6,
    level: "some",
    unique_cases,
    unique_share: unique_cases / 6,
    smallest_group: 1,
  });
  expect((await run(engine, caseUniqueness)).rows).toEqual([
    row("activities", 1),
    row("all-attributes", 3),
    row("case-attributes", 3), // the first unit of case 5 is its own
    row("event-attributes", 3),
    row("times", 1),
  ]);
});

test("of equal cases none is unique, a single case is, and an empty log says nothing", async () => {
  const every = (unique: number, smallest: number) =>
    Object.fromEntries(
      ["activities", "all-attributes", "case-attributes", "event-attributes", "times"].map((name) => [
        name,
        [unique, smallest],
      ]),
    );
  expect(await found("P 1 online ok: A@u B-5\nP 2 online ok: A@u B-5\nQ 1: A")).toEqual({
    P: every(0, 2),
    Q: every(1, 1),
  });
  expect(await found("")).toEqual({});
});

test("what is stated of the case counts: channel, outcome, first unit and further attributes", async () => {
  const apart = { activities: [0, 2], "case-attributes": [2, 1], "all-attributes": [2, 1] };
  const steps = { "event-attributes": [0, 2], times: [0, 2] };
  expect(await found("P 1 online: A\nP 2 post: A\nQ 1 post ok: A\nQ 2 post no: A")).toEqual({
    P: { ...apart, ...steps },
    Q: { ...apart, ...steps },
  });
  // known of one, unknown of the other; the same letters, or the same value, under another name
  const attributes = { x: { "P 1": "v", "Q 1": "yz", "R 1": "v" }, xy: { "Q 2": "z", "R 2": "v" } };
  expect(await found("P 1: A\nP 2: A\nQ 1: A\nQ 2: A\nR 1: A\nR 2: A", { attributes })).toEqual({
    P: { ...apart, ...steps },
    Q: { ...apart, ...steps },
    R: { ...apart, ...steps },
  });
});

test("of the steps it counts which unit had which, not only which units there were", async () => {
  const apart = { activities: [0, 2], "event-attributes": [2, 1], "all-attributes": [2, 1] };
  const times = [0, 2];
  expect(await found("P 1: A@u B@u C@v\nP 2: A@u B@v C@u\nQ 1: A@u B@u\nQ 2: A@u B")).toEqual({
    P: { ...apart, "case-attributes": [0, 2], times },
    Q: { ...apart, "case-attributes": [0, 2], times },
  });
});

test("the system of a step counts, even where unit and system have only changed places", async () => {
  await using engine = await given("P 1: A@s\nP 2: A@t\nQ 1: A\nQ 2: A\nR 1: A\nR 2: A", {
    systems: { A: "t" },
    built: false,
  });
  await build(engine, relations);
  await engine.rows(sql`
    update events set system_key = (select name_key from names where process = 'P' and name = 's')
    where case_key = (select case_key from cases where process = 'P' and case_id = '2')`);
  await engine.rows(sql`
    update events set system_key = null
    where case_key = (select case_key from cases where process = 'Q' and case_id = '2')`);
  const all = told((await run(engine, caseUniqueness)).rows);
  expect(all["P"]?.["event-attributes"]).toEqual([2, 1]);
  expect(all["Q"]).toMatchObject({ "event-attributes": [2, 1], "case-attributes": [0, 2] });
  expect(all["R"]?.["event-attributes"]).toEqual([0, 2]);
});

test("times count at the step they belong to, and so do starts", async () => {
  const same = [0, 2];
  const apart = {
    activities: same,
    "case-attributes": same,
    "event-attributes": same,
    "all-attributes": same,
    times: [2, 1],
  };
  expect(
    await found(
      [
        "P 1: A B+10 C+10 D+10",
        "P 2: A B+12 C+6 D+12", // the same first, last and sum of the times
        "Q 1: A B+10-5",
        "Q 2: A B+10-6",
        "R 1: A+10-5", // completed at 9, started at 4
        "R 2: A+9-3", // completed at 8, started at 5
        "S 1: A B+10-5",
        "S 2: A B+10",
      ].join("\n"),
    ),
  ).toEqual({ P: apart, Q: apart, R: apart, S: apart });
});

test("the levels change above none, and above a tenth from five cases on", async () => {
  const log = (process: string, cases: number, unique: number) =>
    Array.from(
      { length: cases },
      (_, i) => `${process} ${String(i)}: ${i < unique ? `S${String(i)}` : "A"}`,
    ).join("\n");
  const logs = [log("P", 4, 0), log("Q", 10, 4), log("R", 50, 5), log("S", 49, 5), log("T", 20, 1)];
  await using engine = await given(logs.join("\n"));
  const { rows } = await run(engine, caseUniqueness);
  expect(
    rows
      .filter(({ projection }) => projection === "activities")
      .map(({ process, level, smallest_group }) => [process, level, smallest_group]),
  ).toEqual([
    ["P", "none", 4],
    ["Q", "some", 1],
    ["R", "some", 1],
    ["S", "many", 1],
    ["T", "some", 1],
  ]);
});

interface MadeCase {
  readonly channel: string;
  readonly kind: string;
  readonly steps: readonly (readonly [activity: string, unit: string, after: number, work: number])[];
}

const madeCase: fc.Arbitrary<MadeCase> = fc.record({
  channel: fc.constantFrom("online", "post"),
  kind: fc.constantFrom("", "x", "y"),
  steps: fc.array(
    fc.tuple(
      fc.constantFrom("A", "B"),
      fc.constantFrom("", "@u", "@v"),
      fc.constantFrom(1, 2),
      fc.constantFrom(0, 1),
    ),
    { minLength: 1, maxLength: 3 },
  ),
});

/** What each projection knows of a case, as text. */
const known: Readonly<Record<Projection, (one: MadeCase) => string>> = {
  activities: ({ steps }) => JSON.stringify(steps.map(([activity]) => activity)),
  "case-attributes": (one) =>
    known.activities(one) +
    JSON.stringify([one.channel, one.kind, one.steps.find(([, unit]) => unit !== "")?.[1]]),
  "event-attributes": (one) => known.activities(one) + JSON.stringify(one.steps.map(([, unit]) => unit)),
  "all-attributes": (one) => known["case-attributes"](one) + known["event-attributes"](one),
  times: (one) => known.activities(one) + JSON.stringify(one.steps.map(([, , after, work]) => [after, work])),
};

function counted(cases: readonly MadeCase[], of: (one: MadeCase) => string): readonly [number, number] {
  const groups = new Map<string, number>();
  for (const one of cases) groups.set(of(one), (groups.get(of(one)) ?? 0) + 1);
  const sizes = [...groups.values()];
  return [sizes.filter((size) => size === 1).length, Math.min(...sizes)];
}

test("counts what comparing the cases one by one counts, and a coarser projection is never more unique", async () => {
  const logs = fc.array(fc.array(madeCase, { minLength: 1, maxLength: 12 }), {
    minLength: 20,
    maxLength: 20,
  });
  await fc.assert(
    fc.asyncProperty(logs, async (all) => {
      const traces = all.flatMap((cases, p) =>
        cases.map(
          ({ channel, steps }, i) =>
            `P${String(p)} ${String(i)} ${channel}: ${steps.map(([a, unit, after, work]) => `${a}${unit}+${String(after)}${work === 0 ? "" : `-${String(work)}`}`).join(" ")}`,
        ),
      );
      const kinds = all.flatMap((cases, p) =>
        cases.flatMap(({ kind }, i) => (kind === "" ? [] : [[`P${String(p)} ${String(i)}`, kind] as const])),
      );
      const rows = await found(traces.join("\n"), { attributes: { kind: Object.fromEntries(kinds) } });
      for (const [p, cases] of all.entries()) {
        const row = rows[`P${String(p)}`] ?? {};
        for (const [projection, of] of Object.entries(known))
          expect([projection, row[projection]]).toEqual([projection, counted(cases, of)]);
        const unique = (projection: Projection) => row[projection]?.[0] ?? Number.NaN;
        expect(unique("activities")).toBeLessThanOrEqual(unique("case-attributes"));
        expect(unique("activities")).toBeLessThanOrEqual(unique("event-attributes"));
        expect(unique("activities")).toBeLessThanOrEqual(unique("times"));
        expect(unique("case-attributes")).toBeLessThanOrEqual(unique("all-attributes"));
        expect(unique("event-attributes")).toBeLessThanOrEqual(unique("all-attributes"));
      }
    }),
    { numRuns: 3 },
  );
});

const row = (cases: number, unique_cases: number, level: string) => ({
  process: "P",
  projection: "activities",
  cases,
  level,
  unique_cases,
  unique_share: unique_cases / cases,
  smallest_group: unique_cases === 0 ? 7 : 1,
});
const released = (name: keyof typeof profiles, one: ReturnType<typeof row>) =>
  release({ of: caseUniqueness, rows: [one] }, profiles[name], new Map([["P", one.cases]]));

test.each(["verwaltung", "oeffentlich"] as const)("under %s only the level leaves", (name) => {
  for (const unique of [0, 3, 12, 600]) {
    const table = released(name, row(1003, unique, "some"));
    expect(table.rows).toMatchObject([
      {
        projection: "activities",
        level: "some",
        unique_cases: null,
        unique_share: null,
        smallest_group: null,
      },
    ]);
    expect(table.withheldIn(table.rows[0]!)).toEqual(["unique_cases", "unique_share", "smallest_group"]);
  }
  expect(released(name, row(60, 3, "some")).rows).toEqual([]);
});

test("inside of the house the counts leave too, but for a few cases, and the level does not count these", () => {
  expect(released("intern", row(1003, 12, "some")).rows).toEqual([row(1003, 12, "some")]);
  expect(released("intern", row(1003, 0, "none")).rows).toEqual([row(1003, 0, "none")]);
  const few = released("intern", row(30, 4, "some"));
  expect(few.withheldIn(few.rows[0]!)).toEqual(["unique_cases", "unique_share"]);
});
