/** A distribution by its quantiles at 0, 10, 50, 90 and 100 %, straight lines between them. */
export type Spread = readonly [least: number, p10: number, median: number, p90: number, most: number];

/**
 * A seeded stream of draws. It uses whole 32-bit numbers and the four basic operations only (no logarithm, no
 * sine), so that every machine and every version of Node draws the same.
 */
export interface Random {
  /** A number of [0, 1). */
  next(): number;
  /** True with this probability. */
  chance(share: number): boolean;
  /** A whole number from `from` to `to`, both included. */
  whole(from: number, to: number): number;
  /** One of the items, all equally likely. */
  pick<T>(items: readonly T[]): T;
  /** One of the keys, as likely as its weight. */
  weighted<K extends string>(weights: Readonly<Record<K, number>>): K;
  /** A value of the distribution. */
  spread(quantiles: Spread): number;
}

/** The stream that belongs to a seed (xoshiro128**, seeded by splitmix32 over FNV-1a of the text). */
export function random(seed: string): Random {
  const state = seedState(seed);
  const next = () => step(state) / 4_294_967_296;
  const whole = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    whole,
    chance: (share) => next() < share,
    pick: (items) => itemAt(items, whole(0, items.length - 1)),
    weighted: <K extends string>(weights: Readonly<Record<K, number>>) => {
      const entries = Object.entries<number>(weights) as [K, number][];
      return itemAt(
        entries,
        indexByWeight(
          next(),
          entries.map(([, weight]) => weight),
        ),
      )[0];
    },
    spread: (quantiles) => inverse(quantiles, next()),
  };
}

/** Exactly `round(count × share)` trues among `count` answers, in random order: a planted share without noise. */
export function quota(random: Random, count: number, share: number): readonly boolean[] {
  return shuffled(
    random,
    Array.from({ length: count }, (_, index) => index < Math.round(count * share)),
  );
}

/** As many keys as asked for, each as often as its weight says (rounded), in random order. */
export function dealt<K extends string>(
  random: Random,
  count: number,
  weights: Readonly<Record<K, number>>,
): readonly K[] {
  const entries = Object.entries<number>(weights) as [K, number][];
  const total = entries.reduce((sum, [, weight]) => sum + weight, 0);
  let reached = 0;
  const keys = entries.flatMap(([key, weight]) => {
    const from = Math.round((reached / total) * count);
    reached += weight;
    return Array.from({ length: Math.round((reached / total) * count) - from }, () => key);
  });
  return shuffled(random, keys);
}

/** The position whose share of the weights holds `draw`, a number of [0, 1). */
export function indexByWeight(draw: number, weights: readonly number[]): number {
  let left = draw * weights.reduce((sum, weight) => sum + weight, 0);
  const found = weights.findIndex((weight) => (left -= weight) < 0);
  return found === -1 ? weights.length - 1 : found;
}

function shuffled<T>(random: Random, items: readonly T[]): readonly T[] {
  const mixed = [...items];
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    const other = random.whole(0, last);
    [mixed[last], mixed[other]] = [itemAt(mixed, other), itemAt(mixed, last)];
  }
  return mixed;
}

const levels = [0, 0.1, 0.5, 0.9, 1] as const;

function inverse(quantiles: Spread, draw: number): number {
  const upper = draw < 0.1 ? 1 : draw < 0.5 ? 2 : draw < 0.9 ? 3 : 4;
  const [low, high] = [itemAt(levels, upper - 1), itemAt(levels, upper)];
  const [from, to] = [itemAt(quantiles, upper - 1), itemAt(quantiles, upper)];
  return from + ((draw - low) / (high - low)) * (to - from);
}

function seedState(seed: string): Uint32Array {
  let hash = 0x811c9dc5;
  for (const byte of Buffer.from(seed, "utf8")) hash = Math.imul(hash ^ byte, 0x01000193);
  const state = new Uint32Array(4);
  for (let index = 0; index < 4; index += 1) {
    hash = (hash + 0x9e3779b9) | 0;
    let mixed = hash ^ (hash >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    state[index] = mixed ^ (mixed >>> 15);
  }
  return state;
}

function step(state: Uint32Array): number {
  const [a = 0, b = 0, c = 0, d = 0] = state;
  const result = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0;
  const [third, fourth] = [c ^ a, d ^ b];
  state[1] = b ^ third;
  state[0] = a ^ fourth;
  state[2] = third ^ (b << 9);
  state[3] = rotate(fourth, 11);
  return result;
}

function rotate(bits: number, by: number): number {
  return (bits << by) | (bits >>> (32 - by));
}

function itemAt<T>(items: readonly T[], index: number): T {
  if (index < 0 || index >= items.length) throw new RangeError(`no item ${index} among ${items.length}`);
  return items[index] as T;
}
