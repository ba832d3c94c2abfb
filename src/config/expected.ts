import type { Text } from "../text.js";
import { nearest } from "./nearest.js";
import { meant, say, short } from "./says.js";

/** What should stand at a place, and one example as it would be typed. */
export interface Expected extends Example {
  readonly kind: "text" | "number" | "quantity" | "other";
  readonly what: Text;
}

/** One example of a value, as it would be typed. */
export interface Example {
  readonly example: string;
  /** Why the value may not be left out; said where it is. */
  readonly reason?: Text;
}

/** What zod hands to the author of a message. */
export interface Raised {
  readonly code?: string | undefined;
  readonly input?: unknown;
}

const numeric = /^-?[0-9]+(?:\.[0-9]+)?$/;
const decimalComma = /^-?(?:[0-9]+|[0-9]{1,3}(?:\.[0-9]{3})+),[0-9]+/;

/** The `error` of a schema that expects one kind of value. */
export const expecting = (expected: Expected) => (issue: Raised) =>
  say({ words: wrong(issue.input, expected) });

/** What is wrong with `input` where `expected` should stand. Never quotes a text that is not a number. */
export function wrong(input: unknown, expected: Expected): Text {
  const { kind, what, example, reason } = expected;
  const de = `erwartet wird ${what.de} (z. B. ${example}).`;
  const en = `must be ${what.en} (e.g. ${example}).`;
  if (input === undefined) return without({ de: "fehlt", en: "is missing" }, { de, en }, reason);
  if (input === null || input === "") return without({ de: "ist leer", en: "is empty" }, { de, en }, reason);
  if (kind === "text" && (typeof input === "number" || typeof input === "boolean")) {
    return {
      de: `gehört in Anführungszeichen; ${de}`,
      en: `belongs in quotation marks; ${en}`,
    };
  }
  if ((kind === "number" || kind === "quantity") && typeof input === "string" && decimalComma.test(input)) {
    const right = short(input.replace(/\./g, "").replace(",", "."));
    return {
      de: `Dezimalkomma; Zahlen werden hier mit Punkt geschrieben (${right}).`,
      en: `decimal comma; numbers are written with a point here (${right}).`,
    };
  }
  if (kind === "number" && typeof input === "string" && numeric.test(input)) {
    return { de: `steht in Anführungszeichen; ${de}`, en: `stands in quotation marks; ${en}` };
  }
  if (
    kind === "quantity" &&
    (typeof input === "number" || (typeof input === "string" && numeric.test(input)))
  ) {
    return { de: `die Einheit fehlt; ${de}`, en: `the unit is missing; ${en}` };
  }
  return { de, en };
}

const without = (gone: Text, rest: Text, reason: Text | undefined): Text =>
  reason === undefined
    ? { de: `${gone.de}; ${rest.de}`, en: `${gone.en}; ${rest.en}` }
    : { de: `${gone.de}. ${reason.de}`, en: `${gone.en}. ${reason.en}` };

/** What is wrong with `input` where one of `values` should stand. */
export function notOneOf(input: unknown, values: readonly string[], reason?: Text): Text {
  const list = values.join(", ");
  const scalar = typeof input === "string" || typeof input === "number" || typeof input === "boolean";
  if (!scalar || input === "") {
    const what = { de: `eines der Wörter ${list}`, en: `one of the words ${list}` };
    const [example = ""] = values;
    return wrong(input, { kind: "other", what, example, ...(reason === undefined ? {} : { reason }) });
  }
  const typed = typeof input === "string" ? input : JSON.stringify(input);
  const name = short(typed);
  const near = meant(nearest(typed, values));
  return {
    de: `unbekannter Wert „${name}“; erlaubt: ${list}.${near.de}`,
    en: `unknown value "${name}"; allowed: ${list}.${near.en}`,
  };
}
