import type { Say, StaticSpec } from "../chart.js";
import { palette } from "../palette.js";
import { color, end, figure, fontSize, layer, pixel, words, type Datum, type Json } from "../spec.js";
import { cut, textWidth } from "../text-width.js";

/** Where something stood then and stands now; null = it was or is not there. */
export interface Slope {
  readonly name: string;
  readonly then: number | null;
  readonly now: number | null;
  /** Stands behind the name, where there is room. */
  readonly note: string;
}

const rowHeight = 24;
const head = 26;
/** From a dot to the words beside it. */
const gap = 10;

/**
 * Two columns of names in the order of their ranks, and a line from each one's place then to its place now. Equal ranks
 * stand below each other, by name. A narrow picture has only the numbers at the left.
 */
export function slopesPicture(
  slopes: readonly Slope[],
  heads: { readonly then: string; readonly now: string },
  say: Say,
  width: number,
): StaticSpec {
  const beside = width > 450;
  const [from, to] = beside ? [Math.round(width * 0.36), Math.round(width * 0.54)] : [34, 120];
  const then = placesBy(slopes, ({ then: rank }) => rank);
  const now = placesBy(slopes, ({ now: rank }) => rank);
  const height = head + Math.max(then.size, now.size) * rowHeight;
  const y = (place: number) => head + (place + 0.5) * rowHeight;
  const left = [...then].map(([{ name, then: rank }, place]): Datum => {
    const room = beside ? from - gap : null;
    return { k0: before(name, say.number(rank ?? 0), room), v0: from - gap, v1: y(place) };
  });
  const right = [...now].map(([{ name, now: rank, note }, place]): Datum => {
    const room = width - to - gap - (beside ? textWidth(`  ${note}`, fontSize) : 0);
    return { k0: behind(name, say.number(rank ?? 0), room), v0: to + gap, v1: y(place) };
  });
  const notes = beside
    ? [...now].flatMap(([{ note }, place]): Datum[] =>
        note === "" ? [] : [{ k0: note, v0: width, v1: y(place) }],
      )
    : [];
  const at = { x: pixel("v0"), y: pixel("v1"), text: words("k0") };
  const quiet = { color: palette.secondary };
  return figure(
    { width, height, padding: { left: 0, right: 0, top: 4, bottom: 4 } },
    [
      layer(
        "text",
        { ...quiet, align: "right" },
        [{ k0: heads.then, v0: Math.max(from, 70), v1: head / 2 }],
        at,
      ),
      layer("text", quiet, [{ k0: heads.now, v0: to, v1: head / 2 }], at),
      ...lineLayers(slopes, { place: then, x: from }, { place: now, x: to }, y),
      layer("text", { align: "right" }, left, at),
      layer("text", {}, right, at),
      layer("text", { ...quiet, align: "right" }, notes, at),
    ],
    say.lang,
  );
}

/** The places in one of the two columns, and where its dots stand. */
interface Column {
  readonly place: ReadonlyMap<Slope, number>;
  readonly x: number;
}

/** A dot for each place, and a line where there are two; what did not move is grey. */
function lineLayers(
  slopes: readonly Slope[],
  then: Column,
  now: Column,
  y: (place: number) => number,
): readonly Json[] {
  const shade = (slope: Slope) => (slope.then === slope.now ? palette.line : palette.series[0].color);
  const lines = slopes.flatMap((slope): Datum[] => {
    const [a, b] = [then.place.get(slope), now.place.get(slope)];
    return a === undefined || b === undefined
      ? []
      : [{ k0: shade(slope), v0: then.x, v1: now.x, v2: y(a), v3: y(b) }];
  });
  const dots = slopes.flatMap((slope) =>
    [then, now].flatMap((column): Datum[] => {
      const place = column.place.get(slope);
      return place === undefined ? [] : [{ k0: shade(slope), v0: column.x, v1: y(place) }];
    }),
  );
  return [
    layer("rule", { strokeWidth: 2 }, lines, {
      x: pixel("v0"),
      x2: end("v1"),
      y: pixel("v2"),
      y2: end("v3"),
      color: color("k0"),
    }),
    layer("point", { filled: true, opacity: 1, size: 50 }, dots, {
      x: pixel("v0"),
      y: pixel("v1"),
      color: color("k0"),
    }),
  ];
}

/** A name that is cut to the room and its rank behind it; the rank alone where there is no room for names. */
const before = (name: string, rank: string, room: number | null): string =>
  room === null ? rank : `${cut(name, room - textWidth(`  ${rank}`, fontSize), fontSize)}  ${rank}`;

/** A rank and behind it the name, cut to the room. */
const behind = (name: string, rank: string, room: number): string =>
  `${rank} ${cut(name, room - textWidth(`${rank} `, fontSize), fontSize)}`;

/** The place of each one that has a rank, from 0, by rank and then by name. */
function placesBy(
  slopes: readonly Slope[],
  rankOf: (slope: Slope) => number | null,
): ReadonlyMap<Slope, number> {
  const ranked = slopes
    .filter((slope) => rankOf(slope) !== null)
    .toSorted((a, b) => (rankOf(a) ?? 0) - (rankOf(b) ?? 0) || a.name.localeCompare(b.name, "de"));
  return new Map(ranked.map((slope, place) => [slope, place]));
}
