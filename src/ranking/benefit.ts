import { quantileSorted } from "../statistics/quantile.js";
import { activityDeterminism } from "../measures/activity-determinism.js";
import { activityFrequency } from "../measures/activity-frequency.js";
import type { Row } from "../measures/measure.js";
import { volume } from "../measures/volume.js";
import { automatedShare } from "./automated-share.js";
import type { Context } from "./context.js";
import { type Step, hourDraws, hours } from "./hours.js";
import type { HoursBase } from "./tornado.js";
import { netHours, noNetHours } from "./net-hours.js";
import type { DrawnNetHours } from "./net-value.js";
import type { Evidence } from "./indicator.js";
import { anyShare, roughShare, threePoints } from "./quantity.js";
import { manualExecutions } from "./manual-executions.js";
import type { Reason } from "./reasons.js";
import type { benefit } from "./tables.js";
import { waitingShare } from "./waiting-share.js";
import { daysPerYear, leastDays, windowDays } from "./window.js";
import { workingMinutes } from "./working-minutes.js";
import { yardstickWarning } from "./yardstick.js";
import { yearlyVolume } from "./yearly-volume.js";

/** The share of the automatable work that automation really takes over. A convention. */
export const realisation = threePoints({ min: 0.5, typ: 0.7, max: 0.9 });
/** An automatable share is known about as well as from so many observations. A convention. */
const shareSample = 20;

/** What a process could free, and the draws of its net hours, from which the value in money is computed. */
export interface Benefit {
  readonly row: Row<(typeof benefit)["columns"]>;
  readonly net: DrawnNetHours;
  /** What the hours are computed from; null where they are missing. */
  readonly base: HoursBase | null;
}

/**
 * The row of one process in the table `benefit`: P10, P50 and P90 of the hours per year that automation could free,
 * drawn `samples` times. Executions come from the log, extended to a year that differs from it (`yearlyVolume`), minutes
 * from the log or the department (`workingMinutes`), the automated share from its doers or the process file, and any where
 * neither says (`automatedShare`); the automatable share is
 * the stated one, else the share of the step's most frequent successor. Null with a reason where no step has
 * minutes or the period is too short to be extended to a year. `lever`: the one proposed for the process; the net hours
 * depend on it, see `netHours`.
 */
export function benefitOf(context: Context, samples: number, lever: string | null = null): Benefit {
  const head = {
    process: context.process.id,
    cases: context.row(volume)?.cases ?? 0,
    ...manualExecutions(context),
    ...waitingShare(context),
  };
  const work = workOf(context);
  const days = windowDays(context);
  const missing = (reason: Reason): Benefit => ({
    row: { ...head, ...nothing(work, reason) },
    net: { draws: null, reason },
    base: null,
  });
  if (work.steps.length === 0) return missing("no_effort");
  if (days === null || days < leastDays) return missing("short_window");
  const steps = yearlySteps(work, days);
  const means = hours(steps, realisation);
  const yearly = yearlyVolume(context, head.cases, days);
  const years = context.random("benefit", "volume");
  const volumes = new Float64Array(samples).map(() => yearly.draw(years));
  const drawn = hourDraws(steps, realisation, samples, (purpose) => context.random("benefit", purpose)).map(
    (hours, k) => hours * (volumes[k] ?? 1),
  );
  const sorted = drawn.toSorted();
  const median = quantileSorted(sorted, 0.5);
  const casesPerYear = (head.cases * daysPerYear) / days;
  const net = netHours(context.process, lever, {
    casesPerYear,
    volume: volumes,
    gross: drawn,
    // the automatable share of the manual work; without any there is nothing to review
    inScope: means.manual === 0 ? 0 : means.gross / (realisation.mean * means.manual),
    stream: (purpose) => context.random("benefit", purpose),
  });
  return {
    row: {
      ...head,
      hours_p10: quantileSorted(sorted, 0.1),
      hours_p50: median,
      hours_p90: quantileSorted(sorted, 0.9),
      ...net.cells,
      manual_hours: means.manual,
      effort_coverage_share: work.coverage,
      evidence: work.evidence,
      reason: "-",
      warning: yardstickWarning(median, casesPerYear),
    },
    net: net.drawn,
    base: { steps, realisation, volume: yearly, back: net.back },
  };
}

const yearlySteps = ({ steps }: Work, days: number): readonly Step[] =>
  steps.map((step) => ({ ...step, executionsPerYear: (step.executions * daysPerYear) / days }));

interface Work {
  readonly steps: readonly (Omit<Step, "executionsPerYear"> & { readonly executions: number })[];
  /** Manual executions with minutes, of all that are not known to be automatic; null where there are none. */
  readonly coverage: number | null;
  readonly evidence: Evidence;
}

function workOf(context: Context): Work {
  const configured = new Map(Object.entries(context.process.activities));
  const usual = new Map(context.rows(activityDeterminism).map((row) => [row.activity, row.top_share]));
  const automatedOf = automatedShare(context);
  const manual = context
    .rows(activityFrequency)
    .map(({ activity, executions }) => ({
      activity,
      executions,
      config: configured.get(activity),
      automated: automatedOf(activity),
    }))
    .filter(({ automated }) => automated.share.mean < 1)
    .sort((a, b) => (a.activity < b.activity ? -1 : 1));
  const minutesOf = workingMinutes(context);
  const timed = manual.flatMap((step) => {
    const work = minutesOf(step.activity);
    return work === null ? [] : [{ ...step, work }];
  });
  const count = (steps: readonly { readonly executions: number }[]) =>
    steps.reduce((sum, step) => sum + step.executions, 0);
  return {
    steps: timed.map(({ activity, executions, config, automated, work }) => {
      const automatable = config?.automatable_share ?? usual.get(activity) ?? null;
      return {
        name: activity,
        executions,
        minutes: work.minutes,
        automatedShare: automated.share,
        automatableShare: automatable === null ? anyShare : roughShare(automatable, shareSample),
      };
    }),
    coverage: manual.length === 0 ? null : count(timed) / count(manual),
    evidence: weakest(timed.map(({ automated, work }) => (automated.isKnown ? work.evidence : "assumed"))),
  };
}

const weakest = (of: readonly Evidence[]): Evidence =>
  (["assumed", "stated"] as const).find((grade) => of.includes(grade)) ?? "measured";

const nothing = (work: Work, reason: Reason) => ({
  hours_p10: null,
  hours_p50: null,
  hours_p90: null,
  ...noNetHours(reason),
  manual_hours: null,
  effort_coverage_share: work.coverage,
  evidence: "missing" satisfies Evidence,
  reason,
  warning: "-",
});
