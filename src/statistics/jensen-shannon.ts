/**
 * The Jensen-Shannon divergence (base 2, 0 … 1; Lin 1991) of two tables of counts over the same things. Each must hold a
 * count above 0.
 */
export function jensenShannon(first: Float64Array, second: Float64Array): number {
  const firstTotal = first.reduce((sum, n) => sum + n, 0);
  const secondTotal = second.reduce((sum, n) => sum + n, 0);
  let sum = 0;
  for (const [i, n] of first.entries()) {
    const p = n / firstTotal;
    const q = (second[i] ?? 0) / secondTotal;
    const mean = (p + q) / 2;
    if (p > 0) sum += (p * Math.log2(p / mean)) / 2;
    if (q > 0) sum += (q * Math.log2(q / mean)) / 2;
  }
  return sum;
}
