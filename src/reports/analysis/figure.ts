import type { Chart, Say, Scope } from "../../charts/chart.js";
import type { Described } from "../../measures/measure.js";
import type { ReleasedTables } from "../../release/tables.js";
import type { Text } from "../../text.js";
import type { Html } from "../html.js";
import type { ProcessInfo } from "../report-input.js";

/** What a figure of the analysis is drawn from. */
export interface About {
  readonly tables: ReleasedTables;
  readonly info: ProcessInfo;
  readonly scope: Scope;
  /** The one attribute of the cases that is shown; absent = every one. */
  readonly by?: string;
  readonly say: Say;
}

/** One figure of the analysis, with the tables that it is drawn from. */
export interface AnalysisFigure {
  readonly id: string;
  readonly label: Text;
  readonly uses: readonly Described[];
  readonly chart: (about: About) => Chart | Promise<Chart>;
  /** More below the figure; null where there is nothing to say. */
  readonly after?: (about: About) => Html | null;
}
