import { jensenShannon } from "../statistics/jensen-shannon.js";
import { hypergeometric } from "./distributions.js";
import type { Random } from "../statistics/random.js";

/** A path with the cases that took it. */
export interface Path {
  /** Its directly-follows pairs as numbers, the end of the case as a successor included. */
  readonly pairs: readonly number[];
  readonly cases: number;
  /** Of these in the first half of the period. */
  readonly firstCases: number;
}

/** The paths of a process and the number of different pairs in all of them. */
export interface Cohorts {
  readonly paths: readonly Path[];
  readonly different: number;
}

/** Paths and their cases, in an order of their own, so that the order of the rows changes no last digit. */
export function cohorts(
  rows: readonly {
    readonly variant: readonly string[];
    readonly cases: number;
    readonly first_half_cases: number;
  }[],
): Cohorts {
  const keyed = rows.map((row) => ({ row, key: JSON.stringify(row.variant) }));
  const ordered = keyed.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ row }) => row);
  const ids = new Map<string, number>();
  const idOf = (pair: string) => {
    const id = ids.get(pair) ?? ids.size;
    ids.set(pair, id);
    return id;
  };
  const paths = ordered.map(({ variant, cases, first_half_cases }) => ({
    pairs: variant.map((from, i) => idOf(JSON.stringify([from, variant[i + 1] ?? null]))),
    cases,
    firstCases: first_half_cases,
  }));
  return { paths, different: ids.size };
}

/**
 * The Jensen-Shannon divergence (base 2, 0 … 1; Lin 1991) of the pairs of the first and of the second half. Both halves
 * must hold a case.
 */
export function divergence({ paths, different }: Cohorts): number {
  const first = new Float64Array(different);
  const second = new Float64Array(different);
  for (const { pairs, cases, firstCases } of paths) {
    for (const pair of pairs) {
      first[pair] = (first[pair] ?? 0) + firstCases;
      second[pair] = (second[pair] ?? 0) + cases - firstCases;
    }
  }
  return jensenShannon(first, second);
}

/** How far the halves differ beyond chance, and how far chance alone makes that differ. */
export interface BeyondChance {
  /** Below 0 where the halves differ less than chance would let them. */
  readonly distance: number;
  /** Standard deviation of the divergence under chance alone. */
  readonly spread: number;
}

/**
 * The divergence minus its mean over `permutations` random assignments of the cases to halves of the same sizes, and the
 * standard deviation over these: two halves of a small log always differ a little, and that little must not count as a
 * change. At least two permutations.
 */
export function beyondChance(of: Cohorts, permutations: number, random: Random): BeyondChance {
  const byChance = Array.from({ length: permutations }, () => divergence(dealtOut(of, random)));
  const expected = byChance.reduce((sum, x) => sum + x / permutations, 0);
  const squares = byChance.reduce((sum, x) => sum + (x - expected) ** 2, 0);
  return { distance: divergence(of) - expected, spread: Math.sqrt(squares / (permutations - 1)) };
}

/** The same cases and sizes of the halves, the cases dealt out to them at random. */
function dealtOut({ paths, different }: Cohorts, random: Random): Cohorts {
  let cases = paths.reduce((sum, path) => sum + path.cases, 0);
  let firstCases = paths.reduce((sum, path) => sum + path.firstCases, 0);
  const dealt = paths.map((path) => {
    const drawn = hypergeometric(random, cases, firstCases, path.cases);
    cases -= path.cases;
    firstCases -= drawn;
    return { ...path, firstCases: drawn };
  });
  return { paths: dealt, different };
}
