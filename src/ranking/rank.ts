import type { Process } from "../config/process.js";
import type { WorkCost } from "../config/project.js";
import type { RankingModel } from "../config/ranking.js";
import type { Computed } from "../measures/measure.js";
import { volume } from "../measures/volume.js";
import { benefitOf } from "./benefit.js";
import { contexts, type Context } from "./context.js";
import { autonomyOf } from "./autonomy.js";
import { centralWeightRows } from "./central-weight-rows.js";
import { gatesOf } from "./gates.js";
import { flipRows } from "./flip-rows.js";
import { leverRowsOf } from "./levers/lever-rows.js";
import { missingAnswerRows } from "./missing-answer-rows.js";
import { orderedRows } from "./ordered-list.js";
import { acceptabilityRows, pairwiseRows, placed, placedRows } from "./placed.js";
import { scoreModel } from "./score-model.js";
import { scoreRowsOf } from "./score-rows.js";
import { stepRowsOf } from "./steps/step-rows.js";
import { autonomy } from "./tables/autonomy.js";
import { centralWeightTable } from "./tables/central-weights.js";
import { tornado } from "./tables/tornado.js";
import { tornadoRowsOf } from "./tornado-rows.js";
import { leverTable } from "./tables/levers.js";
import { netValueOf } from "./net-value.js";
import { missingAnswers } from "./tables/missing-answers.js";
import { netValueTable } from "./tables/net-value.js";
import { orderedList } from "./tables/ordered-list.js";
import { pairwise } from "./tables/pairwise.js";
import { rankAcceptability } from "./tables/rank-acceptability.js";
import { steps } from "./tables/steps.js";
import { weightFlipTable } from "./tables/weight-flips.js";
import { benefit, criteria, gates, suitability } from "./tables.js";

/** What the ranking works on. */
export interface RankingInput {
  /** The measures as computed; those that an indicator needs must be among them. */
  readonly measures: readonly Computed[];
  readonly processes: readonly Process[];
  readonly model: RankingModel;
  /** What an hour of work costs; absent or null = no amount of money is computed. */
  readonly costs?: WorkCost | null;
  /** Other random streams than those of model and process, for an experiment; to be recorded. */
  readonly seed?: string;
}

/** The tables of the ranking. Not for people's eyes: `release` is the only way out. */
export interface Ranking {
  readonly suitability: Computed<(typeof suitability)["columns"]>;
  readonly criteria: Computed<(typeof criteria)["columns"]>;
  readonly acceptability: Computed<(typeof rankAcceptability)["columns"]>;
  readonly pairs: Computed<(typeof pairwise)["columns"]>;
  readonly flips: Computed<(typeof weightFlipTable)["columns"]>;
  readonly central: Computed<(typeof centralWeightTable)["columns"]>;
  readonly missing: Computed<(typeof missingAnswers)["columns"]>;
  readonly list: Computed<(typeof orderedList)["columns"]>;
  readonly levers: Computed<(typeof leverTable)["columns"]>;
  readonly steps: Computed<(typeof steps)["columns"]>;
  readonly benefit: Computed<(typeof benefit)["columns"]>;
  readonly value: Computed<(typeof netValueTable)["columns"]>;
  readonly tornado: Computed<(typeof tornado)["columns"]>;
  readonly gates: Computed<(typeof gates)["columns"]>;
  readonly autonomy: Computed<(typeof autonomy)["columns"]>;
}

/**
 * Ranks processes by their suitability for RPA and, apart from it, for AI support, with every term, the benefit and the
 * points to check beside it. Pure and deterministic. Everything but ranks, rank groups and their shares depends on a process and
 * the model alone, and a pair on its two processes: adding, removing or renaming another process changes none of it, to
 * the last bit. `suitability` is in the
 * order of scores and ranks, processes without a class last; `criteria` by score and process id, the others by process
 * id.
 * Throws `measure-missing` and `score-not-a-number`.
 */
export function rank({ measures, processes, model, costs = null, seed = "" }: RankingInput): Ranking {
  const contextOf = contexts(measures, model.model, seed, model.robustness.samples);
  const ordered = processes.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map((process) => contextOf(process));
  const scored = (["rpa", "ki"] as const).map((score) => {
    const own = scoreModel(score, model, seed);
    const rows = ordered.map((context) => scoreRowsOf(context, own));
    return { score, rows, places: placed(rows) };
  });
  const stepped = ordered.map((context) => {
    const rows = stepRowsOf(context, model.anchors);
    const levers = leverRowsOf(context, rows);
    const proposed = levers.find(({ recommended }) => recommended === true)?.lever ?? null;
    return { context, rows, levers, benefit: benefitOf(context, model.robustness.samples, proposed) };
  });
  const stepsOf = new Map(stepped.map(({ context, rows }) => [context.process.id, rows]));
  return {
    suitability: {
      of: suitability,
      rows: scored.flatMap(({ rows, places }) => placedRows(places, rows)),
    },
    criteria: {
      of: criteria,
      rows: scored.flatMap(({ rows }) => rows.flatMap((row) => row.criteria)),
    },
    acceptability: {
      of: rankAcceptability,
      rows: scored.flatMap(({ places }) => acceptabilityRows(places)),
    },
    pairs: { of: pairwise, rows: scored.flatMap(({ places }) => pairwiseRows(places)) },
    flips: { of: weightFlipTable, rows: scored.flatMap(({ places }) => flipRows(places)) },
    central: { of: centralWeightTable, rows: scored.flatMap(({ places }) => centralWeightRows(places)) },
    missing: {
      of: missingAnswers,
      rows: scored.flatMap(({ rows, places }) => missingAnswerRows(rows, places)),
    },
    list: {
      of: orderedList,
      rows: scored.flatMap(({ score, places }) =>
        orderedRows(places, score, (process) => stepsOf.get(process) ?? [], model),
      ),
    },
    levers: { of: leverTable, rows: stepped.flatMap(({ levers }) => levers) },
    steps: { of: steps, rows: stepped.flatMap(({ rows }) => rows) },
    benefit: { of: benefit, rows: stepped.map(({ benefit: { row } }) => row) },
    value: {
      of: netValueTable,
      rows:
        costs === null
          ? []
          : stepped.map(({ context, benefit: { row, net } }) =>
              netValueOf(context.process, row.cases, net, costs, (purpose) =>
                context.random("benefit", purpose),
              ),
            ),
    },
    tornado: { of: tornado, rows: stepped.flatMap((one) => tornadoRowsOf(one.benefit)) },
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
