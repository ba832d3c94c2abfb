import { administrationZone } from "./administration-zone.js";

/** Days of the week as configuration files write them, Monday first. */
export const weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
export type Weekday = (typeof weekdays)[number];

/** What a day of custom is: free, half the hours of its weekday, or a day like any other. */
export const customs = ["off", "half", "normal"] as const;
export type Custom = (typeof customs)[number];

/** Days on which many offices close although no law says so. */
export const customaryDays = ["rosenmontag", "heiligabend", "silvester"] as const;
export type CustomaryDay = (typeof customaryDays)[number];

/** A stretch of working time on the wall clock, in seconds since midnight; `to` is at most 86 400. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** When a department works. Everything outside of its years is unknown, not free. */
export interface Calendar {
  /** Its file as the project names it, or what is built in. */
  readonly name: string;
  /** Zone in which its days begin and its hours are read. */
  readonly timezone: string;
  readonly workdays: readonly Weekday[];
  /** Working time of every workday, ascending, with at least a quarter of an hour between two spans; null = unknown. */
  readonly hours: Readonly<Partial<Record<Weekday, readonly Span[]>>> | null;
  readonly holidays: {
    readonly region: "DE-NW" | "none";
    readonly first_year: number;
    readonly last_year: number;
  };
  readonly customary: Readonly<Record<CustomaryDay, Custom>>;
  /** Closed periods as ISO dates, both ends included. */
  readonly closed: readonly { readonly from: string; readonly to: string }[];
}

/** The years for which the holidays of NRW are known: until 1994 there was another one (Buß- und Bettag). */
export const knownYears = { first: 1995, last: 2099 } as const;

/** Without a calendar of the project: Monday to Friday, holidays of NRW, 24 and 31 December free, no hours. */
export const nrwCalendar: Calendar = {
  name: "NRW",
  timezone: administrationZone,
  workdays: ["mon", "tue", "wed", "thu", "fri"],
  hours: null,
  holidays: { region: "DE-NW", first_year: knownYears.first, last_year: knownYears.last },
  customary: { rosenmontag: "normal", heiligabend: "off", silvester: "off" },
  closed: [],
};
