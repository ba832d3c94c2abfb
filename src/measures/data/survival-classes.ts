import { survivalLimits, type SurvivalCurve } from "../../statistics/kaplan-meier.js";

/** What one class of a survival curve says; times in seconds, counts of cases. */
export interface SurvivalClass {
  readonly from_seconds: number;
  readonly to_seconds: number | null;
  readonly at_risk_cases: number;
  readonly completed_cases: number;
  readonly open_cases: number;
  readonly survival_share: number;
  readonly survival_low_share: number | null;
  readonly survival_high_share: number | null;
}

const day = 86_400;
/** Widths that people think in, in seconds; those of `throughput-histogram`. */
const widths = [
  60,
  600,
  3600,
  14_400,
  43_200,
  day,
  2 * day,
  5 * day,
  10 * day,
  30 * day,
  90 * day,
  365 * day,
];
const mostClasses = 20;
const leastCompleted = 20;

/**
 * A curve over microseconds as classes: the narrowest width with at most 20 classes up to the time below which 95 % of
 * the cases leave observation, neighbours joined until each holds 20 completed cases, the last open at the top. The share
 * is that at the end of a class.
 */
export function survivalClasses(curve: SurvivalCurve): readonly SurvivalClass[] {
  const { times, ended, open, atRisk, survival, variance } = curve;
  if (times.length === 0) return [];
  const width = widthFor(curve);
  const classes: SurvivalClass[] = [];
  let [first, from, completed, seenOpen] = [0, 0, 0, 0];
  let left = ended.reduce((sum, n) => sum + n, 0);
  const close = (last: number, to: number | null) => {
    const limits = survivalLimits(survival[last] ?? 1, variance[last] ?? 0);
    classes.push({
      from_seconds: from,
      to_seconds: to,
      at_risk_cases: atRisk[first] ?? 0,
      completed_cases: completed,
      open_cases: seenOpen,
      survival_share: survival[last] ?? 1,
      survival_low_share: limits?.low ?? null,
      survival_high_share: limits?.high ?? null,
    });
    [first, from, completed, seenOpen] = [last + 1, to ?? 0, 0, 0];
  };
  const classOf = (i: number) => Math.floor((times[i] ?? 0) / 1e6 / width);
  for (let i = 0; i < times.length; i++) {
    completed += ended[i] ?? 0;
    seenOpen += open[i] ?? 0;
    left -= ended[i] ?? 0;
    const isLast = i === times.length - 1;
    if (isLast) close(i, null);
    else if (classOf(i + 1) > classOf(i) && completed >= leastCompleted && left >= leastCompleted)
      close(i, (classOf(i) + 1) * width);
  }
  return classes;
}

function widthFor({ times, atRisk }: SurvivalCurve): number {
  const cases = atRisk[0] ?? 0;
  const last = Math.max(
    0,
    atRisk.findLastIndex((n) => n > 0.05 * cases),
  );
  const seconds = (times[last] ?? 0) / 1e6;
  return widths.find((width) => seconds <= mostClasses * width) ?? 365 * day;
}
