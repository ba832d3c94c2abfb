import type { Engine } from "../../engine/engine.js";
import { countingGain, type Attribute } from "../../statistics/counting-gain.js";
import type { Coded } from "../../statistics/counting-model.js";
import { quantileSorted } from "../../statistics/quantile.js";
import { random } from "../../statistics/random.js";
import { weightedGain } from "../../statistics/weighted-gain.js";
import type { Computed, Row } from "../measure.js";
import { decisionActivities, type DecisionActivity } from "./decision-activities.js";
import { decisionCases, parts, type DecisionCases } from "./decision-cases.js";
import { decisionGain } from "./decision-gain.js";
import { decisionPoints } from "./decision-points.js";
import type { EquityAttributes } from "./usable-attributes.js";

type PointRow = Row<typeof decisionPoints.columns>;
type GainRow = Row<typeof decisionGain.columns>;

/** Names the model and seeds its folds. */
const version = "decisions-v1";
/** Classes of an attribute of numbers: its quintiles in the training folds. */
const classes = 5;

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

/** How well the successors of one activity are predicted, and from how many executions that is known. */
function gainAt({ part, attributes, steps }: DecisionCases, { key, successors }: DecisionActivity) {
  const at = steps.activity.reduce<number[]>((found, activity, i) => {
    if (activity === key) found.push(i);
    return found;
  }, []);
  const cases = Int32Array.from(at, (i) => steps.case[i] ?? 0);
  const times = Int32Array.from(at, (i) => steps.times[i] ?? 0);
  const rows = {
    next: Int32Array.from(at, (i) => successors.indexOf(steps.next[i] ?? 0)),
    different: successors.length,
    times,
    part: cases.map((one) => part[one] ?? 0),
    parts,
  };
  const coded = attributes.map(({ name, isNumber, different, values }): Attribute => {
    const own = Float64Array.from(cases, (one) => values[one] ?? 0);
    if (isNumber) return { name, coded: (learnt) => inClasses(own, learnt) };
    const codes = { codes: Int32Array.from(own), size: different + 1 };
    return { name, coded: () => codes };
  });
  return { ...countingGain(rows, coded), executions: times.reduce((sum, n) => sum + n, 0) };
}

/** The quintile of the learnt numbers that each falls into, from 1; 0 where unknown. A limit belongs to the class above. */
function inClasses(values: Float64Array, learnt: (row: number) => boolean): Coded {
  const known = values.filter((value, row) => !Number.isNaN(value) && learnt(row)).sort();
  const limits = known.length === 0 ? [] : [1, 2, 3, 4].map((step) => quantileSorted(known, step / classes));
  const codes = Int32Array.from(values, (value) =>
    Number.isNaN(value) ? 0 : 1 + limits.filter((limit) => value >= limit).length,
  );
  return { codes, size: classes + 1 };
}

const total = (bits: Float64Array): number => bits.reduce((sum, x) => sum + x, 0);
