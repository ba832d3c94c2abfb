import type { ActivityConfig, Process } from "../../../src/config/process.js";
import type { Engine } from "../../../src/engine/engine.js";
import { activityFrequency } from "../../../src/measures/activity-frequency.js";
import { automationPerActivity } from "../../../src/measures/automation-per-activity.js";
import { batchShare } from "../../../src/measures/batch-share.js";
import { directlyFollows } from "../../../src/measures/directly-follows.js";
import { gapBefore } from "../../../src/measures/gap-before.js";
import { handlingTime } from "../../../src/measures/handling-time.js";
import { handoverPerActivity } from "../../../src/measures/handover-per-activity.js";
import { computeCompletedSteps } from "../../../src/measures/data/completed-steps.js";
import type { Computed, Measure } from "../../../src/measures/measure.js";
import { reworkPerActivity } from "../../../src/measures/rework-per-activity.js";
import { run } from "../../../src/measures/run.js";
import { systemBreaks } from "../../../src/measures/system-breaks.js";
import { throughputTime } from "../../../src/measures/throughput-time.js";
import { timeResolution } from "../../../src/measures/time-resolution.js";
import { timerRules } from "../../../src/measures/timer-rules.js";
import { volume } from "../../../src/measures/volume.js";
import { waitingBefore } from "../../../src/measures/waiting-before.js";
import type { Context } from "../../../src/ranking/context.js";
import { given, type Given } from "../../given.js";
import { contextOf, processOf } from "../portfolio.js";

/** Every measure that the steps are made of. */
export const stepMeasures: readonly Measure[] = [
  activityFrequency,
  automationPerActivity,
  batchShare,
  directlyFollows,
  gapBefore,
  handlingTime,
  handoverPerActivity,
  reworkPerActivity,
  systemBreaks,
  throughputTime,
  timeResolution,
  timerRules,
  volume,
  waitingBefore,
];

/** The context of the process `P` of traces, its measures computed as in production. */
export async function contextFrom(
  traces: string,
  process: Partial<Process> = {},
  o: Given = {},
): Promise<Context> {
  const settings = Object.fromEntries(
    Object.entries(process.activities ?? {}).map(([name, { kind, end }]) => [
      name,
      { ...(kind && { kind }), ...(end && { is_end: end }) },
    ]),
  );
  await using engine = await given(traces, { settings, ...o });
  return await contextIn(engine, processOf("P", process)); // the engine closes behind it
}

/** The context of a process whose log is in an engine. */
export async function contextIn(engine: Engine, process: Process): Promise<Context> {
  const computed: Computed[] = [];
  for (const of of stepMeasures) computed.push(await run(engine, of));
  return contextOf(process, ...computed, ...(await computeCompletedSteps(engine)));
}

/** So many cases of one trace. */
export const times = (n: number, trace: string, from = 0): string =>
  Array.from({ length: n }, (_, i) => `P ${from + i}: ${trace}`).join("\n");

/** A step with so many minutes, done by hand. */
export const byHand = (minutes: number, own: Partial<ActivityConfig> = {}): ActivityConfig => ({
  alias: [],
  kind: "manual",
  effort: { min: minutes, typ: minutes, max: minutes, evidence: "stated", by: "Amt 50", date: "2025-02-12" },
  ...own,
});
