import type { ProfileName } from "../config/policy.js";
import type { Encoding } from "../config/source.js";
import type { Lang } from "../text.js";
import type { ProgressMode } from "./values.js";

/** Options that every command takes. Absent = not typed: configuration or environment may fill it. */
export interface SharedFlags {
  readonly lang?: Lang;
  readonly json?: true;
  readonly progress?: ProgressMode;
  readonly debug?: true;
}

export interface AnalyseFlags extends SharedFlags {
  readonly case?: string;
  readonly activity?: readonly string[];
  readonly time?: string;
  readonly start?: string;
  readonly resource?: string;
  readonly lifecycle?: string;
  readonly instance?: string;
  readonly orgUnit?: string;
  readonly system?: string;
  readonly timeFormat?: readonly string[];
  readonly timezone?: string;
  readonly delimiter?: string;
  readonly encoding?: Encoding;
  readonly keepDuplicates?: true;
  readonly maxReject?: number;
  readonly profile?: Exclude<ProfileName, "public-data">;
  readonly publicData?: true;
  readonly report?: string;
  readonly limit?: number;
}

export interface BuildFlags extends SharedFlags {
  readonly directory?: string;
  readonly out?: string;
  readonly only?: readonly string[];
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

export interface KeyFlags extends SharedFlags {
  readonly directory?: string;
  readonly file?: string;
}

export interface SqlFlags extends SharedFlags {
  readonly directory?: string;
  readonly file?: string;
  readonly csv?: true;
}

export interface InspectFlags extends SharedFlags {
  readonly directory?: string;
  readonly write?: string;
  readonly update?: true;
  readonly id?: string;
  readonly case?: string;
  readonly activity?: string;
  readonly time?: string;
  readonly timeFormat?: readonly string[];
  readonly timezone?: string;
  readonly encoding?: Encoding;
  readonly delimiter?: string;
  readonly headerRow?: number;
  readonly sheet?: string;
  readonly objectType?: string;
  readonly table?: string;
  readonly sample?: number;
  readonly showValues?: true;
  readonly publicData?: true;
}

export interface QualityFlags extends SharedFlags {
  readonly directory?: string;
  readonly failOn?: string;
  readonly out?: string;
  readonly profile?: Exclude<ProfileName, "public-data">;
}

export type ExplainFlags = SharedFlags;

/** A command line that was understood. */
export type Call =
  | { readonly command: "analyse"; readonly files: readonly string[]; readonly flags: AnalyseFlags }
  | { readonly command: "inspect"; readonly files: readonly string[]; readonly flags: InspectFlags }
  | { readonly command: "ingest"; readonly processes: readonly string[]; readonly flags: IngestFlags }
  | { readonly command: "quality"; readonly processes: readonly string[]; readonly flags: QualityFlags }
  | { readonly command: "build"; readonly flags: BuildFlags }
  | { readonly command: "sql"; readonly query: string | null; readonly flags: SqlFlags }
  | { readonly command: "key"; readonly word: string | null; readonly flags: KeyFlags }
  | { readonly command: "explain"; readonly measure: string | null; readonly flags: ExplainFlags };

export const commandNames = [
  "inspect",
  "ingest",
  "quality",
  "analyse",
  "build",
  "sql",
  "key",
  "explain",
] as const satisfies readonly Call["command"][];
