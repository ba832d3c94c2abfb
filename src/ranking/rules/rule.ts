import type { RuleId } from "../../config/process.js";
import type { Text } from "../../text.js";

/** How urgent a finding is, most urgent first. */
export const levels = {
  S: { de: "Stopp: Rechtsamt", en: "Stop: legal department" },
  H: { de: "Vertiefte Prüfung (Hochrisiko möglich)", en: "Closer examination (high risk possible)" },
  T: { de: "Transparenzpflicht", en: "Duty of transparency" },
  M: { de: "Mindestprüfung", en: "Minimum check" },
  U: { de: "Angaben fehlen", en: "Information missing" },
} as const satisfies Readonly<Record<string, Text>>;

export type Level = keyof typeof levels;

/** A rule of the pre-screen. Law changes: every entry says what it rests on and how current it is. */
export interface PreScreenRule {
  readonly id: RuleId;
  /** Answered by a person with yes, no or unknown. */
  readonly question: Text;
  /** What is to be checked unless the answer is `no_finding_with`. Never a verdict. */
  readonly consequence: Text;
  readonly source: string;
  /** The level of the finding. */
  readonly level: Level;
  /** True where the rule concerns AI systems only: without a learned model (rule D-1 = no) it does not apply. */
  readonly only_with_ki: boolean;
  /** Another rule: answered with no, this one does not apply; null where it applies to every process. */
  readonly only_if: RuleId | null;
  /** The one answer that leaves no finding; the other one, unknown and none leave one. */
  readonly no_finding_with: "yes" | "no";
  /** The highest level of autonomy unless the answer is `no_finding_with`; null where the rule does not limit it. */
  readonly autonomy_cap: 0 | 1 | 2 | null;
  /** True where a finding asks for a fundamental rights impact assessment (Art. 27 AI Act) if the city operates the system. */
  readonly impact_assessment: boolean;
  /** Topics whose words in a process file suggest to answer the question; no finding rests on them. */
  readonly hints: readonly TopicHint[];
  /** From when the norm applies (ISO date); null where the rule is not tied to a date. */
  readonly valid_from: string | null;
  /** The state of the law that the entry was written for, `YYYY-MM`. */
  readonly legal_as_of: string;
  /** Version of the entry. */
  readonly version: string;
}

/** Words of a topic, and the point of law that it may fall under. */
export interface TopicHint {
  /** Whole words, of any case; `*` at the end: words that begin so. */
  readonly words: readonly string[];
  readonly source: string;
  /** The state of the law that the hint was written for, `YYYY-MM`. */
  readonly legal_as_of: string;
}

/** The dated catalogue. */
export interface Catalogue {
  /** Raised with every change of a rule. */
  readonly version: string;
  /** The state of the law that the catalogue was written for, `YYYY-MM`. */
  readonly legal_as_of: string;
  /** Every rule once, in the order of the questions. */
  readonly rules: readonly PreScreenRule[];
}

/** Printed beside every list of findings. */
export const legalNote: Text = {
  de: "Keine Rechtsberatung. Die Fundstellen sind nicht amtlich geprüft; Rechtsamt, Datenschutz und Personalrat entscheiden über ihre Anwendung.",
  en: "No legal advice. The sources have not been checked officially; the legal department, data protection and the staff council decide how they apply.",
};
