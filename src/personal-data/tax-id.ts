import type { Pattern } from "./pattern.js";

const shape = /(?<![\p{L}\d.,/-])[1-9]\d(?: ?\d{3}){3}(?![\p{L}\d.,/-])/gu;

/**
 * The tax identification number (§ 139b AO): eleven digits, the first not 0; among the first ten exactly one digit occurs
 * two or three times and every other at most once, never three times in a row; the last is the check digit (ISO 7064,
 * mod 11,10).
 */
export function isTaxId(text: string): boolean {
  const digits = text.replaceAll(" ", "");
  if (!/^[1-9]\d{10}$/.test(digits)) return false;
  const first = digits.slice(0, 10);
  const counts = new Map<string, number>();
  for (const digit of first) counts.set(digit, (counts.get(digit) ?? 0) + 1);
  const repeated = [...counts.values()].filter((count) => count > 1);
  if (repeated.length !== 1 || (repeated[0] ?? 0) > 3 || /(\d)\1\1/.test(first)) return false;
  let product = 10;
  for (const digit of first) {
    const sum = (Number(digit) + product) % 10;
    product = ((sum === 0 ? 10 : sum) * 2) % 11;
  }
  return (11 - product) % 10 === Number(digits[10]);
}

const candidates = (text: string): readonly string[] => [...text.matchAll(shape)].map(([found]) => found);

export const taxId: Pattern = {
  id: "tax_id",
  title: { de: "Steuer-Identifikationsnummer", en: "tax identification number" },
  hint: "[1-9][0-9] ?[0-9]{3} ?[0-9]{3} ?[0-9]{3}",
  test: (text) => candidates(text).some(isTaxId),
  resembles: (text) => candidates(text).length > 0,
  mask: () => "•• ••• ••• •••",
};
