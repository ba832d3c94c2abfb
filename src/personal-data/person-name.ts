import { firstNames } from "./first-names.js";
import type { Pattern } from "./pattern.js";

const name = "\\p{Lu}\\p{Ll}+(?:[-' ]\\p{Lu}\\p{Ll}+)*";
/** `Herr Müller`, `Frau Dr. Schmidt-Klein`, `Hr. Kaya`. */
const salutation = new RegExp(
  `(?<!\\p{L})(?:Herrn?|Frau|Hr\\.|Fr\\.)\\s+(?:(?:Dr|Prof|Dipl)\\.\\s*(?:-?Ing\\.\\s*)?)*(${name})`,
  "u",
);
/** Words after a salutation that name an office and not a person. */
const offices =
  /^(?:Ober|Bürger|Amts|Land|Präsident|Minister|Dezernent|Kämmer|Beigeordnete|Vorsitzende|Abteilungs|Sachgebiets|Fachbereichs|Team|Referats|Staats)/u;
/** `Müller, Sabine`, `von der Heide, Karl-Heinz`. */
const reversed = new RegExp(
  `^\\s*(?:(?:von|van|de|zu|der|den)\\s+)*${name}\\s*,\\s*(?:(?:Dr|Prof)\\.\\s*)*(\\p{Lu}\\p{Ll}+)(?:[- ]\\p{Lu}\\p{Ll}*\\.?)*\\s*$`,
  "u",
);
/** `Sabine Müller`, `Dr. Karl-Heinz Schmidt`, and nothing else in the cell. */
const straight = new RegExp(
  `^\\s*(?:(?:Dr|Prof)\\.\\s*)*(\\p{Lu}\\p{Ll}+)(?:-\\p{Lu}\\p{Ll}+)?(?:\\s+\\p{Lu}\\.)?\\s+(?:(?:von|van|de|zu|der|den)\\s+)*\\p{Lu}\\p{Ll}+(?:-\\p{Lu}\\p{Ll}+)?\\s*$`,
  "u",
);

const isFirstName = (found: RegExpExecArray | null): boolean =>
  found?.[1] !== undefined && firstNames.has(found[1]);

function shapeOf(text: string): string | null {
  const addressed = salutation.exec(text);
  if (addressed?.[1] !== undefined && !offices.test(addressed[1])) return "Herr/Frau •••";
  if (isFirstName(reversed.exec(text))) return "•••, •••";
  return isFirstName(straight.exec(text)) ? "••• •••" : null;
}

export const personName: Pattern = {
  id: "person_name",
  title: { de: "Name einer Person", en: "name of a person" },
  hint: "\\p{Lu}[\\p{L}.'-]*([ \\t\u00a0]+|[ \\t\u00a0]*,[ \\t\u00a0]*)\\p{L}",
  test: (text) => shapeOf(text) !== null,
  mask: (text) => shapeOf(text) ?? "•••",
};
