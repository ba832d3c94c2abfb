import type { Process } from "../config/process.js";
import type { Row } from "../measures/measure.js";
import { preScreenRules, type PreScreenRule } from "./pre-screen-rules.js";
import type { gates } from "./tables.js";

/**
 * The rows of one process in the table `gates`: every rule that applies, in the order of the catalogue. `unknown` and
 * no answer are treated like `yes`, so not knowing never leaves fewer findings than `no`. A rule that somebody looked
 * at keeps its level even if the answer is unknown; one that nobody answered has the level `U`; `no` leaves no finding
 * (`-`). Where rule D-1 says that no learned model is used, the rules for AI systems do not apply.
 */
export function gatesOf(
  process: Process,
  cases: number,
  rules: readonly PreScreenRule[] = preScreenRules,
): readonly Row<(typeof gates)["columns"]>[] {
  const withKi = process.gates["D-1"]?.answer !== "no";
  return rules
    .filter((rule) => withKi || !rule.only_with_ki)
    .map((rule) => {
      const answer = process.gates[rule.id];
      const denied = answer?.answer === "no";
      return {
        process: process.id,
        cases,
        rule: rule.id,
        answer: answer?.answer ?? "unknown",
        treated_as: denied ? "no" : "yes",
        level: denied ? "-" : answer === undefined ? "U" : rule.level,
        by: answer?.by ?? "-",
        date: answer?.date ?? "-",
        note: answer?.note ?? "-",
      };
    });
}
