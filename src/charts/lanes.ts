/** A stretch of a line, from its left to its right end in pixels. */
export interface Stretch {
  readonly left: number;
  readonly right: number;
}

/** Where a label of a vertical rule stands; lane 0 is the lowest. */
export interface Placed extends Stretch {
  readonly lane: number;
}

interface Flag {
  /** Position of the rule and width of its label, in pixels. */
  readonly x: number;
  readonly width: number;
}

const gap = 5;

/**
 * Places the labels of a few vertical rules above a picture, each beside the top of its own rule. A rule rises to its
 * label's lane, so that no label is crossed by a rule or another label; fewer lanes and the right side are preferred.
 * All arrangements are tried: meant for up to four rules.
 */
export function flags(rules: readonly Flag[], bounds: Stretch): readonly Placed[] {
  let best: readonly Placed[] = [];
  let least = Infinity;
  for (const arrangement of arrangements(rules, bounds)) {
    const cost = costOf(arrangement, rules);
    if (cost < least) [best, least] = [arrangement, cost];
  }
  return best;
}

function arrangements(rules: readonly Flag[], bounds: Stretch): readonly (readonly Placed[])[] {
  let all: readonly (readonly Placed[])[] = [[]];
  for (const { x, width } of rules) {
    const sides = [x + gap, x - gap - width].map((left) =>
      Math.max(bounds.left, Math.min(left, bounds.right - width)),
    );
    const choices = rules.flatMap((_, lane) =>
      sides.map((left): Placed => ({ lane, left, right: left + width })),
    );
    all = all.flatMap((before) => choices.map((choice) => [...before, choice]));
  }
  return all;
}

function costOf(placed: readonly Placed[], rules: readonly Flag[]): number {
  let cost = 0;
  placed.forEach((label, i) => {
    cost += label.lane * 10 + (label.left < (rules[i]?.x ?? 0) ? 1 : 0);
    placed.forEach((other, j) => {
      const x = rules[j]?.x ?? 0;
      const crossed = other.lane >= label.lane && x > label.left - 3 && x < label.right + 3;
      const touched =
        other.lane === label.lane && label.left < other.right + 8 && other.left < label.right + 8;
      if (crossed) cost += i === j ? 400 : 1000;
      if (j !== i && touched) cost += 1000;
    });
  });
  return cost;
}
