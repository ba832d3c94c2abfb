/**
 * The p-values of several tests so that the chance of a single false alarm among them stays what it is for one (Holm 1979):
 * the i-th smallest of m is multiplied by m − i + 1, never less than the one before, at most 1. In the order given; NaN
 * stays NaN and counts as no test.
 */
export function holm(p: readonly number[]): readonly number[] {
  const tested = p.flatMap((value, i) => (Number.isNaN(value) ? [] : [i]));
  const ascending = tested.toSorted((a, b) => (p[a] ?? 0) - (p[b] ?? 0));
  const adjusted = p.map(() => Number.NaN);
  let least = 0;
  for (const [rank, i] of ascending.entries()) {
    least = Math.max(least, Math.min(1, (p[i] ?? 0) * (ascending.length - rank)));
    adjusted[i] = least;
  }
  return adjusted;
}
