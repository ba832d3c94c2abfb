import type { Random } from "./random.js";

/** The place where a row of cohorts differs most from itself. */
export interface Cut {
  /** Cohorts of the row that lie before the place. */
  readonly before: number;
  /** 0 = no difference. Larger = further apart; comparable between orders of the same cohorts only. */
  readonly statistic: number;
}

/**
 * Looks at every place of a row of cohorts where at least `least` cases lie on both sides; `order` holds the numbers of
 * the cohorts as they stand. Null where there is no such place.
 */
export type Compare = (order: Int32Array, least: number) => Cut | null;

export interface ChangePoint {
  /** The first cohort after the change. */
  readonly at: number;
  /** Share of random orders of the cohorts with a difference as great at any place. */
  readonly p: number;
}

export interface ChangePointOptions {
  /**
   * A change is reported where `p` is at most this, and half of it on each side of a change: so many rows show a change
   * that is none, at most.
   */
  readonly alpha: number;
  readonly permutations: number;
  /** Cases that must lie on both sides. */
  readonly least: number;
  readonly random: Random;
}

/**
 * Change points by binary segmentation (Vostrikova 1981): the row is cut where its sides differ most, if random orders of
 * its cohorts seldom differ as much at any place; then each side is searched in the same way. Whole cohorts change places,
 * not single cases: what differs from month to month anyway is no change. Ascending.
 */
export function changePoints(
  cohorts: number,
  compare: Compare,
  o: ChangePointOptions,
): readonly ChangePoint[] {
  const found: ChangePoint[] = [];
  const search = (from: number, to: number, alpha: number): void => {
    const order = Int32Array.from({ length: to - from }, (_, i) => from + i);
    const cut = compare(order, o.least);
    if (cut === null) return;
    const p = permutationP(cut.statistic, { ...o, alpha }, () => {
      shuffle(order, o.random);
      return compare(order, o.least)?.statistic ?? 0;
    });
    if (p === null) return;
    const at = from + cut.before;
    found.push({ at, p });
    search(from, at, alpha / 2);
    search(at, to, alpha / 2);
  };
  search(0, cohorts, o.alpha);
  return found.sort((a, b) => a.at - b.at);
}

/**
 * Share of draws that are at least as large as what was observed, itself counted (Phipson and Smyth 2010); null as soon as
 * it is certain to be above `alpha` (Besag and Clifford 1991).
 */
function permutationP(
  statistic: number,
  { alpha, permutations }: ChangePointOptions,
  draw: () => number,
): number | null {
  const most = alpha * (permutations + 1);
  const near = statistic - 1e-9 * Math.abs(statistic); // equal up to rounding counts as equal
  let atLeast = 1;
  for (let i = 0; i < permutations && atLeast <= most; i++) if (draw() >= near) atLeast += 1;
  return atLeast <= most ? atLeast / (permutations + 1) : null;
}

/** Fisher and Yates. */
function shuffle(order: Int32Array, random: Random): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random.uniform() * (i + 1));
    const kept = order[i] ?? 0;
    order[i] = order[j] ?? 0;
    order[j] = kept;
  }
}
