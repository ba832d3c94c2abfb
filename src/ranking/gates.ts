import type { Process } from "../config/process.js";
import type { Row } from "../measures/measure.js";
import { preScreenRules, type PreScreenRule } from "./pre-screen-rules.js";
import { applies, treatedAs } from "./rules/applies.js";
import type { gates } from "./tables.js";

/**
 * The rows of one process in the table `gates`: every rule that applies, in the order of the catalogue. `unknown` and
 * no answer are treated like the more cautious one, so not knowing never leaves fewer findings than `yes` or `no`. A rule
 * that somebody looked at keeps its level even if the answer is unknown; one that nobody answered has the level `U`; the
 * answer `no_finding_with` leaves no finding (`-`).
 */
export function gatesOf(
  process: Process,
  cases: number,
  rules: readonly PreScreenRule[] = preScreenRules,
): readonly Row<(typeof gates)["columns"]>[] {
  return rules
    .filter((rule) => applies(rule, process.gates))
    .map((rule) => {
      const answer = process.gates[rule.id];
      const treated = treatedAs(rule, answer?.answer);
      const found = treated !== rule.no_finding_with;
      return {
        process: process.id,
        cases,
        rule: rule.id,
        answer: answer?.answer ?? "unknown",
        treated_as: treated,
        level: !found ? "-" : answer === undefined ? "U" : rule.level,
        by: answer?.by ?? "-",
        date: answer?.date ?? "-",
        note: answer?.note ?? "-",
      };
    });
}
