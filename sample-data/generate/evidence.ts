import { berlinOffset, type WallTime } from "./calendar.js";
import type { Case, Draft, Event } from "./sample.js";

/** Seconds that really pass between two wall times; a change of summer time between them counts. */
export function elapsed(from: WallTime, to: WallTime): number {
  return to - from - (berlinOffset(to) - berlinOffset(from)) * 3600;
}

/** Cases in which an activity is executed at least `times` times. */
export function casesWith(cases: readonly Case[], activity: string, times = 1): number {
  return cases.filter((one) => count(one.events, activity) >= times).length;
}

/** Executions of an activity. */
export function executions(cases: readonly Draft[], activity: string): number {
  return cases.reduce((sum, one) => sum + count(one.events, activity), 0);
}

/** Seconds of every direct step from one activity to another. */
export function gaps(cases: readonly Case[], from: string, to: string): readonly number[] {
  return steps(cases)
    .filter(([before, after]) => before.activity === from && after.activity === to)
    .map(([before, after]) => elapsed(before.time, after.time));
}

/** Every pair of consecutive events. */
export function steps(cases: readonly Case[]): readonly (readonly [Event, Event])[] {
  return cases.flatMap((one) =>
    one.events.slice(1).map((event, index) => [one.events[index] ?? event, event] as const),
  );
}

/** The middle value; the mean of the two middle ones if their number is even. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  if (low === undefined || high === undefined) throw new RangeError("no values");
  return (low + high) / 2;
}

/** The sum over the number; NaN without values. */
export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Seconds from the first to the last step of every case. */
export function throughputs(cases: readonly Draft[]): readonly number[] {
  return cases.flatMap(({ events: [first, ...more] }) =>
    first === undefined ? [] : [elapsed(first.time, (more.at(-1) ?? first).time)],
  );
}

/** How often each path is taken, most frequent first. */
export function paths(cases: readonly Case[]): readonly number[] {
  const seen = new Map<string, number>();
  for (const one of cases) {
    const path = JSON.stringify(one.events.map(({ activity }) => activity));
    seen.set(path, (seen.get(path) ?? 0) + 1);
  }
  return [...seen.values()].sort((one, other) => other - one);
}

/** Share of the cases that a condition holds for. */
export function share(cases: readonly Case[], holds: (one: Case) => boolean): number {
  return cases.filter(holds).length / cases.length;
}

function count(events: readonly Event[], activity: string): number {
  return events.filter((event) => event.activity === activity).length;
}

/**
 * Bits of surprise at all that follows an activity, the end of the case included: of each execution as much as the shares
 * of the successors say, among the cases of which the same is `known`.
 */
export function uncertainty(
  cases: readonly Case[],
  activity: string,
  known: (one: Case) => string = () => "",
): number {
  const groups = new Map<string, Map<string, number>>();
  for (const one of cases)
    for (const [index, event] of one.events.entries()) {
      if (event.activity !== activity) continue;
      const group = groups.get(known(one)) ?? new Map<string, number>();
      const next = one.events[index + 1]?.activity ?? "";
      groups.set(known(one), group.set(next, (group.get(next) ?? 0) + 1));
    }
  return [...groups.values()].reduce((sum, group) => {
    const counts = [...group.values()];
    const all = counts.reduce((total, n) => total + n, 0);
    return counts.reduce((bits, n) => bits - n * Math.log2(n / all), sum);
  }, 0);
}
