import { expect, test } from "vitest";
import { recorded } from "../../../src/ranking/decisions/chain.js";
import { decisions, type Decision, type DecisionRecord } from "../../../src/ranking/decisions/record.js";
import { isUsual, stageOf, statusOf } from "../../../src/ranking/decisions/status.js";
import { decisionRows, decisionTable } from "../../../src/ranking/tables/decisions.js";
import { decided } from "./given.js";

function log(...more: readonly Partial<DecisionRecord>[]): readonly DecisionRecord[] {
  const records: DecisionRecord[] = [];
  for (const [i, one] of more.entries())
    records.push(recorded({ ...decided, ...one }, `2025-01-1${i}T09:00:00.000Z`, records));
  return records;
}

test("the way idea → assessed → pilot → in operation → ended is usual, with its exits", () => {
  const way: readonly Decision[] = ["open", "examine", "pilot", "implemented", "ended"];
  expect(way.map((decision) => stageOf[decision])).toEqual([
    "idea",
    "assessed",
    "pilot",
    "in_operation",
    "ended",
  ]);
  for (const [i, decision] of way.slice(1).entries()) expect(isUsual(way[i]!, decision)).toBe(true);
  const usual = (from: Decision) => (Object.keys(decisions) as Decision[]).filter((to) => isUsual(from, to));
  expect(usual("open")).toEqual(["open", "examine", "deferred", "rejected"]);
  expect(usual("rejected")).toEqual(["examine", "rejected"]);
  expect(usual("implemented")).toEqual(["implemented", "ended"]);
});

test("the last decision about a process counts; an unusual order is said and holds", () => {
  const status = statusOf(
    log({}, { process: "hundesteuer", decision: "pilot" }, { decision: "pilot" }, { decision: "open" }),
  );
  expect(
    [...status].map(([id, { decision, stage, usual, decided: n }]) => [id, decision, stage, usual, n]),
  ).toEqual([
    ["wohngeld", "open", "idea", false, 3],
    ["hundesteuer", "pilot", "pilot", false, 1],
  ]);
});

test("a correction stands in the place of what it corrects", () => {
  const records = log(
    { decision: "examine" },
    { decision: "pilot" },
    { decision: "rejected", corrects: "E-0001" },
    { decision: "deferred", corrects: "E-0003" },
  );
  const status = statusOf(records).get("wohngeld");
  expect([status?.decision, status?.id, status?.decided, status?.usual]).toEqual([
    "pilot",
    "E-0002",
    2,
    false,
  ]);
  expect(
    statusOf(log({ decision: "pilot" }, { decision: "rejected", corrects: "E-0001" })).get("wohngeld")
      ?.decision,
  ).toBe("rejected");
});

test("a name is in no status and in no row; a process without a record is open", () => {
  const status = statusOf(log({ name: "Erika Mustermann", decision: "pilot", review_on: "2025-06-30" }));
  const rows = decisionRows(
    [
      { id: "wohngeld", cases: 120 },
      { id: "hundesteuer", cases: 50 },
    ],
    status,
  );
  expect(JSON.stringify([...status]) + JSON.stringify(rows)).not.toContain("Mustermann");
  expect(rows.map((row) => Object.keys(row))).toEqual([
    Object.keys(decisionTable.columns),
    Object.keys(decisionTable.columns),
  ]);
  expect(rows[0]).toMatchObject({
    process: "wohngeld",
    cases: 120,
    decision: "pilot",
    date: "2025-01-10",
    usual: false,
  });
  expect(rows[1]).toMatchObject({
    decision: "open",
    stage: "idea",
    date: "-",
    body: "-",
    departs: null,
    usual: null,
  });
});
