import type { Answer, Statement } from "../config/process.js";
import type { KiIndicator, RpaIndicator } from "../config/ranking.js";
import type { Described, Unit } from "../measures/measure.js";
import type { Interval } from "../statistics/interval.js";
import type { Text } from "../text.js";
import type { Context } from "./context.js";
import type { Reason } from "./reasons.js";
import type { Uncertainty } from "./uncertainty.js";
import type { Warning } from "./warnings.js";

/** How well a value is founded. What is missing is neither 0 nor an average: it is the range from 0 to 1. */
export type Evidence = "measured" | "stated" | "assumed" | "missing";

/** The grades as a person reads them. */
export const evidenceLabels: Readonly<Record<Evidence, Text>> = {
  measured: { de: "gemessen", en: "measured" },
  stated: { de: "angegeben", en: "stated" },
  assumed: { de: "angenommen", en: "assumed" },
  missing: { de: "keine Angabe", en: "no information" },
};

/** A raw value with its foundation. */
export interface Graded {
  /** In the unit of the indicator; null exactly where `evidence` is `missing`. */
  readonly value: number | null;
  readonly evidence: Evidence;
  /** The id of the measure, or who stated it and when; `-` where it is missing. */
  readonly source: string;
  readonly reason: Reason | "-";
  /** Cases behind the value. */
  readonly cases: number;
  /** 95 % of the uncertainty from the cases seen, in the unit of the value; null where none is modelled. */
  readonly interval: Interval | null;
  /** That many draws of the raw value; the same for the same context. Null where the value is taken as it is. */
  readonly draws: ((samples: number) => Float64Array) | null;
  /** So few cases that the value itself, not only its interval, is to be taken with care. */
  readonly uncertain: boolean;
  /** Beside the value; it changes neither value nor score. */
  readonly warning: Warning | "-";
}

/** The criteria that the ranking model weighs, and those that are only shown beside the score. */
export type IndicatorId = RpaIndicator | KiIndicator | "rule_based";

/** One criterion of one of the two scores. Weights and anchors are configuration, not code. */
export interface Indicator {
  /** The key in `ranking.yaml`; the file is called the same in kebab-case. */
  readonly id: IndicatorId;
  /** The short name in the literature list of the model. */
  readonly code: string;
  readonly score: "rpa" | "ki";
  readonly label: Text;
  /** What the reader learns from it. */
  readonly question: Text;
  /** The unit of the raw value. */
  readonly unit: Unit;
  /** Where the criterion and its formula come from. */
  readonly source: string;
  /** Pure: the same rows and answers give the same value. */
  readonly value: (context: Context) => Graded;
}

/** A value counted in the log, with the measure that gives it and the cases behind it. */
export const measured = (
  value: number,
  table: Described,
  cases: number,
  uncertainty: Uncertainty | null = null,
): Graded => ({
  value,
  evidence: "measured",
  source: table.id,
  reason: "-",
  cases,
  interval: uncertainty?.interval ?? null,
  draws: uncertainty?.draws ?? null,
  uncertain: false,
  warning: "-",
});

/** A value that the department stated or the analyst assumed; `value` is the answer turned into the unit. */
export const answered = (value: number, answer: Answer, context: Context): Graded => ({
  value,
  evidence: answer.evidence,
  source: author(answer),
  reason: "-",
  cases: context.cases,
  interval: null,
  draws: null,
  uncertain: false,
  warning: "-",
});

/** No value, and why. */
export const missing = (reason: Reason, context: Context): Graded => ({
  value: null,
  evidence: "missing",
  source: "-",
  reason,
  cases: context.cases,
  interval: null,
  draws: null,
  uncertain: false,
  warning: "-",
});

/** Who stated it and when, `-` where neither is known. */
export const author = ({ by, date }: Statement): string =>
  [by, date].filter((part) => part !== undefined).join(", ") || "-";

/** A question answered on the scale from 1 to 5 as a share: `(x − 1) / 4`. */
export const ofFive = (value: number): number => (value - 1) / 4;
