import { expect, test } from "vitest";
import type { Calendar } from "../../src/config/calendar.js";
import { daysOf } from "../../src/config/working-days.js";
import { sql } from "../../src/sql/tag.js";
import { officeHours, pm4pyHours, withHours } from "../calendars.js";
import { stampedLog } from "../stamped-log.js";

/** Whole numbers below `n`, the same in every run. */
function numbers(seed: number): (n: number) => number {
  let state = seed;
  return (n) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
}

/** Instants between March 2023 and May 2025, in whole microseconds, each case ascending; some at the very second of an opening. */
function instants(cases: number, stamps: number): readonly (readonly string[])[] {
  const next = numbers(7);
  const from = Date.UTC(2023, 2, 1);
  return Array.from({ length: cases }, () => {
    const times = Array.from({ length: stamps }, () => {
      const minute = from + next(26 * 30 * 24 * 60) * 60_000;
      return (
        new Date(minute).toISOString().slice(0, 19) +
        (next(3) === 0 ? "." + String(next(1_000_000)).padStart(6, "0") : "") +
        "Z"
      );
    });
    return times.sort();
  });
}

const odd = withHours(["07:37-11:52", "12:07-15:59"]);

test.each([
  ["office hours in Berlin", officeHours],
  ["hours at odd minutes", odd],
  ["PM4Py's hours in UTC", pm4pyHours],
] as const)("the parts of a case add up to the whole: %s", async (_, calendar) => {
  await using engine = await stampedLog(instants(60, 12), calendar);
  const [row] = await engine.rows(sql`
    with parts as (
      select
        case_key,
        sum(since_previous_worked_us) as worked_us,
        sum(since_previous_working_days) as working_days,
        min(since_previous_worked_us) as least_us,
        max(since_previous_worked_us - since_previous_us) as longest
      from events
      group by case_key
    )

    select
      count(case when p.worked_us = c.throughput_worked_us and p.working_days = c.throughput_working_days then 1 end) as equal,
      min(p.least_us) >= 0 as forwards,
      max(p.longest) <= 0 as within
    from parts p
    join cases c on c.case_key = p.case_key`);
  expect(row).toEqual({ equal: 60, forwards: true, within: true });
});

/** W(to) − W(from) added up span by span, for a calendar in UTC. */
function workedBetween(calendar: Calendar, from: number, to: number): number {
  const year = (us: number) => new Date(us / 1000).getUTCFullYear();
  return daysOf(calendar, year(from), year(to))
    .flatMap(({ day, spans }) =>
      spans.map((span) => [(day * 86_400 + span.from) * 1e6, (day * 86_400 + span.to) * 1e6] as const),
    )
    .reduce((sum, [opens, closes]) => sum + Math.max(0, Math.min(to, closes) - Math.max(from, opens)), 0);
}

test.each([
  ["PM4Py's hours", pm4pyHours],
  ["odd minutes and holidays", { ...odd, timezone: "UTC" }],
] as const)("every case equals the sum over all spans: %s", async (_, calendar) => {
  await using engine = await stampedLog(instants(150, 2), calendar);
  const rows = await engine.rows(sql`
    select epoch_us(first_time) as first, epoch_us(last_time) as last, throughput_worked_us as worked_us
    from cases`);
  expect(rows).toHaveLength(150);
  for (const { first, last, worked_us } of rows)
    expect(worked_us).toBe(workedBetween(calendar, Number(first), Number(last)));
});
