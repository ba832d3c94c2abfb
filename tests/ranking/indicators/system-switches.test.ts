import { expect, test } from "vitest";
import { systemSwitches as switches } from "../../../src/measures/system-switches.js";
import { systemSwitches } from "../../../src/ranking/indicators/system-switches.js";
import { contextOf, processOf, table } from "../portfolio.js";

const log = (switches_per_case: number | null, systems: number | null = null) =>
  table(switches, [
    { process: "P", cases: 80, switches_per_case, systems, known_share: switches_per_case === null ? 0 : 1 },
  ]);
const stated = processOf("P", {
  assessment: { system_switches: { value: 2.5, evidence: "stated", by: "Amt 50", date: "2025-02-12" } },
});

test("prefers what the log shows to what was stated, a measured 0 included", () => {
  for (const perCase of [1.5, 0]) {
    expect(systemSwitches.value(contextOf(stated, log(perCase)))).toMatchObject({
      value: perCase,
      evidence: "measured",
      source: "system-switches",
      reason: "-",
      cases: 80,
    });
  }
});

test("takes the stated value where the log has no system", () => {
  for (const context of [contextOf(stated, log(null)), contextOf(stated)]) {
    expect(systemSwitches.value(context)).toMatchObject({
      value: 2.5,
      evidence: "stated",
      source: "Amt 50, 2025-02-12",
    });
  }
});

test("is missing with neither", () => {
  expect(systemSwitches.value(contextOf(processOf("P"), log(null)))).toMatchObject({
    value: null,
    reason: "no_system",
  });
});

test("warns from the sixth system on, whatever the value is", () => {
  for (const [systems, warning] of [
    [1, "-"],
    [5, "-"],
    [6, "many_systems"],
    [12, "many_systems"],
  ] as const)
    expect(systemSwitches.value(contextOf(stated, log(0.5, systems)))).toMatchObject({ value: 0.5, warning });
});

test("a stated number of switches and a missing one warn of nothing", () => {
  const many = processOf("P", { assessment: { system_switches: { value: 9, evidence: "stated" } } });
  expect(systemSwitches.value(contextOf(many, log(null)))).toMatchObject({ value: 9, warning: "-" });
  expect(systemSwitches.value(contextOf(processOf("P"), log(null)))).toMatchObject({ warning: "-" });
});

test("where the log has no system the stated number of systems warns, beside a missing value too; else the log's counts", () => {
  const of = (
    value: number,
    context: (process: ReturnType<typeof processOf>) => ReturnType<typeof contextOf>,
  ) =>
    systemSwitches.value(
      context(processOf("P", { assessment: { systems: { value, evidence: "stated", by: "Amt 50" } } })),
    );
  const none = (process: ReturnType<typeof processOf>) => contextOf(process, log(null));
  expect(of(6, none)).toMatchObject({ value: null, reason: "no_system", warning: "many_systems" });
  expect(of(5, none)).toMatchObject({ warning: "-" });
  expect(of(9, (process) => contextOf(process, log(0.5, 3)))).toMatchObject({ value: 0.5, warning: "-" });
});
