import fc from "fast-check";
import iconv from "iconv-lite";
import { expect, test } from "vitest";
import { isDoubled, undoubled } from "../../../src/ingest/csv/mojibake.js";

test.each([
  ["MÃ¼ller", "Müller"],
  ["GrÃ¶ÃŸe", "Größe"],
  ["Ã„rger Ã–l Ãœber", "Ärger Öl Über"],
  ["5 â‚¬", "5 €"],
  ["â€žjaâ€œ â€“ Â§ 5", "„ja“ – § 5"],
  ["Ã\u0084nderung", "Änderung"],
])("%s was %s", (doubled, text) => {
  expect(isDoubled(doubled)).toBe(true);
  expect(undoubled(doubled)).toBe(text);
});

test("leaves alone what is not doubled as a whole", () => {
  for (const text of ["Müller", "São Paulo", "NÃO", "plain", "5 € für Müller", "", "Ã", "â la carte"])
    expect(undoubled(text), text).toBeNull();
  expect(undoubled("MÃ¼ller und Müller")).toBeNull(); // half of it is right already
  expect(undoubled("MÃ¼ller 🚲")).toBeNull();
});

test("turns every German text back that was doubled", () => {
  const letter = fc.constantFrom(...Array.from("aäöüÄÖÜß€„“–§ x1"));
  fc.assert(
    fc.property(fc.string({ unit: letter, minLength: 1, maxLength: 20 }), (text) => {
      const doubled = iconv.decode(Buffer.from(text), "win1252");
      if (doubled !== text) expect(undoubled(doubled)).toBe(text);
    }),
  );
});
