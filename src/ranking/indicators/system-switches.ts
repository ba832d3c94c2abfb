import { systemSwitches as switches } from "../../measures/system-switches.js";
import { caseSums } from "../../measures/case-sums.js";
import type { Context } from "../context.js";
import { answered, measured, missing, type Graded, type Indicator } from "../indicator.js";
import { meanUncertainty } from "../mean-uncertainty.js";
import { uncertaintyVersion, type Uncertainty } from "../uncertainty.js";

/** From more systems than this on, a warning: rule of five (second-hand, Forrester; `scoring.md` R6). */
const manySystems = 5;

/**
 * R6: how often a case changes from one system to another, measured; where the log has no system, as stated. Warns where
 * the steps of the process are done in more than 5 systems, counted in the log or, where it has none, as stated; a stated
 * number of switches says nothing about that.
 */
export const systemSwitches: Indicator = {
  id: "system_switches",
  code: "R6",
  score: "rpa",
  label: { de: "Systembrüche je Fall", en: "System switches per case" },
  question: {
    de: "Wie oft wird je Fall zwischen Systemen gewechselt?",
    en: "How often does a case move between systems?",
  },
  unit: "ratio",
  source: "Number of systems: 17 of 21 papers in Wellmann et al. 2020, arXiv 2007.10900",
  value: (context) => {
    const row = context.row(switches);
    const measurable = row?.switches_per_case ?? null;
    if (row !== undefined && measurable !== null) {
      const graded = measured(measurable, switches, row.cases, uncertainty(context));
      return warned(graded, row.systems ?? 0);
    }
    const { system_switches: stated, systems } = context.process.assessment;
    const graded =
      stated === undefined ? missing("no_system", context) : answered(stated.value, stated, context);
    return warned(graded, systems?.value ?? 0);
  },
};

const warned = (graded: Graded, systems: number): Graded =>
  systems > manySystems ? { ...graded, warning: "many_systems" } : graded;

function uncertainty(context: Context): Uncertainty | null {
  const sums = context.row(caseSums);
  if (sums === undefined) return null;
  return meanUncertainty({
    cases: sums.cases,
    sum: sums.switches ?? 0,
    squares: sums.switches_squared ?? 0,
    cubes: sums.switches_cubed ?? 0,
    random: () => context.random(uncertaintyVersion, "system_switches"),
  });
}
