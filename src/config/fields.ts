import { z } from "zod";
import type { Text } from "../text.js";
import { expecting, notOneOf, wrong, type Example, type Expected, type Raised } from "./expected.js";
import { isDate } from "./is-date.js";
import { nearest } from "./nearest.js";
import { join, meant, say } from "./says.js";
import { quantity, quantityPattern } from "./units.js";

interface Range {
  readonly min: number;
  /** Absent = no upper end. */
  readonly max?: number;
}

/** A text that is not empty. */
export function text(field: Example) {
  const error = expecting({ kind: "text", what: { de: "ein Text", en: "a text" }, ...field });
  return z
    .string({ error })
    .min(1)
    .meta({ examples: [unquoted(field.example)] });
}

/** An example without the quotation marks that it needs in YAML. */
const unquoted = (example: string): string => example.replace(/^"(.*)"$/, "$1");

/** A text of a certain form. */
export function textLike(pattern: RegExp, what: Text, field: Example) {
  const error = expecting({ kind: "text", what, ...field });
  return z
    .string({ error })
    .regex(pattern)
    .meta({ examples: [unquoted(field.example)] });
}

const date = {
  kind: "other",
  what: { de: "ein Datum JJJJ-MM-TT", en: "a date YYYY-MM-DD" },
  example: "2024-12-31",
} as const;

/** What is wrong with `input` where a date should stand; suggests the ISO form of a German date. */
const misdated =
  (expected: Expected) =>
  ({ input }: Raised) =>
    say({ words: join(wrong(input, expected), meant(fromGerman(input))) });

/** An ISO date that exists. */
export function isoDate(reason?: Text) {
  return z.iso.date({ error: misdated(reason === undefined ? date : { ...date, reason }) });
}

/** An ISO date that exists, or `open`. */
export function isoDateOrOpen() {
  const what = { de: "ein Datum JJJJ-MM-TT oder open", en: "a date YYYY-MM-DD or open" };
  return z
    .string({ error: misdated({ ...date, what }) })
    .refine((typed) => typed === "open" || isDate(typed))
    .meta({ pattern: "^(?:open|[0-9]{4}-[0-9]{2}-[0-9]{2})$" });
}

/** The ISO date that somebody typed as `31.12.2024`; null for anything else. */
function fromGerman(input: unknown): string | null {
  const parts = typeof input === "string" ? /^([0-9]{1,2})\.([0-9]{1,2})\.([0-9]{4})$/.exec(input) : null;
  if (parts === null) return null;
  const [, day = "", month = "", year = ""] = parts;
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

/** `true` or `false`. */
export function flag() {
  const what = { de: "true oder false", en: "true or false" };
  const expected = { kind: "other", what, example: "true" } as const;
  return z.boolean({
    error: ({ input }: Raised) => {
      const near = typeof input === "string" ? nearest(input, ["true", "false"]) : null;
      return say({ words: join(wrong(input, expected), meant(near)) });
    },
  });
}

/** A number of the range, both ends included. */
export function number(range: Range, field: Example) {
  const what = { de: `eine Zahl ${between(range).de}`, en: `a number ${between(range).en}` };
  const schema = z.number({ error: expecting({ kind: "number", what, ...field }) }).min(range.min);
  return (range.max === undefined ? schema : schema.max(range.max)).meta({
    examples: [Number(field.example)],
  });
}

/** A whole number of the range, both ends included. */
export function whole(range: Range, field: Example) {
  const what = { de: `eine ganze Zahl ${between(range).de}`, en: `a whole number ${between(range).en}` };
  const schema = z.int({ error: expecting({ kind: "number", what, ...field }) }).min(range.min);
  return (range.max === undefined ? schema : schema.max(range.max)).meta({
    examples: [Number(field.example)],
  });
}

const between = ({ min, max }: Range): Text =>
  max === undefined
    ? { de: `ab ${min}`, en: `from ${min} up` }
    : { de: `von ${min} bis ${max}`, en: `from ${min} to ${max}` };

/** One of a few words. */
export function oneOf<const T extends readonly [string, ...string[]]>(values: T, reason?: Text) {
  return z.enum(values, { error: ({ input }: Raised) => say({ words: notOneOf(input, values, reason) }) });
}

/** A number with its unit, not negative, in the base of `units`. */
export function measured(units: Readonly<Record<string, number>>, field: Example) {
  const names = Object.keys(units).join(", ");
  const what = { de: `eine Zahl mit Einheit (${names})`, en: `a number with its unit (${names})` };
  return z
    .string({ error: expecting({ kind: "quantity", what, ...field }) })
    .regex(quantityPattern(units))
    .meta({ examples: [field.example] })
    .transform((typed) => quantity(typed, units) ?? Number.NaN);
}

/** A share as 0 … 1, typed as `0.4` or `40%`. */
export function share(field: Example) {
  const what = { de: "ein Anteil von 0 bis 1 oder 0% bis 100%", en: "a share from 0 to 1 or 0% to 100%" };
  const error = expecting({ kind: "number", what, ...field });
  const per_cent = z
    .string({ error })
    .regex(/^(?:100(?:\.0+)?|[1-9]?[0-9](?:\.[0-9]+)?) ?%$/)
    .transform((typed) => Number.parseFloat(typed) / 100);
  return z
    .union([z.number({ error }).min(0).max(1), per_cent], { error })
    .meta({ examples: [field.example] });
}
