import type { Finding } from "./finding.js";
import type { Severity } from "./trap.js";
import { traps } from "./traps/index.js";

const grades: Readonly<Record<Severity, number>> = { notice: 0, warning: 1, error: 2 };

/** Share of what was looked at, 0 … 1; a finding without a whole has none and counts as 0. */
const share = ({ count, of }: Finding): number => (of === null || of === 0 ? 0 : count / of);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Negative = `a` weighs less than `b`. */
const byWeight = (a: Finding, b: Finding): number =>
  grades[traps[a.code].severity] - grades[traps[b.code].severity] || share(a) - share(b);

/** Order among findings of the same weight, so that the output never depends on who found what first. */
const byPlace = (a: Finding, b: Finding): number =>
  compare(a.code, b.code) ||
  compare(a.file ?? "", b.file ?? "") ||
  compare(a.column ?? "", b.column ?? "") ||
  a.count - b.count ||
  compare(JSON.stringify([a.of, a.lines, a.facts]), JSON.stringify([b.of, b.lines, b.facts]));

/**
 * Findings by effect: severity, then share, then code, file and column. `worst-last` is for a terminal, where the last
 * line is the one that stays in view; `worst-first` is for a page.
 */
export const ordered = (
  findings: readonly Finding[],
  order: "worst-last" | "worst-first",
): readonly Finding[] =>
  [...findings].sort((a, b) => (order === "worst-last" ? byWeight(a, b) : byWeight(b, a)) || byPlace(a, b));
