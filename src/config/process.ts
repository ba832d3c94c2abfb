import type { Text } from "../text.js";
import type { Calendar } from "./calendar.js";
import type { Check, CheckId } from "./checks.js";
import type { Filter } from "./filter.js";
import type { Segment } from "./segment.js";
import type { Source } from "./source.js";
import type { Target } from "./target.js";

/** Ids of the pre-screen rules that a person answers; `governance.md` 6.1. */
export const ruleIds = [
  "V-1",
  "D-1",
  "H-1",
  "H-2",
  "H-3",
  "H-4",
  "H-5",
  "H-6",
  "H-7",
  "H-8",
  "X-1",
  "X-2",
  "T-1",
  "R-1",
  "R-2",
  "R-3",
  "R-4",
  "E-1",
  "E-2",
  "P-1",
  "P-2",
  "A-1",
  "A-2",
] as const;
export type RuleId = (typeof ruleIds)[number];

/** Bodies to be heard before something is automated; `governance.md` K-08. */
export const participants = [
  "personalrat",
  "dsb",
  "isb",
  "ki_beirat",
  "rechtsamt",
  "schwerbehindertenvertretung",
  "gleichstellungsstelle",
] as const;
export type Participant = (typeof participants)[number];

/** Who said it (a function, no personal name) and when (ISO date). Always present where the evidence is `stated`. */
export interface Statement {
  readonly by?: string;
  readonly date?: string;
  readonly note?: string;
  /** What it rests on, for example a workshop or a document. */
  readonly source?: string;
}

/** A value that a log cannot know. */
export interface Answer extends Statement {
  readonly value: number;
  readonly evidence: "stated" | "assumed";
}

/** An answer to a question about feasibility. `unknown` needs no author; every other answer has one. */
export interface Feasibility extends Statement {
  readonly answer: "yes" | "no" | "partly" | "unknown";
}

/** Whether the application exchanges data by a standard of XÖV, and by which. `unknown` needs no author. */
export type XoevAnswer =
  | (Statement & { readonly answer: "yes"; readonly standard: string })
  | (Statement & { readonly answer: "no" | "unknown" });

/** A person's answer to a pre-screen rule. `unknown` needs no author; every other answer has one. */
export interface GateAnswer extends Statement {
  readonly answer: "yes" | "no" | "unknown";
}

/** Hands-on minutes for one execution of an activity: at least, usually, at most. */
export interface Effort extends Statement {
  readonly min: number;
  readonly typ: number;
  readonly max: number;
  readonly evidence: "stated" | "assumed";
}

/** What is known about one activity. */
export interface ActivityConfig {
  /** Other spellings in the source. */
  readonly alias: readonly string[];
  readonly kind?: "manual" | "system";
  /** Who is waited for before this activity. */
  readonly wait_owner?: "own" | "applicant" | "other_body" | "system";
  /** The case is complete after it. */
  readonly end?: boolean;
  /** The case has failed after it. */
  readonly failure?: boolean;
  /** It asks for or gives information. */
  readonly enquiry?: boolean;
  /** The work on the matter itself begins with it; what comes before passes the case on. */
  readonly substantive?: boolean;
  /** A person decides here: deciding, assessing, discretion (entscheiden, festsetzen, Ermessen). */
  readonly decision?: boolean;
  /** Documents, letters or free text are read here. */
  readonly reads_documents?: boolean;
  readonly effort?: Effort;
  /** Share of its executions that could be automated, 0 … 1. */
  readonly automatable_share?: number;
}

/** Intake channels whose share of the cases is measured in the log. */
export interface Channels {
  readonly evidence: "measured";
  readonly from: "channel";
  readonly values: readonly string[];
}

