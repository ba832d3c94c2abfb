import { dayOf } from "./iso-day.js";

/** Easter Sunday of a Gregorian year (Meeus, Jones, Butcher), in days since 1970-01-01. */
export function easterSunday(year: number): number {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const leapCenturies = Math.floor(century / 4);
  const moonCorrection = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - leapCenturies - moonCorrection + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const march = epact + toSunday - 7 * late + 22;
  return dayOf(year, 3, 1) + march - 1;
}

/** Days from Easter Sunday: Karfreitag, Ostermontag, Christi Himmelfahrt, Pfingstmontag, Fronleichnam. */
const moving = [-2, 1, 39, 50, 60];

/** Neujahr, 1. Mai, Tag der Deutschen Einheit, Allerheiligen, 1. and 2. Weihnachtstag. */
const fixed = [
  [1, 1],
  [5, 1],
  [10, 3],
  [11, 1],
  [12, 25],
  [12, 26],
] as const;

/**
 * Public holidays of North Rhine-Westphalia in days since 1970-01-01, ascending (Feiertagsgesetz NW, right since 1995).
 * 31 October 2017 is one: for the 500th anniversary of the Reformation every Land had made it a holiday, once.
 */
export function holidaysNrw(year: number): readonly number[] {
  const easter = easterSunday(year);
  return [
    ...moving.map((offset) => easter + offset),
    ...fixed.map(([month, day]) => dayOf(year, month, day)),
    ...(year === 2017 ? [dayOf(2017, 10, 31)] : []),
  ].sort((a, b) => a - b);
}

/** Monday before Ash Wednesday, 48 days before Easter Sunday, in days since 1970-01-01. */
export const rosenmontag = (year: number): number => easterSunday(year) - 48;
