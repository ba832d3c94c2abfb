import { expect, test } from "vitest";
import { nrwCalendar, type Calendar } from "../../src/config/calendar.js";
import { deadlineIn, monthsAndDays } from "../../src/config/deadline.js";
import type { DbRow } from "../../src/engine/engine.js";
import { sql } from "../../src/sql/tag.js";
import { given } from "../given.js";

const day = 86_400_000;
const iso = (number: unknown): string => new Date(Number(number) * day).toISOString().slice(0, 10);

/** Where a deadline ends for cases that begin on these days, at this time in UTC. */
async function dueOf(
  begun: readonly string[],
  typed: string,
  calendar: Calendar = nrwCalendar,
  clock = "10:00",
): Promise<readonly DbRow[]> {
  const deadline = deadlineIn(typed);
  if (deadline === null) throw new Error(`no deadline: ${typed}`);
  const { months, days } = monthsAndDays(deadline);
  const minute = (date: string) =>
    (Date.parse(`${date}T${clock}:00Z`) - Date.parse("2024-01-01T00:00:00Z")) / 60_000;
  await using engine = await given(begun.map((date, i) => `P ${i}: A+${minute(date) + 1} B`).join("\n"), {
    process: { deadline_months: months, deadline_days: days },
    calendar,
  });
  return await engine.rows(sql`select first_day, end_day, due_day from due_days order by first_day`);
}

/** Counted by hand on a calendar of paper. */
const byHand: readonly (readonly [begun: string, deadline: string, end: string, due: string, why: string])[] =
  [
    ["2024-01-31", "1mo", "2024-02-29", "2024-02-29", "a month without the day ends on its last, § 188 (3)"],
    ["2025-01-31", "1mo", "2025-02-28", "2025-02-28", "the same in a common year"],
    ["2024-02-29", "1mo", "2024-03-29", "2024-04-02", "29 March, which is Good Friday: over Easter"],
    ["2024-02-29", "12mo", "2025-02-28", "2025-02-28", "a year after a leap day"],
    ["2024-11-30", "3mo", "2025-02-28", "2025-02-28", "30 November and three months"],
    ["2026-07-03", "3mo", "2026-10-03", "2026-10-05", "a Saturday that is a holiday"],
    ["2025-07-03", "3mo", "2025-10-03", "2025-10-06", "a holiday on Friday: over the weekend"],
    ["2025-11-25", "1mo", "2025-12-25", "2025-12-29", "two days of Christmas, then a weekend"],
    ["2024-11-24", "1mo", "2024-12-24", "2024-12-24", "24 December is a day of custom, no holiday"],
    ["2024-05-02", "4w", "2024-05-30", "2024-05-31", "Corpus Christi"],
    ["2024-05-03", "4w", "2024-05-31", "2024-05-31", "the same day of the week"],
    ["2024-01-01", "30d", "2024-01-31", "2024-01-31", "the first day does not count, § 187 (1)"],
    ["2024-03-01", "30d", "2024-03-31", "2024-04-02", "Easter Sunday"],
    ["2024-12-15", "2 w", "2024-12-29", "2024-12-30", "a Sunday"],
  ];

test.each(byHand)("%s and %s ends on %s, kept until %s: %s", async (begun, deadline, end, due) => {
  const rows = await dueOf([begun], deadline);
  expect(rows.map(({ first_day, end_day, due_day }) => [first_day, end_day, due_day].map(iso))).toEqual([
    [begun, end, due],
  ]);
});

test("a case of the evening in UTC begins on the next day in Berlin", async () => {
  const [row] = await dueOf(["2024-01-30"], "1mo", nrwCalendar, "23:30");
  expect([iso(row?.["first_day"]), iso(row?.["due_day"])]).toEqual(["2024-01-31", "2024-02-29"]);
});

test("a calendar without holidays knows weekends only, and closures move no deadline", async () => {
  const holidays = { ...nrwCalendar.holidays, region: "none" } as const;
  const without = await dueOf(["2025-07-03", "2026-07-03"], "3mo", { ...nrwCalendar, holidays });
  expect(without.map(({ due_day }) => iso(due_day))).toEqual(["2025-10-03", "2026-10-05"]);
  const closed = { ...nrwCalendar, closed: [{ from: "2024-01-29", to: "2024-02-02" }] };
  expect(iso((await dueOf(["2024-01-01"], "30d", closed))[0]?.["due_day"])).toBe("2024-01-31");
});

test("holidays are those of the law, also beyond the years that a calendar vouches for; later ones are not known", async () => {
  const short = { ...nrwCalendar, holidays: { ...nrwCalendar.holidays, last_year: 2024 } };
  expect(iso((await dueOf(["2025-11-25"], "1mo", short))[0]?.["due_day"])).toBe("2025-12-29");
  const late = await dueOf(["2099-09-01", "2099-12-01"], "1mo");
  expect(late.map(({ due_day }) => (due_day === null ? null : iso(due_day)))).toEqual(["2099-10-01", null]);
});

/** Easter Sundays as printed. */
const easters = `2024-03-31 2025-04-20 2026-04-05 2027-03-28 2028-04-16 2029-04-01 2030-04-21 2031-04-13
2032-03-28 2033-04-17 2034-04-09`.split(/\s/);
const holidays = new Set(
  easters.flatMap((easter) => [
    ...[-2, 1, 39, 50, 60].map((after) =>
      new Date(Date.parse(easter) + after * day).toISOString().slice(0, 10),
    ),
    ...["01-01", "05-01", "10-03", "11-01", "12-25", "12-26"].map((date) => `${easter.slice(0, 4)}-${date}`),
  ]),
);

/** §§ 187 to 193 BGB with the dates of JavaScript, one day after the other. */
function kept(begun: string, months: number, days: number): string {
  const [year = 0, month = 0, date = 0] = begun.split("-").map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  const end = new Date(Date.UTC(year, month - 1 + months, Math.min(date, lastOfMonth) + days));
  const isFree = () => [0, 6].includes(end.getUTCDay()) || holidays.has(end.toISOString().slice(0, 10));
  while (isFree()) end.setUTCDate(end.getUTCDate() + 1);
  return end.toISOString().slice(0, 10);
}

test.each(["1mo", "3mo", "6mo", "2w", "30d"])(
  "a deadline of %s ends where the law says, from every day of nine years",
  async (typed) => {
    const first = Date.parse("2024-01-01");
    const begun = Array.from({ length: 3288 }, (_, i) =>
      new Date(first + i * day).toISOString().slice(0, 10),
    );
    const { months, days } = monthsAndDays(deadlineIn(typed) ?? { count: 0, unit: "d" });
    const rows = await dueOf(begun, typed);
    expect(rows.map(({ due_day }) => iso(due_day))).toEqual(begun.map((date) => kept(date, months, days)));
  },
);
