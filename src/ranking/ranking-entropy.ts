/**
 * How undecided the order of all alternatives is, in bit: −Σ p·log2 p over the orders that occur in the draws, 0 where all
 * draws give the same one (ranking entropy of SMAA-2). `2 ** entropy` is the number of equally likely orders that would be
 * as undecided. Never more than log2 of the draws: with many alternatives that cannot be told apart it is too low. 0 without
 * an alternative.
 */
export function rankingEntropy(ranks: readonly Uint16Array[]): number {
  const samples = ranks[0]?.length ?? 0;
  const times = new Map<string, number>();
  for (let s = 0; s < samples; s++) {
    const order = String.fromCharCode(...ranks.map((own) => own[s] ?? 0));
    times.set(order, (times.get(order) ?? 0) + 1);
  }
  // in the order of the counts, so that the sum depends on nothing else
  const counts = Float64Array.from(times.values()).sort();
  return Math.abs(counts.reduce((sum, n) => sum - (n / samples) * Math.log2(n / samples), 0));
}
