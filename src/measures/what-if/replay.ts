import { quantileSorted } from "../../statistics/quantile.js";
import type { Random } from "../../statistics/random.js";
import type { Executions } from "./executions.js";

/** What is assumed of one step. */
export interface Assumed {
  /** Share of its executions that run by themselves, 0 … 1; which ones is drawn. */
  readonly share: number;
  /** Whether the time before such an execution is gone too. */
  readonly dropWait: boolean;
}

/** Least, middle and greatest of many replays: their 10th percentile, median and 90th percentile, in seconds. */
export interface Spread {
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
}

/** A log as it is, and replayed many times as it would have been. Seconds. */
export interface Replay {
  readonly cases: number;
  readonly median: number;
  readonly p90: number;
  readonly medians: Spread;
  readonly p90s: Spread;
  /** How much earlier cases end, over the cases of one replay. */
  readonly earlier: Spread;
  /** Mean share of cases that end earlier. */
  readonly fasterShare: number;
}

/** Executions in all replays together, about: more replays of a small log, fewer of a large one. */
const work = 4_000_000;
const [fewest, most] = [10, 200];

/**
 * Replays the log's own times: an automated execution takes no time of its own and, where so assumed, none of the time
 * before it; everything else stays as it was, and what follows comes that much earlier. Nobody else becomes faster. Null
 * without a completed case. `randoms`: a stream for each step, so that a further step leaves the draws of the others as they were.
 */
export function replay(
  { throughput_us, caseOf, stepOf, work_us, wait_us }: Executions,
  assumed: readonly Assumed[],
  randoms: readonly Random[],
): Replay | null {
  const cases = throughput_us.length;
  if (cases === 0) return null;
  const replays = Math.min(most, Math.max(fewest, Math.floor(work / (cases + caseOf.length))));
  const [medians, p90s] = [new Float64Array(replays), new Float64Array(replays)];
  let faster = 0;
  let earlier = new Float64Array();
  for (let run = 0; run < replays; run++) {
    const saved = new Float64Array(cases);
    for (let e = 0; e < caseOf.length; e++) {
      const [step, random] = [assumed[stepOf[e] ?? 0], randoms[stepOf[e] ?? 0]];
      if (step === undefined || random === undefined || random.uniform() >= step.share) continue;
      const of = caseOf[e] ?? 0;
      saved[of] = (saved[of] ?? 0) + (work_us[e] ?? 0) + (step.dropWait ? (wait_us[e] ?? 0) : 0);
    }
    const after = throughput_us.map((time, i) => Math.max(0, time - (saved[i] ?? 0))).sort();
    medians[run] = quantileSorted(after, 0.5) / 1e6;
    p90s[run] = quantileSorted(after, 0.9) / 1e6;
    faster += saved.reduce((n, us) => n + (us > 0 ? 1 : 0), 0) / cases;
    if (run === 0) earlier = saved.map((us, i) => Math.min(us, throughput_us[i] ?? 0) / 1e6);
  }
  const before = throughput_us.toSorted();
  return {
    cases,
    median: quantileSorted(before, 0.5) / 1e6,
    p90: quantileSorted(before, 0.9) / 1e6,
    medians: spreadOf(medians),
    p90s: spreadOf(p90s),
    earlier: spreadOf(earlier),
    fasterShare: faster / replays,
  };
}

function spreadOf(values: Float64Array): Spread {
  const sorted = values.toSorted();
  return {
    p10: quantileSorted(sorted, 0.1),
    p50: quantileSorted(sorted, 0.5),
    p90: quantileSorted(sorted, 0.9),
  };
}
