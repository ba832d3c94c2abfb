import { expect } from "vitest";
import type { Engine } from "../../src/engine/engine.js";
import type { Measure } from "../../src/measures/measure.js";
import { run } from "../../src/measures/run.js";
import type { Given } from "../given.js";

/** A case and who did its steps. */
type Case = readonly [trace: string, doers: string];

/** Two processes that share names of activities, units and cases, and differ in everything that is counted. */
const p: readonly Case[] = [
  ["P 1 online ok: A@u+10-4 B@v+200-30! C@u+1500= A@u+90! D@v+4000-60!", "r s s r t"],
  ["P 2 post no: A@u B@v+30-10! B@v+30-20= C@w+2880!", "r - s r"],
  ["P 3 online ok: A@u A@v+45-45! C@u+10= D@u+600!", "s s r t"],
  ["P 4 online: B@w C@w+20! A@w+1440!…", "r - s"],
  ["P 5 post ok: A@u+40000 B@u+30! D@u+400-10=", "r t r"],
];
const q: readonly Case[] = [
  ["Q 1 online no: A@v+5 C@v+77-7! D@u+3000!", "s r t"],
  ["Q 2 post no: C@u C@u+700-70= A@v+5000! D@v+20!", "t s r -"],
  ["Q 3 post ok: B@w D@w+40!", "r t"],
  ["Q 4: A@v+100000 A@v+60-60= B@u+10!…", "s s t"],
];

const traces = (cases: readonly Case[]): string => cases.map(([trace]) => trace).join("\n");

/** What the process files and the project say. */
const known = (cases: readonly Case[]): Given => ({
  systems: { A: "s", B: "t", D: "s" },
  settings: {
    B: { is_enquiry: true },
    C: { is_legitimate_repeat: true, is_substantive: true },
    D: { is_end: true },
  },
  process: { target_us: 3_600_000_000n },
  doing: { doers: cases.map(([, doers]) => doers).join(" "), staff: { u: 3, v: 5, r: 2, s: 4 } },
});

/** Builds a log, or hands out one that was built before. */
type Open = (traces: string, o?: Given) => Promise<Engine>;

const rowsOf = async (of: Measure, open: Open, cases: readonly Case[]) => {
  await using engine = await open(traces(cases), known(cases));
  return (await run(engine, of)).rows;
};

/** A process's rows do not depend on the others of the project, and each is there in its own place. */
export async function processesStayApart(of: Measure, open: Open): Promise<void> {
  const apart = [...(await rowsOf(of, open, p)), ...(await rowsOf(of, open, q))];
  expect(await rowsOf(of, open, [...q, ...p])).toEqual(apart);
}

/** The order in which cases stand in the source says nothing. */
export async function orderOfCasesIsNothing(of: Measure, open: Open): Promise<void> {
  const cases = [...q, ...p];
  expect(await rowsOf(of, open, cases.toReversed())).toEqual(await rowsOf(of, open, cases));
}

/** Measures that have nothing to say, not even a row, where no end is declared. */
const needEnds: ReadonlySet<string> = new Set(["work-in-progress-per-week"]);

/**
 * Where no end is declared every case counts as completed: what is then said at all is what is said of a log whose cases
 * all reached a declared end.
 */
export async function undeclaredEndsComplete(of: Measure, open: Open): Promise<void> {
  const cases = [...p, ...q];
  const rowsWith = async (isEnd: boolean) => {
    const ends = Object.fromEntries(["A", "B", "C", "D"].map((name) => [name, { is_end: isEnd }]));
    const closed = traces(cases).replaceAll("…", "");
    await using engine = await open(closed, { ...known(cases), settings: ends });
    return (await run(engine, of)).rows;
  };
  const undeclared = await rowsWith(false);
  const declared = await rowsWith(true);
  expect(undeclared).toHaveLength(needEnds.has(of.id) ? 0 : declared.length);
  for (const [i, row] of undeclared.entries())
    for (const [name, value] of Object.entries(row))
      if (value !== null) expect([name, value]).toEqual([name, declared[i]?.[name]]);
}
