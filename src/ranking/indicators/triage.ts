import { unitChanges } from "../../measures/unit-changes.js";
import { caseSums } from "../../measures/case-sums.js";
import type { Context } from "../context.js";
import { measured, missing, type Graded, type Indicator } from "../indicator.js";
import { meanUncertainty } from "../mean-uncertainty.js";
import { uncertaintyVersion, type Uncertainty } from "../uncertainty.js";

/**
 * K3: changes of the responsible unit per case up to its substantive work, plus the share of cases that return to a unit they
 * had left. Where the process file marks no step as the beginning of that work, all changes count, and a warning says so. Where the log
 * has no unit, roles stand in for it, or else changes of the person, which say nothing about returns (`scoring.md` 2); what
 * was read of persons decides which of them there is, and a warning names it.
 */
export const triage: Indicator = {
  id: "triage",
  code: "K3",
  score: "ki",
  label: { de: "Zuständigkeitswechsel und Hin- und Herverweisung", en: "Triage and ping-pong" },
  question: {
    de: "Wie oft wechselt ein Fall die zuständige Stelle?",
    en: "How often does a case change the responsible unit?",
  },
  unit: "ratio",
  source: "Hand-offs as a sign of routing work (second-hand); formula: own",
  value: (context) => {
    const row = context.row(unitChanges);
    if (row === undefined) return missing("no_cases", context);
    if (row.changes_per_case === null || row.return_cases_share === null) {
      return withoutUnits(context);
    }
    const changes = row.routing_changes_per_case ?? row.changes_per_case;
    return {
      ...measured(changes + row.return_cases_share, unitChanges, row.cases, uncertainty(context)),
      ...(row.routing_changes_per_case === null && { warning: "all_changes" as const }),
    };
  },
};

/** By role or by change of person, with a warning that says so; missing where neither was read. */
function withoutUnits(context: Context): Graded {
  const sums = context.row(caseSums);
  const basis = sums?.moves_basis ?? null;
  if (sums === undefined || sums.moves === null || (basis !== "role" && basis !== "person"))
    return missing("no_org_unit", context);
  const { moves, unit_cases: cases } = sums;
  return {
    ...measured(moves / cases, caseSums, cases, uncertainty(context)),
    warning: basis === "role" ? "by_role" : "by_person",
  };
}

function uncertainty(context: Context): Uncertainty | null {
  const sums = context.row(caseSums);
  if (sums === undefined) return null;
  return meanUncertainty({
    cases: sums.unit_cases,
    sum: sums.moves ?? 0,
    squares: sums.moves_squared ?? 0,
    cubes: sums.moves_cubed ?? 0,
    random: () => context.random(uncertaintyVersion, "triage"),
  });
}
