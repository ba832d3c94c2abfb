import { z } from "zod";
import type { Text } from "../text.js";
import type { Example } from "./expected.js";
import { isoDate, oneOf, text } from "./fields.js";
import { chosenBy, section } from "./structures.js";

const author: Text = {
  de: "Eine Angabe braucht, wer sie gemacht hat (eine Funktion, kein Personenname), und ein Datum.",
  en: "A statement needs who made it (a function, not a person's name) and a date.",
};
const by = text({ example: "Amt 50", reason: author });
const note = text({ example: "aus der Prozessaufnahme" }).exactOptional();
const source = text({ example: "Prozessaufnahme 02/2025" }).exactOptional();
/** Who said it and when, both needed. */
export const signed = { by, date: isoDate(author), note, source };
/** The same, neither needed. */
export const unsigned = {
  by: text({ example: "Amt 50" }).exactOptional(),
  date: isoDate().exactOptional(),
  note,
  source,
};

/** What a person says about a value: `stated` by someone on a date, or `assumed`. */
export function statement<T extends z.core.$ZodLooseShape>(shape: T, field: Example) {
  return [
    section({ ...shape, evidence: z.literal("stated"), ...signed }, field),
    section({ ...shape, evidence: z.literal("assumed"), ...unsigned }, field),
  ] as const;
}

/** A person's answer to a question; only `unknown` needs no author and date. */
export function answer<const T extends readonly [string, ...string[]]>(known: T, field: Example) {
  return chosenBy(
    "answer",
    [...known, "unknown"],
    [
      section({ answer: oneOf(known), ...signed }, field),
      section({ answer: z.literal("unknown"), ...unsigned }, field),
    ],
    field,
  );
}
