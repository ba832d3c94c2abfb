import type { WallTime } from "./calendar.js";
import { mailAfter, minutesAfter, onlineAfter, workAfter } from "./office.js";
import type { Random, Spread } from "./random.js";
import type { Event } from "./sample.js";

/** The course of one case while it is made: every call adds one step after the last one. */
export interface Course {
  readonly events: readonly Event[];
  /** Time of the last step. */
  readonly time: WallTime;
  /** A step at a given time. */
  at(activity: string, time: WallTime, more?: Extras): void;
  /** Office work so many workdays later. */
  work(activity: string, workdays: Spread, more?: Extras): void;
  /** Office work so many minutes later. */
  soon(activity: string, minutes: Spread, more?: Extras): void;
  /** Something that arrives from outside by mail so many days later. */
  mail(activity: string, days: Spread, more?: Extras): void;
  /** Something that someone outside does online so many days later. */
  online(activity: string, days: Spread, more?: Extras): void;
  /** What a machine does so many seconds later, at any hour. */
  machine(activity: string, seconds: Spread, more?: Extras): void;
}

export type Extras = Omit<Event, "activity" | "time">;

/** Opens a case with its first step. */
export function course(random: Random, activity: string, time: WallTime, more: Extras = {}): Course {
  const events: Event[] = [{ activity, time, ...more }];
  const last = () => events[events.length - 1]?.time ?? time;
  const add = (next: string, then: WallTime, extras: Extras = {}) => {
    events.push({ activity: next, time: then, ...extras });
  };
  return {
    events,
    get time() {
      return last();
    },
    at: add,
    work: (next, workdays, extras) => {
      add(next, workAfter(random, last(), Math.round(random.spread(workdays))), extras);
    },
    soon: (next, minutes, extras) => {
      add(next, minutesAfter(last(), random.spread(minutes)), extras);
    },
    mail: (next, days, extras) => {
      add(next, mailAfter(random, last(), random.spread(days)), extras);
    },
    online: (next, days, extras) => {
      add(next, onlineAfter(random, last(), random.spread(days)), extras);
    },
    machine: (next, seconds, extras) => {
      add(next, last() + Math.round(random.spread(seconds)), extras);
    },
  };
}
