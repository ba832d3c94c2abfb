import type { Pattern } from "./pattern.js";

/** Country, two check digits, then groups; lengths vary from country to country. */
const shape = /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?:[ ]?[A-Z0-9]){11,30}(?![\p{L}\p{N}])/gu;
const lengths: Readonly<Record<string, number>> = {
  DE: 22,
  AT: 20,
  BE: 16,
  BG: 22,
  CH: 21,
  CZ: 24,
  DK: 18,
  ES: 24,
  FR: 27,
  GB: 22,
  GR: 27,
  HR: 21,
  HU: 28,
  IT: 27,
  LT: 20,
  LU: 20,
  NL: 18,
  PL: 28,
  PT: 25,
  RO: 24,
  SE: 24,
  SI: 19,
  SK: 24,
  TR: 26,
  UA: 29,
};

/** ISO 13616: the country and check digits go to the end, letters become 10 … 35, the rest by 97 must be 1. */
export function isIban(text: string): boolean {
  const plain = text.replaceAll(" ", "");
  const length = lengths[plain.slice(0, 2)];
  if (length !== undefined && plain.length !== length) return false;
  if (plain.length < 15 || plain.length > 34) return false;
  let rest = 0;
  for (const character of plain.slice(4) + plain.slice(0, 4)) {
    const value = parseInt(character, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}

/** A candidate may be followed by a word in capitals: the country says how long it is. */
const cutToLength = (text: string): string => {
  const plain = text.replaceAll(" ", "");
  return plain.slice(0, lengths[plain.slice(0, 2)] ?? plain.length);
};

const found = (text: string): string | null =>
  [...text.matchAll(shape)].map(([candidate]) => cutToLength(candidate)).find(isIban) ?? null;

export const iban: Pattern = {
  id: "iban",
  title: { de: "IBAN", en: "IBAN" },
  hint: "[A-Z]{2}[0-9]{2} ?[A-Z0-9]",
  test: (text) => found(text) !== null,
  mask: (text) => `${found(text)?.slice(0, 2) ?? "••"}•• •••• •••• …`,
};
