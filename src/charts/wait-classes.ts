import type { Say } from "./chart.js";

const hour = 3_600;
const day = 24 * hour;

/** Classes that people use, from weeks to minutes. The first is the fallback. */
const choices = [
  [2 * day, 5 * day, 10 * day],
  [day, 3 * day, 7 * day],
  [14 * day, 30 * day, 90 * day],
  [hour, 4 * hour, day],
  [60, 600, hour],
] as const;

/** Upper bounds of the first three of four classes of waiting, in seconds. */
export type WaitClasses = readonly [number, number, number];

/** Class 0 to 3 of a waiting time. */
export const waitClass = (seconds: number, bounds: WaitClasses): 0 | 1 | 2 | 3 =>
  seconds < bounds[0] ? 0 : seconds < bounds[1] ? 1 : seconds < bounds[2] ? 2 : 3;

/**
 * The classes that tell the most of these waits apart (entropy over their number `n`); ties: the earlier choice. Classes
 * finer than the rounding of the waits are left out.
 */
export function chooseClasses(
  waits: readonly { readonly seconds: number; readonly n: number }[],
  step_seconds: number,
): WaitClasses {
  const all = waits.reduce((sum, { n }) => sum + n, 0);
  const spread = (bounds: WaitClasses): number => {
    const counts = [0, 0, 0, 0];
    for (const { seconds, n } of waits) {
      const of = waitClass(seconds, bounds);
      counts[of] = (counts[of] ?? 0) + n;
    }
    return counts.reduce((sum, n) => sum - (n === 0 ? 0 : (n / all) * Math.log(n / all)), 0);
  };
  let best: WaitClasses = choices[0];
  for (const bounds of choices) {
    if (bounds[0] >= step_seconds && spread(bounds) > spread(best) + 1e-9) best = bounds;
  }
  return best;
}

/** What the four classes are called. */
export function classNames([a, b, c]: WaitClasses, say: Say): readonly string[] {
  const middle = (from: number, to: number) =>
    say.text({
      de: `${sameUnit(from, to) ? amount(from, say) : said(from, say)} bis unter ${said(to, say)}`,
      en: `${sameUnit(from, to) ? amount(from, say) : said(from, say)} to below ${said(to, say)}`,
    });
  return [
    say.text({ de: `unter ${said(a, say)}`, en: `below ${said(a, say)}` }),
    middle(a, b),
    middle(b, c),
    say.text({ de: `ab ${said(c, say)}`, en: `${said(c, say)} and more` }),
  ];
}

/** A day is a day here, not 24 hours. */
const said = (seconds: number, say: Say): string => say.duration(seconds, seconds % day === 0 ? day : 0);

const unitOf = (seconds: number): number => [day, hour, 60].find((unit) => seconds >= unit) ?? 1;
const sameUnit = (a: number, b: number): boolean => unitOf(a) === unitOf(b);
const amount = (seconds: number, say: Say): string => say.number(seconds / unitOf(seconds));
