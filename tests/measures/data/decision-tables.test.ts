import { expect, test } from "vitest";
import { decisionTables } from "../../../src/measures/data/decision-tables.js";
import type { EquityAttributes } from "../../../src/measures/data/usable-attributes.js";
import { random } from "../../../src/statistics/random.js";
import { relations } from "../../../src/log/index.js";
import { build } from "../../../src/log/relation.js";
import { param, sql } from "../../../src/sql/tag.js";
import { given } from "../../given.js";

async function tables(traces: string, equity: EquityAttributes = {}) {
  await using engine = await given(traces);
  const [points, gains] = await decisionTables(engine, equity);
  return { points: points?.rows ?? [], gains: gains?.rows ?? [] };
}

/** 200 cases, one an hour; `line` makes the case of a channel, a coin and an independent second coin. */
function cases(line: (channel: string, coin: boolean, other: boolean) => string, process = "P"): string {
  const stream = random("decisions", "test");
  return Array.from({ length: 200 }, (_, i) => {
    const coin = stream.uniform() < 0.5;
    const other = stream.uniform() < 0.5;
    const [head = "", path = ""] = line(coin ? "online" : "papier", coin, other).split("|");
    return `${process} ${i} ${head}: A+${i * 60 + 1} ${path}`;
  }).join("\n");
}

test("an attribute that decides the branch gives a gain near 1", async () => {
  const { points, gains } = await tables(cases((channel, coin) => `${channel}|${coin ? "B E" : "C E"}`));
  expect(points).toHaveLength(1);
  expect(points[0]).toMatchObject({
    process: "P",
    activity: "A",
    executions: 200,
    cases: 200,
    entropy_bits: expect.closeTo(1, 1),
    base_loss_bits: expect.closeTo(1, 1),
    attributes: "channel",
  });
  expect(points[0]?.["gain_share"]).toBeGreaterThan(0.9);
  expect(gains).toMatchObject([{ process: "P", cases: 200, decision_points: 1, usable_attributes: 1 }]);
  expect(gains[0]?.["gain_share"]).toBeCloseTo(Number(points[0]?.["gain_share"]), 12);
});

test("an attribute that has nothing to do with the branch gives none", async () => {
  const { points, gains } = await tables(cases((channel, _, other) => `${channel}|${other ? "B E" : "C E"}`));
  expect(points).toMatchObject([{ activity: "A", attributes: "-" }]);
  expect(Math.abs(Number(points[0]?.["gain_share"]))).toBeLessThan(0.03);
  expect(gains[0]?.["gain_share"]).toBeLessThan(0.03);
});

test("the outcome is never used, although it says which branch was taken", async () => {
  const { points, gains } = await tables(
    cases((channel, _, other) => `${channel} ${other ? "yes" : "no"}|${other ? "B E" : "C E"}`),
  );
  expect(points).toMatchObject([{ activity: "A", attributes: "-" }]);
  expect(gains).toMatchObject([{ usable_attributes: 1 }]);
});

test("an attribute under equal treatment is never used; permuting it changes nothing, to the last bit", async () => {
  const decides = cases((channel, coin) => `${channel}|${coin ? "B E" : "C E"}`);
  const equal = await tables(decides, { P: ["channel"], Q: ["org_unit"] });
  expect(equal.points).toMatchObject([{ activity: "A", attributes: "-", gain_share: null }]);
  expect(equal.gains).toMatchObject([{ usable_attributes: 0, gain_share: null }]);
  let turn = 0;
  const permuted = decides.replaceAll(/ (online|papier):/g, () =>
    turn++ % 3 === 0 ? " online:" : " papier:",
  );
  expect(await tables(permuted, { P: ["channel"] })).toEqual(equal);
});

