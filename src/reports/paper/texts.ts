import { z } from "zod";
import type { ConfigDocument } from "../../config/document.js";
import { expecting } from "../../config/expected.js";
import { check, inOrder, problemAt } from "../../config/parse.js";
import { words } from "../../config/says.js";
import { section } from "../../config/structures.js";
import { AppError } from "../../errors/app-error.js";
import type { Problem } from "../../errors/config.js";
import { personalIn } from "../../personal-data/in-note.js";
import type { Text } from "../../text.js";
import { placeKeys, type PlaceKey } from "./places.js";

/** What people wrote, by place. A blank line parts paragraphs. A place without an entry is open. */
export type PaperTexts = Readonly<Partial<Record<PlaceKey, string>>>;

/** Characters of one place: the paper has two pages. */
const longest = 4_000;

const written = z
  .string({
    error: expecting({
      kind: "text",
      what: { de: "ein Text", en: "a text" },
      example: "Fachbereich Digitalisierung",
    }),
  })
  .max(longest, {
    error: () =>
      words(
        `ist länger als ${longest} Zeichen; die Vorlage hat zwei Seiten, Ausführliches gehört in eine Anlage.`,
        `is longer than ${longest} characters; the paper has two pages, details belong in an annex.`,
      ),
  })
  .nullish()
  .transform((typed) => tidy(typed ?? ""));

const paperFile = section(
  Object.fromEntries(placeKeys.map((key) => [key, written])) as Record<PlaceKey, typeof written>,
  { example: "lead: Fachbereich Digitalisierung" },
);

/**
 * What people wrote, from the file that they keep it in. `isAsked`: whether the project leaves a place to people. Throws one
 * `paper-text-invalid` that lists every problem: a key that is no place of the paper, a value that is no text, and what seems
 * to be personal data (`governance.md` P-11).
 */
export function paperTexts(document: ConfigDocument, isAsked: (key: PlaceKey) => boolean): PaperTexts {
  const problems: Problem[] = [];
  // a file of comments is a file in which nobody has written yet
  const read = check(paperFile, { ...document, value: document.value ?? {} }, (one) => problems.push(one));
  const texts = placeKeys.flatMap((key) => {
    const text = read?.value[key] ?? "";
    return text === "" ? [] : [[key, text] as const];
  });
  for (const [key, text] of texts) {
    if (!isAsked(key)) problems.push(problemAt(document, [key], known));
    const shape = text
      .split("\n")
      .map(personalIn)
      .find((found) => found !== null);
    if (shape !== undefined) problems.push(problemAt(document, [key], personal(shape), 5));
  }
  if (problems.length > 0) throw new AppError("paper-text-invalid", { problems: inOrder(problems) });
  return Object.fromEntries(texts);
}

/** NFC, without control characters and blanks at the ends of lines; at most one blank line in a row. */
const tidy = (typed: string): string =>
  typed
    .normalize("NFC")
    .replace(/\r\n?/g, "\n")
    .replace(/[^\S\n]+/gu, " ")
    .replace(/(?!\n)\p{Cc}/gu, "")
    .replace(/ ?\n ?/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();

const known: Text = {
  de: "ist schon bekannt und steht so in der Vorlage (prozessradar.yaml, costs); hier bitte leer lassen.",
  en: "is known already and stands so in the paper (prozessradar.yaml, costs); please leave it empty here.",
};

/** `example`: a shape without content. */
const personal = (example: string): Text => ({
  de: `enthält vermutlich eine Angabe zu einer Person (Form ${example}); in der Vorlage stehen Funktionen und Stellen, keine Namen.`,
  en: `probably holds something about a person (shaped ${example}); the paper names functions and bodies, no persons.`,
});
