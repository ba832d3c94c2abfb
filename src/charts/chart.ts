import type { TopLevelSpec } from "vega-lite";
import type { Unit } from "../measures/measure.js";
import type { Lang, Text } from "../text.js";

/** Words and numbers of one language; implemented in `reports/locale.ts`. */
export interface Say {
  readonly lang: Lang;
  text(words: Text): string;
  /**
   * A value with its unit as a person reads it; null is "keine Angabe". Durations choose days (from two on), hours or
   * minutes; where they are known only to a step of rounding, `duration` says no more than that.
   */
  value(value: Value, unit: Unit): string;
  /**
   * Seconds that were rounded to a multiple of `step_seconds` (0: not rounded). Rounded ones are said in days, and what
   * was rounded to nothing is "unter 0,5 Tage".
   */
  duration(seconds: number | null, step_seconds: number): string;
  /** Working days that were rounded to a multiple of `step_days` (0: not rounded), as `duration` says calendar days. */
  workingDays(value: number | null, step_days: number): string;
  /** A plain number with a fixed number of decimals (0 if not said). */
  number(value: number, decimals?: number): string;
  /** A share as a whole per cent; what is not nothing is never "0 %" and what is not all is never "100 %". */
  percent(value: number): string;
}

/** What a cell of a table can hold. */
export type Value = number | string | boolean | null | readonly string[];

/** The population of one process's figures, as released; a page hands the same to every chart. */
export interface Scope {
  /** Id of the process; charts pick its rows themselves. */
  readonly process: string;
  /** Its name for people. */
  readonly name: string;
  /** As a person reads it, for example "01.01.2024–31.12.2024"; empty where the period is not known. */
  readonly period: string;
  /** Released number of cases. */
  readonly cases: number;
}

/** A Vega-Lite spec with inline values only: no transforms, expressions, urls, titles or parameters. */
export type StaticSpec = TopLevelSpec;

export interface TableColumn {
  readonly label: string;
  readonly unit: Unit;
  readonly align: "start" | "end";
}

/** Every value that the picture shows. `•` stands for withheld cells, set by the chart. */
export interface Table {
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  /** Cells as a person reads them; the first is the row's header. */
  readonly rows: readonly (readonly string[])[];
}

/** One of several pictures of a figure, among which readers choose. */
export interface PictureState {
  readonly label: string;
  readonly spec: StaticSpec;
  /** As in a chart. */
  readonly narrow?: StaticSpec;
  /** The one that is shown first and on paper; exactly one is. */
  readonly printed: boolean;
}

/** The contract of every figure; rules in `tests/contract/charts.test.ts`. */
export interface Chart {
  /** = file name. */
  readonly id: string;
  /** What the reader asks. */
  readonly question: string;
  /** The finding, computed from `table`; at most 12 words. */
  readonly headline: string;
  /** Measure, unit, population, period. */
  readonly subtitle: string;
  readonly n: {
    readonly cases: number;
    readonly suppressedCells: number;
    readonly coverage?: number;
  };
  /** Null where nothing is left to draw after the release gate; `caveats` then says why. */
  readonly spec: StaticSpec | null;
  /** The same for a telephone: 340 px, a map a little wider, or its rows as a list; absent where the wide one is better scrolled. */
  readonly narrow?: StaticSpec;
  /** At least two pictures to choose from and what the choice is called; the printed one is `spec` and `narrow`. */
  readonly states?: { readonly question: string; readonly pictures: readonly PictureState[] };
  readonly table: Table;
  /** One sentence: finding and how to read it. */
  readonly alt: string;
  /** Printed below the figure. */
  readonly caveats: readonly string[];
}
