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

export type ExplainFlags = SharedFlags;

/** A command line that was understood. */
export type Call =
  | { readonly command: "analyse"; readonly files: readonly string[]; readonly flags: AnalyseFlags }
  | { readonly command: "build"; readonly flags: BuildFlags }
  | { readonly command: "explain"; readonly measure: string | null; readonly flags: ExplainFlags };

export const commandNames = ["analyse", "build", "explain"] as const satisfies readonly Call["command"][];
