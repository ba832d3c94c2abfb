import type { Profile } from "../config/policy.js";
import type { WorkCost } from "../config/project.js";
import type { Process } from "../config/process.js";
import type { RankingModel } from "../config/ranking.js";
import type { ResourceMode } from "../config/source.js";
import type { EarlierRanking } from "../release/ranking-changes.js";
import type { ReleasedTables } from "../release/tables.js";
import type { Lang, Text } from "../text.js";
import type { Account } from "./account.js";
import type { Manifest } from "./manifest.js";
import type { PaperTexts } from "./paper/texts.js";

/** One process as the reports need it. */
export interface ProcessInfo {
  readonly id: string;
  readonly name: Text;
  /** Null where a file was analysed without a project. */
  readonly config: Process | null;
  readonly accounts: readonly Account[];
  /** The filters that were on, in words and in their order; absent = none. */
  readonly filters?: readonly Text[];
  /** What became of the column with the person who did the work; `drop` also where there is none. */
  readonly resource: ResourceMode;
}

/** All that a report is made of. Rows come released or not at all. */
export interface ReportInput {
  readonly lang: Lang;
  /** The values in force, after the policy. */
  readonly profile: Profile;
  readonly tables: ReleasedTables;
  /** In the order of the project. */
  readonly processes: readonly ProcessInfo[];
  /** Null where nothing was ranked. */
  readonly model: RankingModel | null;
  /** Null where a file was analysed without a project. */
  readonly project: {
    readonly name: Text;
    readonly accessibility_contact: string | null;
    /** What an hour of work costs; absent or null = no amount of money is shown. */
    readonly costs?: WorkCost | null;
  } | null;
  readonly manifest: Manifest;
  /** The ranking before the last change, and the ISO date of its build; absent or null = there is none to compare with. */
  readonly before?: { readonly ranking: EarlierRanking; readonly built_on: string } | null;
  /** What people wrote for the committee paper, and whether it is meant to be final; absent = a draft with every gap. */
  readonly paper?: { readonly texts: PaperTexts; readonly final: boolean };
  /** The one attribute of the cases by which the reports of a process are broken down; absent = as each kind does. */
  readonly by?: string;
  /** Paths of the reports that the same run writes, to which a page may link; absent = it stands alone. */
  readonly written?: ReadonlySet<string>;
  /** Code of the portfolio's weights panel; absent = that page is static, too. */
  readonly script?: string;
}
