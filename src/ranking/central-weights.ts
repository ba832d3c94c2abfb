/** A value between 0 and 1 for each criterion, or its draws. */
type Values = readonly (number | Float64Array)[];

/**
 * Of each alternative the mean of the weights in the draws in which it is first: the preferences under which it would be
 * (central weights of SMAA-2, Lahdelma and Salminen 2001). `ranks` by alternative and draw, `weights` by criterion and
 * draw; one weight per criterion, together 1, or null for an alternative that is never first.
 */
export const centralWeights = (
  ranks: readonly Uint16Array[],
  weights: readonly Float64Array[],
): readonly (readonly number[] | null)[] =>
  ranks.map((own) => {
    const sums = weights.map(() => 0);
    let first = 0;
    for (let s = 0; s < own.length; s++) {
      if (own[s] !== 1) continue;
      first += 1;
      for (const [j, draws] of weights.entries()) sums[j] = (sums[j] ?? 0) + (draws[s] ?? 0);
    }
    return first === 0 ? null : sums.map((sum) => sum / first);
  });

/** Draws by which the others are put into the order in which they are asked; it changes no result. */
const toOrder = 20;

/**
 * How often each alternative is first under its own central weights, over draws of the values alone (confidence factor of
 * SMAA-2): low where its values are too uncertain to tell, whatever the preferences. `values` by alternative and
 * criterion; null where the central weights are. The strongest opponents are asked first and every draw only until one of
 * them wins, which most draws of an alternative in the middle soon have.
 */
export function confidenceFactors(
  central: readonly (readonly number[] | null)[],
  values: readonly Values[],
  samples: number,
): readonly (number | null)[] {
  const some = Math.min(toOrder, samples);
  return central.map((weights, i) => {
    const own = values[i];
    if (weights === null || own === undefined) return null;
    const strength = new Map(values.map((of) => [of, sumOf(of, weights, some)]));
    const others = values
      .filter((_, k) => k !== i)
      .toSorted((a, b) => (strength.get(b) ?? 0) - (strength.get(a) ?? 0));
    const scores = Float64Array.from({ length: samples }, (_, s) => scoreAt(own, weights, s));
    const open = Int32Array.from(scores.keys());
    let left = open.length;
    for (const other of others) {
      let kept = 0;
      for (let at = 0; at < left; at++) {
        const s = open[at] ?? 0;
        if (scoreAt(other, weights, s) > (scores[s] ?? 0)) continue;
        open[kept] = s;
        kept += 1;
      }
      left = kept;
    }
    return left / samples;
  });
}

function sumOf(values: Values, weights: readonly number[], draws: number): number {
  let sum = 0;
  for (let s = 0; s < draws; s++) sum += scoreAt(values, weights, s);
  return sum;
}

/** The score in one draw, added up in the order of the criteria. */
function scoreAt(values: Values, weights: readonly number[], s: number): number {
  let score = 0;
  for (let j = 0; j < weights.length; j++) {
    const value = values[j] ?? 0;
    score += (weights[j] ?? 0) * (typeof value === "number" ? value : (value[s] ?? 0));
  }
  return score;
}
