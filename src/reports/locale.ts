import type { Say, Value } from "../charts/chart.js";
import type { Unit } from "../measures/measure.js";
import type { Lang, Text } from "../text.js";

const second = 1;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

const nbsp = "\u00a0";

const words = {
  missing: { de: "keine Angabe", en: "not available" },
  yes: { de: "ja", en: "yes" },
  no: { de: "nein", en: "no" },
  under: { de: "unter", en: "less than" },
  over: { de: "über", en: "more than" },
  seconds: { de: "Sek.", en: "s" },
  minutes: { de: "Min.", en: "min" },
  workingDay: { de: "Arbeitstag", en: "working day" },
  workingDays: { de: "Arbeitstage", en: "working days" },
  hours: { de: "Std.", en: "h" },
  euros: { de: "€", en: "€" },
  day: { de: "Tag", en: "day" },
  days: { de: "Tage", en: "days" },
  clock: { de: `${nbsp}Uhr`, en: "" },
} as const satisfies Record<string, Text>;

/** Abbreviations as Duden and DIN 1355 have them; short names stay whole. */
const months: Readonly<Record<Lang, readonly string[]>> = {
  de: ["Jan.", "Feb.", "März", "Apr.", "Mai", "Juni", "Juli", "Aug.", "Sept.", "Okt.", "Nov.", "Dez."],
  en: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
};

const region: Readonly<Record<Lang, string>> = { de: "de-DE", en: "en-GB" };

/** Numbers, dates, units and words of one language. German: `1.234,5`, a no-break space before units, a true minus. */
export function say(lang: Lang): Say {
  const text = (t: Text) => t[lang];
  const unit = (n: string, name: Text) => `${n}${nbsp}${text(name)}`;

  const formats = new Map<number, Intl.NumberFormat>(); // making one costs more than a hundred numbers
  const formatOf = (decimals: number): Intl.NumberFormat => {
    const format =
      formats.get(decimals) ??
      new Intl.NumberFormat(region[lang], {
        minimumFractionDigits: decimals,
        maximumFractionDigits: decimals,
        useGrouping: "always",
      });
    formats.set(decimals, format);
    return format;
  };
  const number = (value: number, decimals = 0): string => {
    const digits = formatOf(decimals).format(Math.abs(value));
    return value < 0 && /[1-9]/.test(digits) ? `−${digits}` : digits;
  };

  /** Up to so many decimals, none that say nothing. */
  const short = (value: number, decimals: number): string =>
    number(value, Number.isInteger(Number(value.toFixed(decimals))) ? 0 : decimals);

  const sign = lang === "de" ? `${nbsp}%` : "%";
  const percent = (value: number): string => {
    const whole = Math.round(value * 100);
    if (whole === 0 && value > 0) return `${text(words.under)} 1${sign}`;
    if (whole === 100 && value < 1) return `${text(words.over)} 99${sign}`;
    return `${number(whole)}${sign}`;
  };

  const counted = (value: number, decimals: number, one: Text, many: Text): string => {
    const digits = short(value, decimals);
    return unit(digits, digits === "1" || digits === "−1" ? one : many);
  };
  const days = (value: number, decimals: number) => counted(value, decimals, words.day, words.days);
  const daysOfWork = (value: number) => counted(value, 1, words.workingDay, words.workingDays);

  const twoUnits = (big: number, bigName: Text, small: number, smallName: Text): string =>
    small === 0
      ? unit(number(big), bigName)
      : `${unit(number(big), bigName)} ${unit(number(small), smallName)}`;

  const hoursAndMinutes = (seconds: number): string => {
    if (seconds < 0) return `−${hoursAndMinutes(-seconds)}`;
    const minutes = Math.round(seconds / minute);
    if (minutes >= 60) return twoUnits(Math.floor(minutes / 60), words.hours, minutes % 60, words.minutes);
    if (seconds >= minute) return unit(number(minutes), words.minutes);
    return unit(short(seconds, seconds < 10 ? 1 : 0), words.seconds);
  };

  const unrounded = (seconds: number): string => {
    if (seconds < 0) return `−${unrounded(-seconds)}`;
    if (seconds >= 2 * day) return days(seconds / day, seconds < 100 * day ? 1 : 0);
    return hoursAndMinutes(seconds);
  };

  const duration = (seconds: number | null, step_seconds: number): string => {
    if (seconds === null) return text(words.missing);
    if (step_seconds === 0) return unrounded(seconds);
    const step_days = step_seconds / day;
    const decimals = Number.isInteger(step_days) ? 0 : 1;
    return Math.abs(seconds) < step_seconds / 2
      ? `${text(words.under)} ${days(step_days, decimals)}`
      : days(seconds / day, decimals);
  };

  const workingDays = (value: number | null, step_days: number): string => {
    if (value === null) return text(words.missing);
    return Math.abs(value) < step_days / 2
      ? `${text(words.under)} ${daysOfWork(step_days)}`
      : daysOfWork(value);
  };

  const month = (value: string): string => {
    const [year = "", number_ = ""] = value.split("-");
    const name = months[lang][Number(number_) - 1];
    return name === undefined ? value : `${name} ${year}`;
  };

  /** The stamp's own offset is kept: it is the local time of the source. A released stamp may be a month only. */
  const time = (value: string): string => {
    if (/^\d{4}-\d{2}$/.test(value)) return month(value);
    const parts = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}:\d{2}))?/.exec(value);
    if (parts === null) return value;
    const [, y = "", m = "", d = "", clock] = parts;
    const date = lang === "de" ? `${d}.${m}.${y}` : `${d}/${m}/${y}`;
    return clock === undefined ? date : `${date}, ${clock}${text(words.clock)}`;
  };

  /** Two significant digits: hours and euros of a benefit are estimates. */
  const estimate = (value: number, of: Text): string => {
    const step = Math.abs(value) < 10 ? 1 : 10 ** (Math.floor(Math.log10(Math.abs(value))) - 1);
    return unit(number(Math.round(value / step) * step), of);
  };

  const amounts: Partial<Record<Unit, (value: number) => string>> = {
    share: percent,
    ratio: (value) => number(value, 2),
    seconds: unrounded,
    working_days: daysOfWork,
    working_hours: (value) => hoursAndMinutes(value * hour),
    hours: (value) => estimate(value, words.hours),
    euros: (value) => estimate(value, words.euros),
  };

  const value = (it: Value, of: Unit): string => {
    if (it === null) return text(words.missing);
    if (typeof it === "boolean") return text(it ? words.yes : words.no);
    if (typeof it === "number") return (amounts[of] ?? number)(it);
    if (typeof it === "object") return it.join(" → ");
    if (of === "month") return month(it);
    return of === "time" ? time(it) : it;
  };

  return { lang, text, value, duration, workingDays, number, percent };
}
