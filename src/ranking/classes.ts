import type { Assessment } from "../config/process.js";
import type { Text } from "../text.js";

/** Class A: so many draws reach this score. Conventions of the ranking model. */
export const classA = { score: 0.6, draws: 0.8 } as const;
/** Class B: so many draws reach this score. */
export const classB = { score: 0.45, draws: 0.5 } as const;
/** Below it no class is given: the known criteria carry too little of the weight. */
export const leastCoverage = 0.6;
/** Below it no class is given: statistical floor. */
export const leastCases = 30;
/** An indicator of `vetoIndicators` with a smaller value keeps a process out of class A. */
export const leastVetoValue = 0.2;
/** Criteria that nothing else can buy off, by the id of the indicator. */
export const vetoIndicators: readonly string[] = ["variant_concentration", "determinism", "structured_input"];

/** The classes as a person reads them: proposals, never decisions. */
export const classLabels = {
  A: { de: "jetzt prüfen", en: "examine now" },
  B: { de: "vorbereiten", en: "prepare" },
  C: { de: "derzeit nicht", en: "not at present" },
  none: { de: "nicht bewertbar", en: "not assessable" },
} as const satisfies Readonly<Record<string, Text>>;

export type Class = keyof typeof classLabels;

/** Why a process is in its class. */
export const classReasons = {
  score: { de: "Der Punktwert ergibt die Klasse.", en: "The score gives the class." },
  veto: {
    de: "Der Punktwert reicht für A, aber ein Kriterium liegt unter seinem Mindestwert.",
    en: "The score is enough for A, but a criterion is below its minimum.",
  },
  gate: {
    de: "Der Punktwert reicht für A, aber Zuständigkeit, Dokumentation oder Änderungsruhe sind nicht bestätigt.",
    en: "The score is enough for A, but ownership, documentation or the absence of changes is not confirmed.",
  },
  veto_and_gate: {
    de: "Der Punktwert reicht für A, aber ein Kriterium liegt unter seinem Mindestwert, und Zuständigkeit, Dokumentation oder Änderungsruhe sind nicht bestätigt.",
    en: "The score is enough for A, but a criterion is below its minimum, and ownership, documentation or the absence of changes is not confirmed.",
  },
  few_cases: {
    de: "Weniger als 30 abgeschlossene Fälle.",
    en: "Fewer than 30 completed cases.",
  },
  coverage: {
    de: "Die Kriterien mit Angabe tragen weniger als 60 % des Gewichts.",
    en: "The criteria with information carry less than 60% of the weight.",
  },
} as const satisfies Readonly<Record<string, Text>>;

export type ClassReason = keyof typeof classReasons;

/**
 * The class of one score. It depends on this process alone. Enough draws at 0.60 give A, unless a veto or a gate that
 * is not open keeps it at B; enough draws at 0.45 give B; too few cases or too little known weight give none.
 */
export function classify(of: {
  readonly cases: number;
  readonly coverage: number;
  readonly reachesA: number;
  readonly reachesB: number;
  readonly vetoed: boolean;
  readonly gateOpen: boolean;
}): { readonly class: Class; readonly reason: ClassReason } {
  if (of.cases < leastCases) return { class: "none", reason: "few_cases" };
  if (of.coverage < leastCoverage - 1e-9) return { class: "none", reason: "coverage" };
  if (of.reachesA >= classA.draws) {
    if (of.vetoed) return { class: "B", reason: of.gateOpen ? "veto" : "veto_and_gate" };
    return of.gateOpen ? { class: "A", reason: "score" } : { class: "B", reason: "gate" };
  }
  return { class: of.reachesB >= classB.draws ? "B" : "C", reason: "score" };
}

/**
 * Whether a process is ready to be examined: its owner is named, it is documented, and no change of the process or its
 * application is due within 6 months. Anything else, `partly`, `unknown` and no answer included, keeps the gate shut.
 */
export const gateOpen = (assessment: Assessment): boolean =>
  assessment.owner_named?.answer === "yes" &&
  assessment.documented?.answer === "yes" &&
  assessment.change_within_6_months?.answer === "no";
