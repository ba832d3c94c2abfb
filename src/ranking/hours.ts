import type { Quantity } from "./quantity.js";
import type { Random } from "../statistics/random.js";

/** One step of a process as work: how often, how long, how much of it is and could be automatic. */
export interface Step {
  readonly name: string;
  readonly executionsPerYear: number;
  readonly minutes: Quantity;
  /** Share of the executions that already run by themselves, 0 … 1. */
  readonly automatedShare: Quantity;
  /** Share of the remaining work that could be automated, 0 … 1. */
  readonly automatableShare: Quantity;
}

/** What an automation hands back to people. */
export interface Exceptions {
  readonly perYear: number;
  readonly minutes: Quantity;
}

/** Hours per year. */
export interface Hours {
  /** Done by hand today. */
  readonly manual: number;
  /** Taken over by automation. */
  readonly gross: number;
  /** Spent on what automation hands back. */
  readonly exceptions: number;
  /** `gross − exceptions`; negative where automation costs more time than it frees. */
  readonly net: number;
}

/**
 * Hours per year from the means of all quantities, which is their expected value because they are independent:
 * `manual = Σ n·(1 − AR)·t/60`, `gross = ρ·Σ n·(1 − AR)·t·α/60`, `exceptions = n·t/60`. Time × frequency as in
 * MuleSoft RPA Manager; the automation rate AR as in UiPath process mining.
 */
export function hours(steps: readonly Step[], realisation: Quantity, exceptions?: Exceptions): Hours {
  const byHand = steps.map(({ executionsPerYear, automatedShare, minutes, automatableShare }) => {
    const manual = (executionsPerYear * (1 - automatedShare.mean) * minutes.mean) / 60;
    return { manual, possible: manual * automatableShare.mean };
  });
  const manual = byHand.reduce((sum, own) => sum + own.manual, 0);
  const possible = byHand.reduce((sum, own) => sum + own.possible, 0);
  const gross = realisation.mean * possible;
  const back = exceptions === undefined ? 0 : (exceptions.perYear * exceptions.minutes.mean) / 60;
  return { manual, gross, exceptions: back, net: gross - back };
}

/**
 * Draws of the net hours per year. Every step has a stream of its own, so that a step whose minutes are stated later
 * leaves the draws of the others as they were. Independent quantities are drawn independently.
 */
export function hourDraws(
  steps: readonly Step[],
  realisation: Quantity,
  samples: number,
  stream: (purpose: string) => Random,
  exceptions?: Exceptions,
): Float64Array {
  const draws = new Float64Array(samples);
  for (const step of steps) {
    const random = stream(`step ${step.name}`);
    for (let k = 0; k < samples; k++) {
      const byHand = 1 - step.automatedShare.draw(random);
      const minutes = step.minutes.draw(random) * step.automatableShare.draw(random);
      draws[k] = (draws[k] ?? 0) + (step.executionsPerYear * byHand * minutes) / 60;
    }
  }
  const realised = stream("realisation");
  const handedBack = stream("exceptions");
  return draws.map((possible) => {
    const gross = realisation.draw(realised) * possible;
    if (exceptions === undefined) return gross;
    return gross - (exceptions.perYear * exceptions.minutes.draw(handedBack)) / 60;
  });
}
