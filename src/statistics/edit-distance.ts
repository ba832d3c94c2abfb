/**
 * How many steps have to be put in, left out or exchanged to make the path from `first` to below `end` of `steps` into the
 * one from `otherFirst` to below `otherEnd` (Levenshtein 1966).
 */
export function editDistance(
  steps: ArrayLike<number>,
  first: number,
  end: number,
  otherFirst: number,
  otherEnd: number,
): number {
  const width = otherEnd - otherFirst;
  let row = Float64Array.from({ length: width + 1 }, (_, j) => j);
  for (let i = first; i < end; i++) {
    const next = new Float64Array(width + 1);
    next[0] = i - first + 1;
    for (let j = 1; j <= width; j++) {
      const exchanged = (row[j - 1] ?? 0) + (steps[i] === steps[otherFirst + j - 1] ? 0 : 1);
      next[j] = Math.min(exchanged, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
    }
    row = next;
  }
  return row[width] ?? 0;
}