/** What the log cannot know about a process. An absent answer is missing, never a default. */
export interface Assessment {
  /** 1 (judgement) … 5 (fixed rules). */
  readonly rule_based?: Answer;
  /** A statement 1 (paper) … 5 (forms and interfaces), or the channels that count as structured. */
  readonly structured_input?: Answer | Channels;
  /** Share of cases with free text, documents, letters or e-mail, 0 … 1, or the channels through which these arrive. */
  readonly unstructured_input?: Answer | Channels;
  /** Changes of system per case. */
  readonly system_switches?: Answer;
  /** Systems in which its steps are done. */
  readonly systems?: Answer;
  readonly owner_named?: Feasibility;
  readonly documented?: Feasibility;
  readonly change_within_6_months?: Feasibility;
  readonly system_access?: Feasibility;
  /** Absent = not stated, which does not rule an interface out. */
  readonly xoev_standard?: XoevAnswer;
  /** Could people apply for it, or report it, online? */
  readonly online_service?: Feasibility;
  /** Could proofs that people hand in be fetched from a register (once only)? */
  readonly once_only?: Feasibility;
  /** Could businesses use the online service with their Unternehmenskonto? */
  readonly business_account?: Feasibility;
}

/** Work that an automation would give back to people. */
export interface GivenBack {
  /** Of the cases, 0 … 1. */
  readonly share: number;
  /** For each of them: at least, usually, at most. */
  readonly minutes: { readonly min: number; readonly typ: number; readonly max: number };
}

/** What the department expects of an automation. A part that is absent was not stated, which is not 0. */
export interface Automation extends Statement {
  /** Cases that it cannot finish. */
  readonly exceptions?: GivenBack;
  /** Results that a person looks at; `share`: of the cases that are worked on automatically. */
  readonly review?: GivenBack;
  /** In euros; `running` a year, the development written off over `life_years`. */
  readonly costs?: {
    readonly development: { readonly min: number; readonly typ: number; readonly max: number };
    readonly life_years: number;
    readonly running: number;
  };
}

/** A process as its file describes it. Dates are ISO dates. */
export interface Process {
  /** Lower-case letters, digits, `-` and `_`; unique in the project; part of file names. */
  readonly id: string;
  readonly name: Text;
  /** `confirmed`: the date on which the department confirmed the report; null = draft. */
  readonly owner: { readonly unit: string; readonly contact?: string; readonly confirmed: string | null };
  readonly tags: readonly string[];
  /** LeiKa or FIM key of the service: 99 and 12 more digits. */
  readonly service_id?: string;
  /** Without these nothing is read in. */
  readonly processing: {
    readonly purpose: string;
    readonly legal_basis: string;
    readonly controller: string;
    readonly period: { readonly from: string; readonly to: string };
    readonly delete_on: string;
  };
  readonly secrecy: "general" | "social_data" | "tax_secret" | "staff_data" | "health" | "immigration";
  readonly source: Source;
  /** Everything later in the source lies in the future. */
  readonly exported_at?: string;
  /** When the department works: that of the process file or else of the project; absent = the built-in one of NRW. */
  readonly calendar?: Calendar;
  readonly activities: Readonly<Record<string, ActivityConfig>>;
  /** Activities whose repetition is no rework, for example instalments. */
  readonly legitimate_repeats: readonly string[];
  readonly target?: Target;
  /** Roles behind which there is a system and no person; absent = not said, and then nobody counts as automated by role. */
  readonly system_roles?: readonly string[];
  /** Which cases are analysed, applied one after the other; absent = all of them. */
  readonly filters?: readonly Filter[];
  /** Stretches between two steps whose time is measured; absent = none. */
  readonly segments?: readonly Segment[];
  readonly assessment: Assessment;
  /** Absent = nothing stated. */
  readonly automation?: Automation;
  readonly gates: Readonly<Partial<Record<RuleId, GateAnswer>>>;
  /** Answers of the department to questions of the process report; absent = none. They enter no computation. */
  readonly checks?: Readonly<Partial<Record<CheckId, Check>>>;
  /** For every body the date on which it was involved, or `open`. */
  readonly participation: Readonly<Record<Participant, string>>;
  /** The log concerns no person: synthetic, or published for research. */
  readonly public_data?: boolean;
  /** The log covers the work of a whole department: only then may its times of day be looked at (`governance.md` P-05). */
  readonly whole_department?: boolean;
}
