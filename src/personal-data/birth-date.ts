import type { Pattern } from "./pattern.js";

const birth =
  /(?<!\p{L})(?:geb(?:\.|oren)?(?:\s+am)?|geburts(?:datum|tag)|\*)\s*:?\s*(\d{1,2}\.\s?(?:\d{1,2}\.|\p{L}{3,9})\s?\d{2,4}|\d{4}-\d{2}-\d{2})/iu;

/** A date only counts with a word that says whose it is: every export is full of other dates. */
export const birthDate: Pattern = {
  id: "birth_date",
  title: { de: "Geburtsdatum", en: "date of birth" },
  hint: "([gG][eE][bB]|\\*).*[0-9]",
  test: (text) => birth.test(text),
  mask: () => "geb. ••.••.••••",
};
