import type { ActivityConfig } from "../../config/process.js";
import { activityFrequency } from "../../measures/activity-frequency.js";
import type { Context } from "../context.js";
import { automation, isAutomated, type Automation } from "./automation.js";
import { batch, type Batch } from "./batch.js";
import { byActivity } from "./by-activity.js";
import { chainLinks, chainThrough, type ChainLink, type DoerBasis } from "./click-chain.js";
import { ofCompletedCases } from "./completed.js";
import { flow, type Flow } from "./flow.js";
import { learnability } from "./learnability.js";
import { manualLoad, type ManualLoad } from "./manual-load.js";
import { rework, type Rework } from "./rework.js";
import { systemBreak, type SystemBreak } from "./system-break.js";
import { timeSpread, type TimeSpread } from "./time-spread.js";
import { timerRule, type TimerRule } from "./timer-rule.js";
import { waiting, type Waiting } from "./waiting.js";

/** Everything that is known about one step. */
export interface StepSignals {
  readonly activity: string;
  readonly executions: number;
  readonly cases: number;
  readonly config: ActivityConfig | undefined;
  readonly automation: Automation;
  readonly flow: Flow;
  readonly timer: TimerRule | null;
  readonly batch: Batch;
  readonly systemBreak: SystemBreak;
  readonly rework: Rework;
  readonly waiting: Waiting;
  readonly times: TimeSpread;
  /** G of its decision; null where it was not computed. */
  readonly learnableShare: number | null;
  /** The steps that it is one task with, in order; empty where it is none. A system's step is no task of a person's. */
  readonly chain: readonly string[];
  /** How the doers of the links before and after it were compared; empty without a chain. */
  readonly chainBasis: ReadonlySet<DoerBasis>;
  /** The link that leads to it, also between a person's step and a system's. */
  readonly link: ChainLink | null;
  readonly load: ManualLoad;
}

/**
 * The signals of every step of the completed cases of a process, in the order of their names. Two of them look at open cases
 * as well: the load, because what was done there is work too and the hours of the process count it, and batches. The routine share of copied values
 * (`scoring.md` 8 no. 7) is not among them: it needs the values that are written at a step, and these are never loaded.
 */
export function signalsOf(whole: Context): readonly StepSignals[] {
  const context = ofCompletedCases(whole);
  const configured = new Map(Object.entries(context.process.activities));
  const links = chainLinks(context);
  const [automationOf, flowOf, timerOf, batchOf] = [
    automation(context),
    flow(context),
    timerRule(context),
    batch(context),
  ];
  const timesOf = timeSpread(context);
  const [breakOf, reworkOf, waitingOf, loadOf, learnableOf] = [
    systemBreak(context),
    rework(context),
    waiting(context),
    manualLoad(whole),
    learnability(context),
  ];
  const executionsOfAll = byActivity(whole, activityFrequency);
  const automationOfAll = automation(whole);
  const oneTask = links.filter(
    ({ from, to }) => isAutomated(automationOf(from)) === isAutomated(automationOf(to)),
  );
  return context
    .rows(activityFrequency)
    .toSorted((a, b) => (a.activity < b.activity ? -1 : 1))
    .map(({ activity, executions, cases }) => {
      const own = { activity, executions, automation: automationOf(activity), flow: flowOf(activity) };
      return {
        ...own,
        cases,
        config: configured.get(activity),
        timer: timerOf(activity),
        batch: batchOf(activity),
        systemBreak: breakOf(activity),
        rework: reworkOf(activity),
        waiting: waitingOf(activity),
        times: timesOf(activity),
        learnableShare: learnableOf(activity),
        chain: chainThrough(activity, oneTask),
        link: links.find(({ to }) => to === activity) ?? null,
        chainBasis: new Set(
          oneTask
            .filter(({ from, to }) => from === activity || to === activity)
            .map(({ sameDoerBasis }) => sameDoerBasis),
        ),
        load: loadOf({
          activity,
          executions: executionsOfAll.get(activity)?.executions ?? executions,
          automation: automationOfAll(activity),
          topShare: own.flow.topShare,
        }),
      };
    });
}
