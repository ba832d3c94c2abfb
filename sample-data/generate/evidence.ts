import { berlinOffset, type WallTime } from "./calendar.js";
import type { Case, Event } from "./sample.js";

/** Seconds that really pass between two wall times; a change of summer time between them counts. */
export function elapsed(from: WallTime, to: WallTime): number {
  return to - from - (berlinOffset(to) - berlinOffset(from)) * 3600;
}

/** Cases in which an activity is executed at least `times` times. */
export function casesWith(cases: readonly Case[], activity: string, times = 1): number {
  return cases.filter((one) => count(one.events, activity) >= times).length;
}

/** Executions of an activity. */
export function executions(cases: readonly Case[], activity: string): number {
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
