/** Paths in the order in which they were first taken; path i has the steps from `starts[i]` to below `starts[i + 1]`. */
export interface OrderedPaths {
  /** A whole number from 1 to below 2^26 for each step. */
  readonly steps: ArrayLike<number>;
  readonly starts: ArrayLike<number>;
  /** How many cases took each path. */
  readonly cases: ArrayLike<number>;
}

/** What the extended prefix automaton says; entropies in nats, `share`: of the greatest that so many could have. */
export interface PrefixEntropies {
  /** Different beginnings of paths. */
  readonly nodes: number;
  readonly partitions: number;
  readonly variantEntropy: number;
  /** Null with a single node. */
  readonly variantEntropyShare: number | null;
  readonly sequenceEntropy: number;
  /** Null with a single step. */
  readonly sequenceEntropyShare: number | null;
}

/**
 * The extended prefix automaton of Augusto, Mendling, Vidgof and Wurm 2022, as in the code of Vidgof: the first successor of
 * a node continues its partition, later ones open a new one. So the order of the paths counts.
 */
export function prefixEntropies({ steps, starts, cases }: OrderedPaths): PrefixEntropies {
  const nodes = new Map<number, number>();
  const partitionOf = [0];
  const continued = [false];
  const [sizes, events]: [number[], number[]] = [[0], [0]];
  for (let path = 0; path < cases.length; path++) {
    let node = 0;
    for (let i = starts[path] ?? 0; i < (starts[path + 1] ?? 0); i++) {
      const edge = node * 2 ** 26 + (steps[i] ?? 0);
      let next = nodes.get(edge);
      if (next === undefined) {
        next = partitionOf.length;
        nodes.set(edge, next);
        const opens = continued[node] === true;
        const partition = opens ? sizes.length : (partitionOf[node] ?? 0);
        continued[node] = true;
        partitionOf.push(partition);
        continued.push(false);
        sizes[partition] = (sizes[partition] ?? 0) + 1;
      }
      const partition = partitionOf[next] ?? 0;
      events[partition] = (events[partition] ?? 0) + (cases[path] ?? 0);
      node = next;
    }
  }
  const [variant, sequence] = [entropyOf(sizes), entropyOf(events)];
  return {
    nodes: nodes.size,
    partitions: sizes.length,
    variantEntropy: variant.entropy,
    variantEntropyShare: variant.share,
    sequenceEntropy: sequence.entropy,
    sequenceEntropyShare: sequence.share,
  };
}

/** X·ln X − Σ x·ln x of the parts x of X, and its share of X·ln X. */
function entropyOf(parts: readonly number[]): { readonly entropy: number; readonly share: number | null } {
  const whole = parts.reduce((sum, x) => sum + x, 0);
  const most = whole * Math.log(whole);
  const entropy = parts.reduce((rest, x) => rest - x * Math.log(x), most);
  return { entropy, share: most > 0 ? entropy / most : null };
}
