import { random } from "../../src/statistics/random.js";

/** How the cases of a made-up process run. */
export interface MadeProcess {
  readonly name: string;
  /** Steps of the usual path. */
  readonly steps: number;
  /** Probability of an enquiry, of a repeat and of leaving the usual path for a later step, after each step. */
  readonly enquiry: number;
  readonly repeat: number;
  readonly astray: number;
  /** What the second half of the cases has more of the last. */
  readonly change: number;
  /** Steps after each other in one system. */
  readonly inSystem: number;
  /** Probability that a step is done in another unit. */
  readonly move: number;
  /** Share of the cases that come online. */
  readonly online: number;
  /** Spread of the logarithm of the throughput time. */
  readonly sigma: number;
  /** After how many steps it is decided whether a further step is needed; the first is one of them. */
  readonly decisions: number;
  /** Share for which it is, at the middle of the log odds of the subjects of a case. */
  readonly decided: number;
  /** By how much the log odds differ from one subject to the next. */
  readonly told: number;
}

type Scale = "whole" | "even" | "rate";

/** Whole numbers and shares evenly, rates evenly in their logarithm, as one is a multiple of another. */
export const ranges = {
  steps: ["whole", 4, 9],
  enquiry: ["rate", 0.005, 0.25],
  repeat: ["rate", 0.002, 0.05],
  astray: ["rate", 0.005, 0.3],
  change: ["rate", 0.01, 0.4],
  inSystem: ["whole", 1, 3],
  move: ["rate", 0.03, 0.4],
  online: ["even", 0.1, 0.9],
  sigma: ["even", 0.5, 1.4],
  decisions: ["whole", 1, 2],
  decided: ["even", 0.05, 0.5],
  told: ["even", 0.5, 4],
} as const satisfies Readonly<Record<Exclude<keyof MadeProcess, "name">, readonly [Scale, number, number]>>;

/**
 * `count` processes, from those on rails to those in which hardly two cases run alike. Every parameter is drawn from its
 * range, independent of the others; none is drawn again because of what came out. The ranges were set so that the true
 * values of the criteria spread over most of what lies between the anchors of the model v1 (`scoring.md` 3), by the true
 * values alone and before a single interval was counted. No share is 0 or 1, and something changes in every process. The
 * same processes each time.
 */
export function madeProcesses(count: number): readonly MadeProcess[] {
  return Array.from({ length: count }, (_, i) => {
    const name = String(i + 1).padStart(2, "0");
    const stream = random("coverage", "process", name);
    const drawn = (of: keyof typeof ranges): number => at(ranges[of], stream.uniform());
    return {
      name,
      steps: drawn("steps"),
      enquiry: drawn("enquiry"),
      repeat: drawn("repeat"),
      astray: drawn("astray"),
      change: drawn("change"),
      inSystem: drawn("inSystem"),
      move: drawn("move"),
      online: drawn("online"),
      sigma: drawn("sigma"),
      decisions: drawn("decisions"),
      decided: drawn("decided"),
      told: drawn("told"),
    };
  });
}

/** The number at this share, 0 to 1, of a range. */
function at([scale, low, high]: readonly [Scale, number, number], share: number): number {
  switch (scale) {
    case "whole":
      return low + Math.floor(share * (high - low + 1));
    case "even":
      return low + share * (high - low);
    case "rate":
      return low * (high / low) ** share;
  }
}
