import { nrwCalendar, weekdays, type Calendar, type Span, type Weekday } from "../src/config/calendar.js";

const span = (text: string): Span => {
  const [from = 0, to = 0] = text.split("-").map((time) => {
    const [hours = 0, minutes = 0] = time.split(":").map(Number);
    return hours * 3600 + minutes * 60;
  });
  return { from, to };
};

/** The same working time, such as `09:00-17:00`, on some days; holidays of NRW unless said otherwise. */
export const withHours = (
  hours: string | readonly string[],
  o: Partial<Calendar> = {},
  days: readonly Weekday[] = nrwCalendar.workdays,
): Calendar => ({
  ...nrwCalendar,
  workdays: days,
  hours: Object.fromEntries(days.map((day) => [day, [hours].flat().map(span)])),
  ...o,
});

/** Monday to Friday, 09:00 to 17:00, in NRW. */
export const officeHours = withHours("09:00-17:00");

const ordinary = { rosenmontag: "normal", heiligabend: "normal", silvester: "normal" } as const;
const noHolidays = { ...nrwCalendar.holidays, region: "none" } as const;

/** Every day from midnight to midnight in NRW's zone. */
export const roundTheClock = withHours(
  "00:00-24:00",
  { holidays: noHolidays, customary: ordinary },
  weekdays,
);

/** PM4Py's business hours: Monday to Friday, 07:00 to 17:00 UTC, no holidays. */
export const pm4pyHours = withHours("07:00-17:00", {
  timezone: "UTC",
  holidays: noHolidays,
  customary: ordinary,
});