test("a unit that the branch itself names does not predict it; one known at the first step does", async () => {
  const later = await tables(cases((_, coin) => `|${coin ? "B@u E" : "C@v E"}`));
  expect(later.gains).toMatchObject([{ usable_attributes: 0, gain_share: null }]);
  const first = cases((_, coin) => `|${coin ? "B E" : "C E"}`).replaceAll(
    /A(\+\d+) ([BC])/g,
    (_, at: string, next: string) => (next === "B" ? `A@u${at} B` : `A@v${at} C`),
  );
  expect((await tables(first)).points).toMatchObject([{ activity: "A", attributes: "org_unit" }]);
});

/** The decision points where the number of the case says whether B or C follows and is a further attribute. */
async function withAmount(atStart: boolean) {
  const traces = Array.from(
    { length: 400 },
    (_, i) => `P ${i}: A+${i * 60 + 1} ${i % 100 < 60 ? "B" : "C"} E`,
  );
  await using engine = await given(traces.join("\n"), { built: false });
  await build(engine, relations);
  await engine.rows(sql`
    insert into case_attributes (case_key, attribute, value, at_start)
    select case_key, 'amount', cast(cast(case_id as integer) % 100 as varchar) || ',5', ${param(atStart)}
    from cases`);
  const [points] = await decisionTables(engine);
  return points?.rows ?? [];
}

test("numbers are told apart by quintiles", async () => {
  const rows = await withAmount(true);
  // the border between B and C is the third quintile
  expect(rows).toMatchObject([{ activity: "A", attributes: "amount" }]);
  expect(rows[0]?.["gain_share"]).toBeGreaterThan(0.8);
});

test("what the process file maps is not used where only a later step tells it", async () => {
  expect(await withAmount(false)).toMatchObject([{ activity: "A", attributes: "-", gain_share: null }]);
});

test("the end of the case counts as a successor", async () => {
  const { points } = await tables(cases((channel, coin) => `${channel}|${coin ? "B" : "B C"}`));
  expect(points).toMatchObject([{ activity: "B", attributes: "channel" }]);
});

test("a step with one frequent successor, or below 30 executions, is no decision point", async () => {
  const rare = Array.from({ length: 29 }, (_, i) => `P ${i} online: A ${i % 2 === 0 ? "B" : "C"}`).join("\n");
  expect((await tables(rare)).gains).toEqual([
    {
      process: "P",
      cases: 29,
      decision_points: 0,
      usable_attributes: null,
      gain_share: null,
      gain_error: null,
    },
  ]);
  const oneWay = Array.from({ length: 100 }, (_, i) => `P ${i} online: A ${i % 20 === 0 ? "B" : "C"}`);
  expect((await tables(oneWay.join("\n"))).points).toEqual([]);
});

test("says what the base loses, and no gain, where no attribute is known", async () => {
  const { points, gains } = await tables(cases((_, coin) => `|${coin ? "B" : "C"}`));
  expect(points).toMatchObject([
    { base_loss_bits: expect.closeTo(1, 1), model_loss_bits: null, gain_share: null, attributes: "-" },
  ]);
  expect(gains).toMatchObject([
    { decision_points: 1, usable_attributes: 0, gain_share: null, gain_error: null },
  ]);
});

test("neither ids of cases, nor the order of rows, nor another process change a bit", async () => {
  const log = cases((channel, coin, other) => `${channel}|${coin && other ? "B E" : "C E"}`);
  const own = await tables(log);
  const renamed = log.replaceAll(/^P (\d+)/gm, (_, n: string) => `P x${(Number(n) * 7919) % 1009}`);
  const turned = renamed.split("\n").reverse().join("\n");
  const beside = `${cases((channel, coin) => `${channel}|${coin ? "B E" : "D E"}`, "B")}\n${turned}`;
  expect(await tables(turned)).toEqual(own);
  const both = await tables(beside);
  expect(both.points.filter((row) => row["process"] === "P")).toEqual(own.points);
  expect(both.gains.filter((row) => row["process"] === "P")).toEqual(own.gains);
});
