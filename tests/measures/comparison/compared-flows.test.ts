import { expect, test } from "vitest";
import { profiles, type ProfileName } from "../../../src/config/policy.js";
import { comparedFlows } from "../../../src/measures/comparison/compared-flows.js";
import {
  comparedSteps,
  comparedTransitions,
  transitionDifferences,
} from "../../../src/measures/comparison/flow-tables.js";
import { casesWith } from "../../../src/measures/comparison/slices.js";
import { releasedFlows } from "../../../src/release/compared-flows.js";
import { given } from "../../given.js";

const [online, paper] = [casesWith("channel", "online"), casesWith("channel", "paper")];
const minute = 60;

test("counts steps, transitions, beginnings and ends of completed cases, and 0 for what one group never takes", async () => {
  await using engine = await given(`
    P 1 online: A B+10
    P 2 online: A B+30 B+2 C
    P 3 paper: A B+50
    P 4 paper: A X …
    P 5: A Z
    Q 1 online: A B
  `);
  const { steps, transitions, differences } = await comparedFlows(engine, "P", online, paper);
  expect(steps.rows.map((row) => [row.group, row.activity, row.cases, row.executions])).toEqual([
    ["a", "A", 2, 2],
    ["a", "B", 2, 3],
    ["a", "C", 1, 1],
    ["b", "A", 1, 1],
    ["b", "B", 1, 1],
    ["b", "C", 0, 0],
  ]);
  expect(
    transitions.rows.map((row) => [
      row.group,
      row.kind,
      row.from_activity,
      row.to_activity,
      row.cases,
      row.executions,
      row.median_seconds,
    ]),
  ).toEqual([
    ["a", "between", "A", "B", 2, 2, 20 * minute],
    ["a", "between", "B", "B", 1, 1, 2 * minute],
    ["a", "between", "B", "C", 1, 1, minute],
    ["a", "end", "B", "-", 1, 1, null],
    ["a", "end", "C", "-", 1, 1, null],
    ["a", "start", "-", "A", 2, 2, null],
    ["b", "between", "A", "B", 1, 1, 50 * minute],
    ["b", "end", "B", "-", 1, 1, null],
    ["b", "start", "-", "A", 1, 1, null],
    ["b", "between", "B", "B", 0, 0, null],
    ["b", "between", "B", "C", 0, 0, null],
    ["b", "end", "C", "-", 0, 0, null],
  ]);
  expect(differences.rows).toEqual([
    {
      process: "P",
      from_activity: "A",
      to_activity: "B",
      cases: 1,
      difference_seconds: 30 * minute,
      low_seconds: null,
      high_seconds: null,
    },
  ]);
});

/** Cases of a channel with these minutes between A and B. */
const lasting = (channel: string, minutes: readonly number[], more = "") =>
  minutes
    .map((n, i) => `P ${channel}${String(i)}${more.trim()} ${channel}: A B+${String(n)}${more}`)
    .join("\n");
const upTo = (n: number, from: number) => Array.from({ length: n }, (_, i) => from + i);

test("limits a difference by the places of both medians, squared and added", async () => {
  await using engine = await given(`${lasting("online", upTo(9, 100))}\n${lasting("paper", upTo(20, 201))}`);
  const { differences } = await comparedFlows(engine, "P", online, paper);
  // online: 104 in 101 … 107, the 2nd and 8th of 9; paper: 210.5 in 206 … 215, the 6th and 15th of 20
  expect(differences.rows[0]?.difference_seconds).toBe(106.5 * minute);
  expect(differences.rows[0]?.low_seconds).toBeCloseTo((106.5 - Math.hypot(4.5, 3)) * minute, 6);
  expect(differences.rows[0]?.high_seconds).toBeCloseTo((106.5 + Math.hypot(4.5, 3)) * minute, 6);
});

test("a case that repeats a transition does not make its median surer", async () => {
  const twice = upTo(9, 100)
    .map((n, i) => `P o${String(i)} online: A B+${String(n)} A B+${String(n)}`)
    .join("\n");
  await using engine = await given(`${twice}\n${lasting("paper", upTo(9, 100))}`);
  const { transitions, differences } = await comparedFlows(engine, "P", online, paper);
  expect(transitions.rows[0]).toMatchObject({
    from_activity: "A",
    to_activity: "B",
    cases: 9,
    executions: 18,
  });
  // the 4th and 15th of 18 times are the 2nd and 8th of 9
  expect(differences.rows[0]?.low_seconds).toBeCloseTo(-Math.hypot(3, 3) * minute, 6);
});

async function shown(name: ProfileName, traces: readonly string[]) {
  await using engine = await given(traces.join("\n"));
  const tables = releasedFlows(
    await comparedFlows(engine, "P", online, paper),
    profiles[name],
    new Map([["P", 200]]),
  );
  const steps = tables
    .get(comparedSteps)
    .rows.map((row) => `${row.group} ${row.activity} ${String(row.executions)}`);
  const edges = tables
    .get(comparedTransitions)
    .rows.map((row) => `${row.group} ${row.from_activity}>${row.to_activity} ${String(row.executions)}`);
  const differences = tables.get(transitionDifferences).rows;
  return { steps, edges, differences };
}

test("withholds what few cases of a group take, and then neither a difference nor that the other never takes it", async () => {
  const traces = [
    lasting("online", upTo(32, 100)),
    lasting("paper", upTo(33, 100)),
    lasting("online", upTo(3, 100), " C"), // three of A, none of B: not even its 0
    lasting("paper", upTo(12, 100), " D"), // twelve of B, none of A: its 0 may be said
    lasting("online", upTo(12, 100), " E"), // twelve against three
    lasting("paper", upTo(3, 100), " E"),
  ];
  const { steps, edges, differences } = await shown("verwaltung", traces);
  expect(steps).toEqual(["a A 45", "a B 45", "a E 10", "a D 0", "b A 50", "b B 50", "b D 10"]);
  expect(edges).toContain("a B>D 0");
  expect(edges).toContain("a B>E 10");
  expect(edges.filter((edge) => /C|^b B>E|^b E/.test(edge))).toEqual([]);
  expect(differences.map(({ to_activity }) => to_activity)).toEqual(["B"]);
});

test("rounds counts under intern, too: what comes into a step goes out again, and would give a withheld count away", async () => {
  const traces = [
    lasting("online", upTo(41, 100)),
    lasting("online", upTo(3, 100), " C"),
    lasting("paper", upTo(40, 100)),
  ];
  const { edges } = await shown("intern", traces);
  // 44 come into B, 41 end there: exactly 3 would be left
  expect(edges).toEqual(["a A>B 45", "a B>- 40", "a ->A 45", "b A>B 40", "b B>- 40", "b ->A 40"]);
  const open = await shown("public-data", traces);
  expect(open.edges).toContain("a B>C 3");
  expect(open.edges).toContain("a A>B 44");
});
