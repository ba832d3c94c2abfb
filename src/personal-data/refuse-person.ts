import { AppError } from "../errors/app-error.js";
import { patterns } from "./index.js";

/** What names or reaches a person. Plates, dates and long texts are common in the names of functions and bodies. */
const naming = (["email", "iban", "tax_id", "phone", "person_name"] as const).map((id) => patterns[id]);

/** The shape of a person's name, address or number in a text or one of its parts, no content; null where there is none. */
export function personIn(text: string): string | null {
  for (const part of [text, ...text.split(/[,;/()–:]/)]) {
    const found = naming.find(({ test }) => test(part));
    if (found !== undefined) return found.mask(part);
  }
  return null;
}

/**
 * Throws `person-named` where a text that should name a function, a body or a reason seems to name a person, as a whole or
 * in one of its parts. `flag`: how the text was given. The text itself is never in the error.
 */
export function refusePerson(flag: string, text: string): void {
  const example = personIn(text);
  if (example !== null) throw new AppError("person-named", { flag, example });
}
