import { day, dateOf, isWorkday, weekday, workdayFrom, type Day, type WallTime } from "./calendar.js";
import { onlineOn, opens } from "./office.js";
import { dealt, indexByWeight, type Random } from "./random.js";

/** First day of the exported period. */
export const firstDay = day(2023, 1, 1);

/** Last day of the exported period; nothing later is in an export. */
export const lastDay = day(2024, 12, 31);

/** How a case comes in. `online` at any hour of any day, `office` is stamped by the office on a workday morning. */
export interface Intake<K extends string> {
  readonly cases: number;
  /** Weight of each month, January first. */
  readonly months: readonly number[];
  /** Weights of the channels; each gets exactly its share of the cases. */
  readonly channels: Readonly<Record<K, number>>;
  /** The channels that work without the office. */
  readonly online: readonly NoInfer<K>[];
}

export interface Arrival<K extends string> {
  readonly channel: K;
  readonly time: WallTime;
}

/** Twelve equal months. */
export const evenYear: readonly number[] = Array.from({ length: 12 }, () => 1);

/** As many arrivals as asked for over the period, earliest first. */
export function arrivals<K extends string>(random: Random, intake: Intake<K>): readonly Arrival<K>[] {
  const days = Array.from({ length: lastDay - firstDay + 1 }, (_, index) => firstDay + index);
  const weights = days.map((on) => (intake.months[dateOf(on).month - 1] ?? 0) * weekdayWeight(on));
  return dealt(random, intake.cases, intake.channels)
    .map((channel) => {
      const on = days[indexByWeight(random.next(), weights)] ?? lastDay;
      return { channel, time: intake.online.includes(channel) ? onlineOn(random, on) : stamped(random, on) };
    })
    .sort((one, other) => one.time - other.time);
}

function weekdayWeight(on: Day): number {
  if (!isWorkday(on)) return 0.3;
  return weekday(on) < 2 ? 1.2 : 1;
}

function stamped(random: Random, on: Day): WallTime {
  const next = workdayFrom(on);
  const open = next > lastDay ? lastWorkday() : next; // nothing may arrive after the period
  return Math.floor(opens(open) + random.next() * 4 * 3600);
}

function lastWorkday(): Day {
  let found = lastDay;
  while (!isWorkday(found)) found -= 1;
  return found;
}
