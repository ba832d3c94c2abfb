import { dateOf, dayOf, secondsPerDay, type WallTime } from "./calendar.js";
import { lastDay } from "./arrivals.js";

/** One executed step. */
export interface Event {
  readonly activity: string;
  readonly time: WallTime;
  /** When the work on the step began, where the export says so. */
  readonly start?: WallTime;
  readonly unit?: string;
  readonly system?: string;
}

/** One case; `attributes` are what the export repeats on every row of it. */
export interface Case {
  readonly id: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly events: readonly Event[];
}

/** A fact that was planted and that an analysis of the exports must find. */
export interface Truth {
  readonly id: string;
  /** In seconds, as a share of 0 to 1, or a count. */
  readonly unit: "cases" | "executions" | "rows" | "share" | "seconds" | "per_case";
  readonly value: number;
  /** The number is known here only; an analysis can estimate it, and its 95 % interval must hold it. */
  readonly estimated?: true;
  /** The fact in one English sentence. */
  readonly says: string;
}

/** Everything the generator knows about one process. */
export interface Sample {
  readonly id: string;
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  readonly truths: readonly Truth[];
}

/** A case before it has its number. */
export type Draft = Omit<Case, "id">;

/** Cuts everything after the period, numbers the cases of each year in the order of their arrival: `WG-2024-000123`. */
export function numbered(prefix: string, digits: number, drafts: readonly Draft[]): readonly Case[] {
  const end = (lastDay + 1) * secondsPerDay;
  const serial = new Map<number, number>();
  return [...drafts]
    .sort((one, other) => begin(one) - begin(other))
    .map((draft) => {
      const { year } = dateOf(dayOf(begin(draft)));
      const number = (serial.get(year) ?? 0) + 1;
      serial.set(year, number);
      const events = draft.events.filter((event) => event.time < end);
      return { ...draft, id: `${prefix}-${year}-${String(number).padStart(digits, "0")}`, events };
    });
}

/** The same cases with times cut to whole units, as a coarser export keeps them. */
export function coarsened<T extends Draft>(cases: readonly T[], seconds: number): readonly T[] {
  const cut = (time: WallTime) => Math.floor(time / seconds) * seconds;
  return cases.map((one) => ({
    ...one,
    events: one.events.map((event) => ({ ...event, time: cut(event.time) })),
  }));
}

/** One row of an export: an event with its case. */
export interface Entry {
  readonly case: Case;
  readonly event: Event;
}

/** All events of all cases; `byTime` sorts them as a protocol does, else the cases stay together. */
export function entries(cases: readonly Case[], order: "by case" | "by time"): readonly Entry[] {
  const all = cases.flatMap((one) => one.events.map((event) => ({ case: one, event })));
  return order === "by case" ? all : all.sort((one, other) => one.event.time - other.event.time);
}

/** Time of the first step. */
export function begin(draft: Draft): WallTime {
  return draft.events[0]?.time ?? 0;
}
