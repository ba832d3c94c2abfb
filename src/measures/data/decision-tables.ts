import type { Engine } from "../../engine/engine.js";
import { random } from "../../statistics/random.js";
import { weightedGain } from "../../statistics/weighted-gain.js";
import type { Computed, Row } from "../measure.js";
import { decisionActivities } from "./decision-activities.js";
import { decisionCases } from "./decision-cases.js";
import { decisionGain } from "./decision-gain.js";
import { gainAt } from "./gain-at.js";
import { decisionPoints } from "./decision-points.js";
import type { EquityAttributes } from "./usable-attributes.js";

type PointRow = Row<typeof decisionPoints.columns>;
type GainRow = Row<typeof decisionGain.columns>;

/** Names the model and seeds its folds. */
const version = "decisions-v1";

/**
 * The decision points of every process, and its gain over all of them. The folds depend on the process id alone;
 * attributes under equal treatment are not looked at.
 */
export async function decisionTables(
  engine: Engine,
  equity: EquityAttributes = {},
): Promise<readonly Computed[]> {
  const points: PointRow[] = [];
  const gains: GainRow[] = [];
  for (const { process, cases, activities } of await decisionActivities(engine)) {
    const head = { process, cases, decision_points: activities.length };
    if (activities.length === 0) {
      gains.push({ ...head, usable_attributes: null, gain_share: null, gain_error: null });
      continue;
    }
    const keys = activities.map(({ key }) => key);
    const of = await decisionCases(engine, process, cases, keys, equity, random(version, process));
    const found = activities.map((activity) => ({ activity, ...gainAt(of, activity) }));
    const known = of.attributes.length > 0;
    points.push(
      ...found.map(({ activity, base, model, chosen, executions }) => ({
        process,
        activity: activity.name,
        executions: activity.executions,
        cases: activity.cases,
        entropy_bits: activity.entropyBits,
        base_loss_bits: total(base) / executions,
        model_loss_bits: known ? total(model) / executions : null,
        gain_share: known ? 1 - total(model) / total(base) : null,
        attributes: chosen.length === 0 ? "-" : chosen.join(", "),
      })),
    );
    const { gain, error } = weightedGain(
      found.map(({ activity, base, model, executions }) => ({
        weight: activity.executions * activity.entropyBits,
        predictions: executions,
        base,
        model,
      })),
    );
    gains.push({
      ...head,
      usable_attributes: of.attributes.length,
      gain_share: known ? gain : null,
      gain_error: known ? error : null,
    });
  }
  return [
    { of: decisionPoints, rows: points },
    { of: decisionGain, rows: gains },
  ];
}

const total = (bits: Float64Array): number => bits.reduce((sum, x) => sum + x, 0);
