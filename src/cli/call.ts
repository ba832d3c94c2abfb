import type { AnalyseFlags } from "./analyse-flags.js";
import type { InspectFlags } from "./inspect-flags.js";
import type { SharedFlags } from "./shared-flags.js";
import type { ProfileName } from "../config/policy.js";
import type { TypedAnswer } from "../assess.js";
import type { Automated } from "../what-if.js";
import type { Decision } from "../ranking/decisions/record.js";
import type { ComparedFigure } from "../measures/comparison/figures.js";
import type { EffectFailWord } from "./effect-failed.js";
import type { StatusFailWord } from "./status-findings.js";
import type { SliceKind } from "../measures/comparison/slices.js";
import type { Weight } from "./ranking-values.js";

export interface BuildFlags extends SharedFlags {
  readonly directory?: string;
  readonly static?: true;
  readonly pdf?: true;
  readonly out?: string;
  readonly only?: readonly string[];
  readonly profile?: Exclude<ProfileName, "public-data">;
}

export interface RankFlags extends SharedFlags {
  readonly directory?: string;
  readonly explain?: string;
  readonly against?: string;
  readonly preset?: string;
  readonly weights?: readonly Weight[];
  readonly samples?: number;
  readonly seed?: string;
  readonly profile?: Exclude<ProfileName, "public-data">;
}

export interface IngestFlags extends SharedFlags {
  readonly directory?: string;
  readonly dryRun?: true;
  readonly strict?: true;
  readonly maxReject?: number;
  readonly replace?: true;
  readonly append?: true;
  readonly showValues?: true;
}

export interface PurgeFlags extends SharedFlags {
  readonly directory?: string;
  readonly expired?: true;
  readonly all?: true;
  readonly exports?: true;
  readonly by?: string;
  readonly dryRun?: true;
  readonly acceptLoss?: true;
}

export interface CaseFlags extends SharedFlags {
  readonly directory?: string;
  readonly keyFile?: string;
  readonly only?: readonly string[];
  readonly by?: string;
}

export interface KeyFlags extends SharedFlags {
  readonly directory?: string;
  readonly file?: string;
}

export interface SqlFlags extends SharedFlags {
  readonly directory?: string;
  readonly file?: string;
  readonly csv?: true;
}

export interface QualityFlags extends SharedFlags {
  readonly directory?: string;
  readonly failOn?: string;
  readonly open?: true;
  readonly out?: string;
  readonly profile?: Exclude<ProfileName, "public-data">;
}

export interface CompareFlags extends SharedFlags {
  readonly directory?: string;
  readonly by?: SliceKind;
  readonly failOn?: readonly ComparedFigure[];
  readonly report?: string;
  readonly profile?: Exclude<ProfileName, "public-data">;
}

/** The process and the two groups of its cases. */
export type CompareNames = readonly [process: string, a: string, b: string];

export interface EffectFlags extends SharedFlags {
  readonly directory?: string;
  readonly since?: string;
  readonly until?: string;
  readonly months?: number;
  readonly against?: readonly string[];
  readonly failOn?: readonly EffectFailWord[];
  readonly report?: string;
  readonly profile?: Exclude<ProfileName, "public-data">;
}

export interface WhatIfFlags extends SharedFlags {
  readonly directory?: string;
  readonly automate?: readonly Automated[];
  readonly waiting?: "keep" | "drop";
  readonly profile?: Exclude<ProfileName, "public-data">;
}

export interface AssessFlags extends SharedFlags {
  readonly directory?: string;
  readonly set?: readonly TypedAnswer[];
  readonly by?: string;
  readonly source?: string;
  readonly date?: string;
  readonly questions?: true;
  /** False where `--no-input` was typed. */
  readonly input?: boolean;
}

export interface AnswersFlags extends SharedFlags {
  readonly directory?: string;
  readonly by?: string;
  readonly dryRun?: true;
}

export interface ReportFlags extends SharedFlags {
  readonly directory?: string;
  readonly final?: true;
  readonly text?: string;
  readonly writeText?: true;
  readonly by?: string;
  readonly static?: true;
  readonly pdf?: true;
  readonly open?: true;
  readonly out?: string;
  readonly profile?: Exclude<ProfileName, "public-data">;
}

export interface DecideFlags extends SharedFlags {
  readonly directory?: string;
  readonly status?: Decision;
  readonly body?: string;
  readonly function?: string;
  readonly name?: string;
  readonly reason?: string;
  readonly conditions?: readonly string[];
  readonly reviewOn?: string;
  readonly report?: string;
  readonly corrects?: string;
}

export interface DecisionsFlags extends SharedFlags {
  readonly directory?: string;
}

export interface ReleaseFlags extends SharedFlags {
  readonly directory?: string;
  readonly function?: string;
  readonly date?: string;
  readonly pdf?: true;
  readonly verify?: true;
}

export interface StatusFlags extends SharedFlags {
  readonly directory?: string;
  readonly failOn?: readonly StatusFailWord[];
}

export interface ExplainFlags extends SharedFlags {
  readonly all?: true;
}

/** A command line that was understood. */
export type Call =
  | { readonly command: "analyse"; readonly files: readonly string[]; readonly flags: AnalyseFlags }
  | { readonly command: "inspect"; readonly files: readonly string[]; readonly flags: InspectFlags }
  | { readonly command: "ingest"; readonly processes: readonly string[]; readonly flags: IngestFlags }
  | { readonly command: "quality"; readonly processes: readonly string[]; readonly flags: QualityFlags }
  | { readonly command: "compare"; readonly names: CompareNames; readonly flags: CompareFlags }
  | { readonly command: "assess"; readonly process: string; readonly flags: AssessFlags }
  | {
      readonly command: "answers";
      readonly word: string;
      readonly file: string;
      readonly flags: AnswersFlags;
    }
  | { readonly command: "rank"; readonly flags: RankFlags }
  | { readonly command: "decide"; readonly process: string; readonly flags: DecideFlags }
  | { readonly command: "what-if"; readonly process: string; readonly flags: WhatIfFlags }
  | { readonly command: "effect"; readonly process: string; readonly flags: EffectFlags }
  | { readonly command: "decisions"; readonly word: string | null; readonly flags: DecisionsFlags }
  | { readonly command: "build"; readonly flags: BuildFlags }
  | {
      readonly command: "report";
      readonly kind: string;
      readonly processes: readonly string[];
      readonly flags: ReportFlags;
    }
  | { readonly command: "release"; readonly file: string | null; readonly flags: ReleaseFlags }
  | { readonly command: "sql"; readonly query: string | null; readonly flags: SqlFlags }
  | { readonly command: "key"; readonly word: string | null; readonly flags: KeyFlags }
  | { readonly command: "purge"; readonly processes: readonly string[]; readonly flags: PurgeFlags }
  | { readonly command: "status"; readonly flags: StatusFlags }
  | { readonly command: "case"; readonly words: readonly string[]; readonly flags: CaseFlags }
  | { readonly command: "explain"; readonly measure: string | null; readonly flags: ExplainFlags };

export const commandNames = [
  "inspect",
  "ingest",
  "quality",
  "analyse",
  "compare",
  "assess",
  "answers",
  "rank",
  "what-if",
  "build",
  "report",
  "release",
  "decide",
  "decisions",
  "effect",
  "status",
  "sql",
  "key",
  "purge",
  "case",
  "explain",
] as const satisfies readonly Call["command"][];
