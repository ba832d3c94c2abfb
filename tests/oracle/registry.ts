import { bupaRComparisons, bupaRLeftOut } from "./bupar.js";
import type { AnyComparison } from "./comparison.js";
import { bupaRDoers, edeaRDoers, pm4pyDoers, toyDoers } from "./doers.js";
import { edeaRComparisons, edeaRLeftOut } from "./edear.js";
import { edeaRHours, pm4pyGraphHours, pm4pyHoursOf, toyHours } from "./hours.js";
import { microsoftComparisons } from "./microsoft.js";
import { pm4pyComparisons, pm4pyLeftOut } from "./pm4py.js";
import { bupaRStarts, bupaRWaiting, edeaRStarts, pm4pyStarts, toyStarts } from "./starts.js";
import { toyComparisons, toyLeftOut } from "./toy.js";

/** The numbers of an oracle: where they lie, what is compared with them, and what is not. */
interface Oracle {
  /** Below `shared/data/oracles`. */
  readonly folder: string;
  readonly comparisons: readonly AnyComparison[];
  /** Keys or files with the reason, several separated by spaces; a key stands for those below it. */
  readonly leftOut: Readonly<Record<string, string>>;
}

export const oracles: readonly Oracle[] = [
  {
    folder: "pm4py",
    comparisons: [...pm4pyComparisons, ...pm4pyStarts, ...pm4pyDoers, ...pm4pyHoursOf("…"), pm4pyGraphHours],
    leftOut: pm4pyLeftOut,
  },
  {
    folder: "bupar",
    comparisons: [...bupaRComparisons, ...bupaRStarts, bupaRWaiting, ...bupaRDoers],
    leftOut: bupaRLeftOut,
  },
  {
    folder: "edear-pm4py",
    comparisons: [...edeaRComparisons, ...edeaRStarts, ...edeaRDoers, ...edeaRHours],
    leftOut: edeaRLeftOut,
  },
  {
    folder: "toy",
    comparisons: [...toyComparisons, ...toyStarts, ...toyDoers, ...toyHours],
    leftOut: toyLeftOut,
  },
];

/** Every comparison that some oracle test makes. */
export const comparisons: readonly AnyComparison[] = [
  ...oracles.flatMap((oracle) => oracle.comparisons),
  ...microsoftComparisons,
];

/** Measures that name a tool for what they are like, with the reason why there are no numbers of it to equal. */
export const namedForLikeness: Readonly<Record<string, string>> = {
  breakdown: "grouped as bupaR's group_by; the oracles have no numbers by group",
  "breakdown-by-unit": "the unit of a case as edeaR's first resource; the oracles have no numbers by group",
  "eventually-follows": "PM4Py counts pairs of events, we count cases",
};
