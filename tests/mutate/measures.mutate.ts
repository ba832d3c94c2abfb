import { existsSync, writeFileSync } from "node:fs";
import { afterAll, describe, expect, test } from "vitest";
import type { Engine } from "../../src/engine/engine.js";
import { measures } from "../../src/measures/index.js";
import type { Measure } from "../../src/measures/measure.js";
import { run } from "../../src/measures/run.js";
import { duckdb } from "../../src/sql/dialect.js";
import { sql, type Fragment } from "../../src/sql/tag.js";
import { faults } from "../contract/faults.js";
import { oddEngine, oddLogs } from "../contract/odd-log.js";
import { processesStayApart, undeclaredEndsComplete } from "../contract/properties.js";
import { closeAll, given } from "../kept.js";
import { compareWith } from "../oracle/comparison.js";
import { openToy, toyComparisons, toyNumbers } from "../oracle/toy.js";
import type { OracleLog } from "../oracle/log.js";
import { toyStarts } from "../oracle/starts.js";
import { collected, type Declared } from "./collect.js";
import { equivalent } from "./equivalent.js";
import { mutantsOf, type Mutant } from "./mutants.js";
import { report, type Tally } from "./report.js";

/** `MUTATE=throughput-time,volume` looks at these alone and writes no page. */
const only = process.env["MUTATE"]?.split(",");
const goal = 0.9;

const tallies: Tally[] = [];
let toy: OracleLog | undefined;
const odd = new Map<string, Engine>();

afterAll(async () => {
  await closeAll();
  await toy?.close();
  for (const engine of odd.values()) await engine[Symbol.asyncDispose]();
});

describe.each(measures.filter(({ id }) => only?.includes(id) ?? true).map((of) => [of.id, of] as const))(
  "%s",
  (id, of) => {
    test("its tests notice a changed token, or the change is listed as equivalent", async () => {
      const tests = await testsOf(of);
      for (const { name, run: passes } of tests) {
        const failure = await failureOf(passes);
        if (failure !== null) throw new Error(`"${name}" fails without a mutation`, { cause: failure });
      }
      const original = of.sql;
      const tally: Tally = { id, killed: 0, invalid: 0, equivalent: 0, survived: [], stale: [] };
      try {
        const mutants = mutantsOf(original.render(duckdb, []));
        const names = new Set(mutants.map(({ name }) => name));
        tally.stale.push(...Object.keys(equivalent[id] ?? {}).filter((name) => !names.has(name)));
        for (const mutant of mutants) {
          substitute(of, { render: (d, values) => (original.render(d, values), mutant.sql) });
          await judge(of, mutant, tests, tally);
        }
      } finally {
        substitute(of, original);
      }
      tallies.push(tally);
      expect(tally.stale, "listed as equivalent, yet killed, refused or gone").toEqual([]);
    });
  },
);

test(`at least ${goal * 100} % are killed`, () => {
  const killed = tallies.reduce((sum, tally) => sum + tally.killed, 0);
  const survived = tallies.reduce((sum, tally) => sum + tally.survived.length, 0);
  const page = report(tallies);
  process.stdout.write(page);
  if (only === undefined) writeFileSync("docs/mutate.md", page);
  expect(killed / (killed + survived)).toBeGreaterThanOrEqual(goal);
});

async function judge(of: Measure, { name }: Mutant, tests: readonly Declared[], tally: Tally): Promise<void> {
  const reasons = equivalent[of.id] ?? {};
  if (!(await binds(of))) {
    tally.invalid++;
    if (name in reasons) tally.stale.push(name);
    return;
  }
  for (const { run: passes } of tests) {
    if ((await failureOf(passes)) === null) continue;
    tally.killed++;
    if (name in reasons) tally.stale.push(name);
    return;
  }
  if (name in reasons) tally.equivalent++;
  else tally.survived.push(name);
}

/** The tests that read the measure: its twin, processes apart, the toy log, and the odd logs that are small. */
async function testsOf(of: Measure): Promise<readonly Declared[]> {
  const twin = `../measures/${of.id}.test.ts`;
  collected();
  if (existsSync(`tests/measures/${of.id}.test.ts`)) await import(/* @vite-ignore */ twin);
  const log = (toy ??= await openToy("toy.csv"));
  const engines = await oddEngines();
  return [
    ...collected(),
    { name: "processes apart", run: () => processesStayApart(of, given) },
    { name: "undeclared ends", run: () => undeclaredEndsComplete(of, given) },
    ...[...toyComparisons, ...toyStarts]
      .filter(({ measures: those }) => those.some(({ id }) => id === of.id))
      .map((one) => ({
        name: `toy: ${one.name}`,
        run: () => compareWith(one, toyNumbers(), { ...log, rows: log.fresh }),
      })),
    ...[...engines].map(([name, engine]) => ({
      name,
      run: async () => {
        expect(faults(of, (await run(engine, of)).rows)).toEqual([]);
      },
    })),
  ];
}

async function oddEngines(): Promise<ReadonlyMap<string, Engine>> {
  if (odd.size === 0)
    for (const [name, log] of Object.entries(oddLogs))
      if (log.large !== true) odd.set(name, await oddEngine(log));
  return odd;
}

/** Whether the database understands the SQL at all: what it refuses is no mutant that a test had to find. */
async function binds(of: Measure): Promise<boolean> {
  const engine = await given("");
  return (await failureOf(() => engine.rows(sql`describe ${of.sql}`))) === null;
}

async function failureOf(work: () => unknown): Promise<unknown> {
  try {
    await work();
    return null;
  } catch (error) {
    return error ?? new Error("failed without a reason");
  }
}

/** A measure is a plain object; `readonly` holds for the rest of the world. */
function substitute(of: Measure, query: Fragment): void {
  (of as { sql: Fragment }).sql = query;
}
