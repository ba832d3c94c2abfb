import type { TopLevelSpec } from "vega-lite";
import type { Unit } from "../measures/measure.js";
import type { Lang, Text } from "../text.js";

/** Words and numbers of one language; implemented in `reports/locale.ts`. */
export interface Say {
  readonly lang: Lang;
  text(words: Text): string;
  /** A value with its unit as a person reads it; null is "keine Angabe". Durations choose days, hours or minutes. */
  value(value: number | string | boolean | null, unit: Unit): string;
  /** A plain number with a fixed number of decimals. */
  number(value: number, decimals?: number): string;
  /** A share as a whole per cent. */
  percent(value: number): string;
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
  readonly table: Table;
  /** One sentence: finding and how to read it. */
  readonly alt: string;
  /** Printed below the figure. */
  readonly caveats: readonly string[];
}
