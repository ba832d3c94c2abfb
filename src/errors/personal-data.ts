import type { Text } from "../text.js";
import type { Catalogue } from "./words.js";

const titles: Readonly<Record<string, Text>> = {
  email: { de: "E-Mail-Adresse", en: "e-mail address" },
  phone: { de: "Telefonnummer", en: "phone number" },
  iban: { de: "IBAN", en: "IBAN" },
  tax_id: { de: "Steuer-Identifikationsnummer", en: "tax identification number" },
  licence_plate: { de: "Kfz-Kennzeichen", en: "licence plate" },
  birth_date: { de: "Geburtsdatum", en: "date of birth" },
  person_name: { de: "Name einer Person", en: "name of a person" },
  free_text: { de: "Freitext", en: "free text" },
};

/** What a column holds, in words and as `columns.not_personal` calls it. */
const called = (pattern: string): Text => ({
  de: titles[pattern]?.de ?? pattern,
  en: titles[pattern]?.en ?? pattern,
});

/** Errors about personal data in mapped columns. */
export const personalDataErrors = {
  /** P-11. `count`: different texts; 0 = told by the name of the column. `example`: a shape without content. `more`: further complaints. */
  "personal-data-found": (p: {
    file: string;
    column: string;
    pattern: string;
    count: number;
    example: string;
    acceptable: boolean;
    more: number;
  }) => {
    const name = called(p.pattern);
    const accept = `columns.not_personal: [{ column: ${JSON.stringify(p.column)}, pattern: ${p.pattern}, reason: "…" }]`;
    return {
      exit: 5,
      message: {
        de: `„${p.file}“, Spalte „${p.column}“: vermutlich personenbezogen (${name.de}), ${p.count === 0 ? "dem Namen der Spalte nach" : `${p.count === 1 ? "1 Angabe" : `${p.count} verschiedene Angaben`}, Form ${p.example}`}.${p.more === 0 ? "" : ` Dazu ${p.more} ${p.more === 1 ? "weiterer Verdacht" : "weitere Verdachtsfälle"}.`} Es wurde nichts eingelesen.`,
        en: `"${p.file}", column "${p.column}": probably personal data (${name.en}), ${p.count === 0 ? "by the name of the column" : `${p.count === 1 ? "1 text" : `${p.count} different texts`}, shaped ${p.example}`}.${p.more === 0 ? "" : ` And ${p.more} more ${p.more === 1 ? "suspicion" : "suspicions"}.`} Nothing was read in.`,
      },
      hint: p.acceptable
        ? {
            de: `Die Spalte weglassen oder einen Schrittnamen unter activities mit alias auf einen Namen ohne Personenbezug führen. Ist es nachweislich kein Personenbezug: ${accept}`,
            en: `Leave the column out or, for activity names, lead it to a name without personal data by an alias under activities. If it is demonstrably not personal: ${accept}`,
          }
        : {
            de: "Als Vorgangsnummer ist das nie zulässig: eine Vorgangsnummer ohne Personenbezug ausgeben lassen und als columns.case angeben.",
            en: "This can never be a case id: have an id without personal data exported and state it as columns.case.",
          },
    };
  },
  "personal-data-pattern-unknown": (p: { column: string; pattern: string; known: readonly string[] }) => ({
    exit: 2,
    message: {
      de: `columns.not_personal, Spalte „${p.column}“: Das Muster „${p.pattern}“ gibt es nicht.`,
      en: `columns.not_personal, column "${p.column}": there is no pattern "${p.pattern}".`,
    },
    hint: {
      de: `Es gibt: ${p.known.join(", ")}`,
      en: `There are: ${p.known.join(", ")}`,
    },
  }),
} satisfies Catalogue;
