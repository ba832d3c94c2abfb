import { expect } from "vitest";
import { netLoopGain } from "../../src/measures/net-loop-gain.js";
import { reworkRates } from "../../src/measures/rework-rates.js";
import type { Comparison } from "./comparison.js";
import { only } from "./log.js";

/** Microsoft prints an example and its numbers; the software was not run. */
export interface PrintedExample {
  readonly net_loop_gain: Readonly<Record<string, number>>;
  readonly rework_cases: number;
}

/** Cases in which SetDeliveryDate and Approve come back after Change. */
export const printedTraces = Array.from(
  { length: 7 },
  (_, i) => `P ${i}: Create SetDeliveryDate Approve Change SetDeliveryDate Approve Pay`,
).join("\n");

export const printedExample: PrintedExample = {
  net_loop_gain: { SetDeliveryDate: 7, Approve: -7 },
  rework_cases: 7,
};

export const microsoftComparisons: readonly Comparison<PrintedExample>[] = [
  {
    tool: "Microsoft",
    name: "net loop gain of the repeated activities",
    measures: [netLoopGain],
    keys: ["net_loop_gain"],
    compare: (measured, expected) => {
      const repeated = measured(netLoopGain).filter((row) => row.loops !== 0);
      expect(Object.fromEntries(repeated.map((row) => [row.activity, row.net_loop_gain]))).toEqual(
        expected.net_loop_gain,
      );
    },
  },
  {
    tool: "Microsoft",
    name: "rework cases: an activity at least twice",
    measures: [reworkRates],
    keys: ["rework_cases"],
    compare: (measured, expected) => {
      const rates = only(measured(reworkRates));
      expect([rates.repeated_cases, rates.repeated_cases_share]).toEqual([expected.rework_cases, 1]);
    },
  },
];
