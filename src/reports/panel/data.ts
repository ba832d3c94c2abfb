import type { HoursText } from "../../charts/hours.js";
import type { MatrixPoint, MatrixThresholds } from "../../charts/matrix-points.js";
import type { Score } from "../../charts/score-names.js";
import type { Lang } from "../../text.js";

/** A criterion of one score with its weight as configured, in per cent. */
export interface PanelCriterion {
  readonly id: string;
  readonly label: string;
  readonly weight: number;
}

/** A process of one score; `values` from 0 to 1 in the order of the criteria, null where nothing is known. */
export interface PanelProcess {
  readonly id: string;
  readonly name: string;
  readonly values: readonly (number | null)[];
  /** One mark per criterion. */
  readonly evidence: readonly string[];
  /** No weight changes the hours. */
  readonly hours: HoursText;
}

/** One picture of a score: the compiled Vega spec, whose layers have the data sets `layer0`, `layer1`, …. */
export interface LivePicture {
  readonly width: number;
  readonly vega: object;
}

/** The points of suitability against benefit, of which the weights move the suitability. */
export interface PanelMatrix {
  readonly points: readonly MatrixPoint[];
  readonly thresholds: MatrixThresholds;
  readonly wide: LivePicture;
  readonly narrow: LivePicture;
}

export interface PanelScore {
  readonly score: Score;
  /** Its name for people. */
  readonly name: string;
  readonly criteria: readonly PanelCriterion[];
  /** In the order of the page. */
  readonly processes: readonly PanelProcess[];
  readonly thresholds: readonly { readonly share: number; readonly text: string }[];
  readonly wide: LivePicture;
  readonly narrow: LivePicture;
  /** Null where no process has hours. */
  readonly matrix: PanelMatrix | null;
}

/** All that the script of the page knows. */
export interface PanelData {
  readonly lang: Lang;
  readonly scores: readonly PanelScore[];
  /** Weights that can be chosen, in the order of the criteria; of a score that the preset leaves out, those configured. */
  readonly presets: readonly {
    readonly id: string;
    readonly weights: Readonly<Record<Score, readonly number[]>>;
  }[];
}
