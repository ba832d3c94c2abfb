/** A rectangle in pixels; y grows downwards. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Whether two rectangles come closer than `gap`. */
export const overlap = (a: Box, b: Box, gap = 0): boolean =>
  a.left < b.right + gap && b.left < a.right + gap && a.top < b.bottom + gap && b.top < a.bottom + gap;

const within = (a: Box, bounds: Box): boolean =>
  a.left >= bounds.left && a.right <= bounds.right && a.top >= bounds.top && a.bottom <= bounds.bottom;

/** A point with the texts it could carry, the best first. */
export interface Point {
  readonly x: number;
  readonly y: number;
  readonly labels: readonly { readonly text: string; readonly width: number }[];
}

export interface PlacedLabel extends Box {
  readonly text: string;
  /** Farther away than beside its point: a line should lead to it. */
  readonly far: boolean;
}

/** Distances from a point at which labels are tried, in pixels. */
const rings = [0, 10, 22, 36] as const;

/**
 * Places labels near their points, one after the other: a label touches no obstacle, no point and no earlier label, and
 * no `line` if it can be avoided. The shorter texts are tried where a longer one fits nowhere; null where none fits.
 */
export function placeLabels(
  points: readonly Point[],
  height: number,
  radius: number,
  bounds: Box,
  obstacles: readonly Box[],
  lines: readonly Box[] = [],
): readonly (PlacedLabel | null)[] {
  const taken: Box[] = [
    ...obstacles,
    ...points.map(({ x, y }) => ({
      left: x - radius,
      right: x + radius,
      top: y - radius,
      bottom: y + radius,
    })),
  ];
  const free = (box: Box, avoid: readonly Box[]) =>
    within(box, bounds) && ![...taken, ...avoid].some((other) => overlap(box, other, 1));
  return points.map((point) => {
    for (const { text, width } of point.labels) {
      for (const avoid of lines.length === 0 ? [[]] : [lines, []]) {
        for (const ring of rings) {
          const boxes = around(point, { width, height, away: radius + 3 + ring });
          const box = boxes.find((candidate) => free(candidate, avoid));
          if (box === undefined) continue;
          taken.push(box);
          return { ...box, text, far: ring > 10 };
        }
      }
    }
    return null;
  });
}

function around(
  { x, y }: Point,
  { width, height, away }: { readonly width: number; readonly height: number; readonly away: number },
): readonly Box[] {
  const at = (left: number, top: number): Box => ({ left, right: left + width, top, bottom: top + height });
  const [right, left] = [x + away - 1, x - away + 1 - width];
  const [above, below] = [y - away - height + 6, y + away - 6];
  return [
    at(right, above),
    at(left, above),
    at(right, below),
    at(left, below),
    at(right + 2, y - height / 2),
    at(left - 2, y - height / 2),
    at(x - width / 2, y - away - height),
    at(x - width / 2, y + away),
  ];
}
