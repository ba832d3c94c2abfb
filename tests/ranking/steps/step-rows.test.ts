import { expect, test } from "vitest";
import { steps as table } from "../../../src/ranking/tables/steps.js";
import { stepRowsOf } from "../../../src/ranking/steps/step-rows.js";
import { byHand, contextFrom, times } from "./stepped.js";

const said = (answer: "yes" | "no") => ({ answer, by: "FB 50", date: "2025-02-12" });

test("orders by automatable hours, then executions, then name; every cell of the table is there", async () => {
  const context = await contextFrom(times(40, "D C B A A"), {
    activities: {
      A: byHand(30, { automatable_share: 0.1 }),
      B: byHand(30, { automatable_share: 0.9 }),
    },
    gates: { "R-2": said("no") },
  });
  const rows = stepRowsOf(context);
  expect(rows.map(({ rank, activity }) => [rank, activity])).toEqual([
    [1, "B"],
    [2, "A"],
    [3, "C"],
    [4, "D"],
  ]);
  for (const row of rows) expect(Object.keys(row).sort()).toEqual(Object.keys(table.columns).sort());
});

test("labels a robot's task from the log and the answers alone", async () => {
  const context = await contextFrom(times(1200, "A B+60", 0), {
    activities: { A: byHand(6), B: { alias: [], kind: "system" } },
    gates: { "R-2": said("no"), "A-1": said("no") },
    assessment: {
      structured_input: { value: 5, evidence: "stated", by: "FB 50", date: "2025-02-12" },
    },
  });
  expect(
    stepRowsOf(context).map(({ activity, label, lever, reasons }) => [activity, label, lever, reasons]),
  ).toEqual([
    ["A", "rpa", "rpa", ["routine", "no_interface"]],
    ["B", "already_automated", "leave_alone", ["automated"]],
  ]);
});

test("says what is partly automatic, repeated, agreed and a click chain", async () => {
  const doers = Array.from({ length: 40 }, (_, i) => (i < 20 ? "bot -" : "clerk -")).join(" ");
  const context = await contextFrom(
    times(40, "A B"),
    { gates: { "R-2": said("no") } },
    { doing: { doers, systemRoles: ["bot"] } },
  );
  const [first] = stepRowsOf(context);
  expect(first).toMatchObject({ activity: "A", automated_share: 0.5, click_chain: ["A", "B"] });
  expect(first?.reasons).toEqual(
    expect.arrayContaining(["mixed_automation", "click_chain", "chain_doer_unknown"]),
  );
  const repeated = await contextFrom([times(30, "A A B+60"), times(30, "A B+60", 30)].join("\n"));
  expect(stepRowsOf(repeated).find(({ activity }) => activity === "A")).toMatchObject({
    repeated_cases: 30,
    rework_share: 0.5,
    reasons: expect.arrayContaining(["repeated"]),
  });
});
