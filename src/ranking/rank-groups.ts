/** The first and the last place of a rank group: 3 and 4 for a group of two behind two others. */
export interface RankGroup {
  readonly first: number;
  readonly last: number;
}

/** A member of a group stands before the next one in at most this share of the draws. A convention. */
const mostWins = 0.75;

/**
 * The rank groups of alternatives in the order of their scores, best first; `wins(i, k)` is the share of draws in which i
 * stands before k. Walks down the order and holds everyone against the first member of the current group: up to 75 % it
 * joins, otherwise a new group begins (`scoring.md` 7.2). One group per alternative, in the same order.
 */
export function rankGroups(count: number, wins: (i: number, k: number) => number): readonly RankGroup[] {
  const heads: number[] = [];
  for (let k = 0; k < count; k++) {
    const head = heads.at(-1);
    heads.push(head !== undefined && wins(head, k) <= mostWins + 1e-12 ? head : k);
  }
  return heads.map((head) => ({ first: head + 1, last: heads.lastIndexOf(head) + 1 }));
}
