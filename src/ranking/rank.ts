import type { Process } from "../config/process.js";
import type { RankingModel } from "../config/ranking.js";
import type { Computed, Row } from "../measures/measure.js";
import { volume } from "../measures/volume.js";
import { benefitOf } from "./benefit.js";
import { contexts, type Context } from "./context.js";
import { autonomyOf } from "./autonomy.js";
import { gatesOf } from "./gates.js";
import { leverRowsOf } from "./levers/lever-rows.js";
import { scoreModel } from "./score-model.js";
import { scoreRowsOf } from "./score-rows.js";
import { stepRowsOf } from "./steps/step-rows.js";
import { autonomy } from "./tables/autonomy.js";
import { leverTable } from "./tables/levers.js";
import { steps } from "./tables/steps.js";
import { benefit, criteria, gates, suitability } from "./tables.js";

/** What the ranking works on. */
export interface RankingInput {
  /** The measures as computed; those that an indicator needs must be among them. */
  readonly measures: readonly Computed[];
  readonly processes: readonly Process[];
  readonly model: RankingModel;
  /** Other random streams than those of model and process, for an experiment; to be recorded. */
  readonly seed?: string;
}

/** The tables of the ranking. Not for people's eyes: `release` is the only way out. */
export interface Ranking {
  readonly suitability: Computed<(typeof suitability)["columns"]>;
  readonly criteria: Computed<(typeof criteria)["columns"]>;
  readonly levers: Computed<(typeof leverTable)["columns"]>;
  readonly steps: Computed<(typeof steps)["columns"]>;
  readonly benefit: Computed<(typeof benefit)["columns"]>;
  readonly gates: Computed<(typeof gates)["columns"]>;
  readonly autonomy: Computed<(typeof autonomy)["columns"]>;
}

/**
 * Ranks processes by their suitability for RPA and, apart from it, for AI support, with every term, the benefit and the
 * points to check beside it. Pure and deterministic. Everything but the rank numbers depends on a process and the model
 * alone: adding, removing or renaming another process changes none of it, to the last bit. `suitability` is in the
 * order of scores and ranks, processes without a class last; `criteria` by score and process id, the others by process
 * id.
 * Throws `measure-missing` and `score-not-a-number`.
 */
export function rank({ measures, processes, model, seed = "" }: RankingInput): Ranking {
  const contextOf = contexts(measures, model.model, seed, model.robustness.samples);
  const ordered = processes.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map((process) => contextOf(process));
  const scored = (["rpa", "ki"] as const).map((score) => {
    const own = scoreModel(score, model, seed);
    return ordered.map((context) => scoreRowsOf(context, own));
  });
  const stepped = ordered.map((context) => ({ context, rows: stepRowsOf(context) }));
  return {
    suitability: {
      of: suitability,
      rows: scored.flatMap((rows) => placed(rows.map((row) => row.suitability))),
    },
    criteria: { of: criteria, rows: scored.flatMap((rows) => rows.flatMap((row) => row.criteria)) },
    levers: { of: leverTable, rows: stepped.flatMap(({ context, rows }) => leverRowsOf(context, rows)) },
    steps: { of: steps, rows: stepped.flatMap(({ rows }) => rows) },
    benefit: { of: benefit, rows: ordered.map((context) => benefitOf(context, model.robustness.samples)) },
    gates: {
      of: gates,
      rows: ordered.flatMap((context) => gatesOf(context.process, allCases(context))),
    },
    autonomy: {
      of: autonomy,
      rows: ordered.map((context) => autonomyOf(context.process, allCases(context))),
    },
  };
}

const allCases = (context: Context) => context.row(volume)?.cases ?? 0;

type SuitabilityRow = Row<(typeof suitability)["columns"]>;

/** Places 1, 2, 2, 4 … by falling value among the processes with a class; the others follow without a place. */
function placed(rows: readonly SuitabilityRow[]): readonly SuitabilityRow[] {
  const classed = rows.filter((row) => row.class !== "none");
  const placeOf = (value: (row: SuitabilityRow) => number | null, row: SuitabilityRow) =>
    1 + classed.filter((other) => (value(other) ?? 0) > (value(row) ?? 0)).length;
  const withPlaces = classed.map((row) => ({
    ...row,
    rank: placeOf(({ value }) => value, row),
    equal_weights_rank: placeOf(({ equal_weights_share }) => equal_weights_share, row),
  }));
  return [...withPlaces.sort((a, b) => a.rank - b.rank), ...rows.filter((row) => row.class === "none")];
}
