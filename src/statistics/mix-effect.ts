/** Cases of a kind and the sum of what is measured of them. */
export interface Stratum {
  readonly cases: number;
  readonly sum: number;
}

/** A difference of two means, second minus first, in two parts that add up to it. */
export interface MixEffect {
  readonly difference: number;
  /** What would have changed had each kind of case kept its mean: the kinds are mixed in other shares. */
  readonly mix: number;
  /** What would have changed had the kinds kept their shares. */
  readonly within: number;
}

/**
 * The decomposition of Kitagawa 1955, without a remainder: each kind's change of share is weighted with the average of its
 * two means, its change of mean with the average of its two shares. A kind that one side does not have counts as mix. Null
 * where a side has no case.
 */
export function mixEffect(
  first: ReadonlyMap<string, Stratum>,
  second: ReadonlyMap<string, Stratum>,
): MixEffect | null {
  const total = (side: ReadonlyMap<string, Stratum>) => {
    const strata = [...side.values()];
    return { cases: added(strata.map(({ cases }) => cases)), sum: added(strata.map(({ sum }) => sum)) };
  };
  const [before, after] = [total(first), total(second)];
  if (before.cases === 0 || after.cases === 0) return null;
  let [mix, within] = [0, 0];
  for (const kind of [...new Set([...first.keys(), ...second.keys()])].sort()) {
    const a = first.get(kind);
    const b = second.get(kind);
    const shares = [(a?.cases ?? 0) / before.cases, (b?.cases ?? 0) / after.cases] as const;
    const meanA = mean(a) ?? mean(b) ?? 0;
    const meanB = mean(b) ?? mean(a) ?? 0;
    mix += (shares[1] - shares[0]) * ((meanA + meanB) / 2);
    within += ((shares[0] + shares[1]) / 2) * (meanB - meanA);
  }
  return { difference: after.sum / after.cases - before.sum / before.cases, mix, within };
}

const added = (numbers: readonly number[]): number => numbers.reduce((sum, n) => sum + n, 0);
const mean = (of: Stratum | undefined): number | null =>
  of === undefined || of.cases === 0 ? null : of.sum / of.cases;
