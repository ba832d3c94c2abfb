import { expect } from "vitest";
import type { Measure } from "../../../src/measures/measure.js";

/** An event, in seconds; `work` = its start lies so long before its completion, null = it has none. */
export interface Event {
  /** Place in the file, from 0, over all cases. */
  readonly row: number;
  readonly activity: string;
  readonly time: number;
  readonly work: number | null;
  readonly unit: string | null;
  readonly system: string | null;
  readonly role: string | null;
  readonly channel: string | null;
  readonly outcome: string | null;
}
/** The events of a case in the order of the file. */
export type Case = readonly Event[];
export type Log = readonly Case[];
export type Row = Readonly<Record<string, unknown>>;
/** Whether a case is completed; null = the process declares no end. */
export type Completed = (events: Case) => boolean | null;
/** A measure, and what it must say of a log whose cases are in order, by walking over its events. */
export type Walk = readonly [measure: Measure, walk: (cases: Log, completed: Completed) => readonly Row[]];
/** The same over completed cases, or over all where no end is declared; no row where there are none. */
export const ofCompleted =
  (walk: (cases: Log) => readonly Row[]): Walk[1] =>
  (cases, completed) => {
    const done = cases.filter((events) => completed(events) !== false);
    return done.length === 0 ? [] : walk(done);
  };

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
export const mean = (values: readonly number[]): number => sum(values) / values.length;
/** R type 7. */
export function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * q;
  const [low, high] = [sorted[Math.floor(at)] ?? 0, sorted[Math.ceil(at)] ?? 0];
  return low + (high - low) * (at - Math.floor(at));
}
export const deviation = (values: readonly number[]): number | null =>
  values.length < 2
    ? null
    : Math.sqrt(sum(values.map((value) => (value - mean(values)) ** 2)) / (values.length - 1));
/** Equal to 1e-9 of its size; `digits` where less is promised. */
export const near = (value: number | null, digits = 9): unknown =>
  value === null
    ? null
    : expect.closeTo(value, value === 0 ? digits : digits - Math.ceil(Math.log10(Math.abs(value) + 1)));

/** Values by key, each with the case that it comes from. */
export type Told<T> = ReadonlyMap<string, readonly { readonly of: number; readonly value: T }[]>;
export function told<T>(
  cases: Log,
  tell: (events: Case) => Iterable<readonly [key: string, value: T]>,
): Told<T> {
  const found = new Map<string, { readonly of: number; readonly value: T }[]>();
  for (const [of, events] of cases.entries())
    for (const [key, value] of tell(events)) found.set(key, [...(found.get(key) ?? []), { of, value }]);
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}
export const casesIn = (all: readonly { readonly of: number }[]): number =>
  new Set(all.map(({ of }) => of)).size;
export function grouped<T>(all: readonly T[], by: (one: T) => string | number): readonly (readonly T[])[] {
  const groups = new Map<string | number, T[]>();
  for (const one of all) groups.set(by(one), [...(groups.get(by(one)) ?? []), one]);
  return [...groups.values()];
}
/** How long the series of neighbouring places are. */
export function series(places: readonly number[]): readonly number[] {
  const lengths: number[] = [];
  for (const place of places)
    if (places.includes(place - 1)) lengths.push((lengths.pop() ?? 0) + 1);
    else lengths.push(1);
  return lengths;
}
export const pairs = <T>(all: readonly T[]): readonly (readonly [T, T])[] =>
  all.slice(1).map((second, i) => [all[i] as T, second]);
export const path = (events: Case): string => events.map(({ activity }) => activity).join("");
export const firstKnown = (events: Case, of: (event: Event) => string | null): string | null =>
  events.map(of).find((value) => value !== null) ?? null;
export const lastKnown = (events: Case, of: (event: Event) => string | null): string | null =>
  events.map(of).findLast((value) => value !== null) ?? null;
/** The end of watching: the last completion of the log. */
export const untilOf = (cases: Log): number => Math.max(...cases.flat().map(({ time }) => time));
export const timesOf = (events: Case): readonly number[] =>
  events.flatMap(({ time, work }) => [time, time - (work ?? 0)]);
export const spanOf = (events: Case): number => Math.max(...timesOf(events)) - Math.min(...timesOf(events));

/** Seconds of a case in which nothing was in work: of each stretch between two stamps it is the same. */
export function idle(events: Case): number {
  const stamps = [...new Set(timesOf(events))].sort((a, b) => a - b);
  return sum(
    pairs(stamps).map(([from, to]) =>
      events.some(({ time, work }) => from >= time - (work ?? 0) && from < time) ? 0 : to - from,
    ),
  );
}

/** What every measure of durations says of them. */
export const aggregates = (values: readonly number[]): Row => ({
  mean_seconds: near(mean(values)),
  median_seconds: near(quantile(values, 0.5)),
  q1_seconds: near(quantile(values, 0.25)),
  q3_seconds: near(quantile(values, 0.75)),
  p90_seconds: near(quantile(values, 0.9)),
  min_seconds: Math.min(...values),
  max_seconds: Math.max(...values),
  st_dev_seconds: near(deviation(values)),
});
