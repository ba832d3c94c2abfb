import fc from "fast-check";
import { expect, test } from "vitest";
import { cut, textWidth, wrap } from "../../src/charts/text-width.js";

/** Widths of Adobe's Helvetica AFM files, in 1/1000 em. */
const afm = {
  normal: { A: 667, a: 556, W: 944, i: 222, " ": 278, Ä: 667, ß: 611, ö: 556, "0": 556, "•": 350, "€": 556 },
  bold: { A: 722, a: 556, W: 944, i: 278, " ": 278, Ä: 722, ß: 611, ü: 611, "0": 556 },
} as const;

test("has the widths of Helvetica", () => {
  for (const weight of ["normal", "bold"] as const) {
    for (const [letter, width] of Object.entries(afm[weight])) {
      expect(textWidth(letter, 1000, weight), `${letter} ${weight}`).toBeCloseTo(width, -0.5);
    }
  }
});

test("measures a German word to the pixel of the design", () => {
  expect(Math.round(textWidth("Regelgebundenheit", 12))).toBe(104); // reports-and-cli.md 5
});

test("gives combining marks, joiners and control characters no room, emoji and Chinese a square", () => {
  expect(textWidth("a\u0308", 10)).toBe(textWidth("a", 10));
  expect(textWidth("\u200D\u0007\u00AD", 10)).toBe(0);
  expect(textWidth("😀", 10)).toBe(13);
  expect(textWidth("市", 10)).toBe(13);
});

test("cuts with an ellipsis that fits, and never inside a character", () => {
  expect(cut("Antrag", 100, 12)).toBe("Antrag");
  expect(cut("Antrag eingegangen", 61, 12)).toBe("Antrag ei…"); // 5002 / 1000 em = 60.02 px
  expect(cut("👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧", 60, 12)).toBe("👨‍👩‍👧…");
});

test("breaks at spaces, behind hyphens and slashes, and with a hyphen inside a word only where it must", () => {
  expect(wrap("Vier-Augen-Prüfung", 70, 2, 12)).toEqual(["Vier-Augen-", "Prüfung"]);
  expect(wrap("Bescheid versandt", 200, 2, 12)).toEqual(["Bescheid versandt"]);
  expect(wrap("Erinnerung an Antragstellende versenden", 120, 2, 12)).toEqual([
    "Erinnerung an",
    "Antragstellende ver…",
  ]);
  // 7502 / 1000 em and the hyphen are 94 px, one letter more would be 101
  expect(wrap("Grundstücksverkehrsgenehmigung", 100, 3, 12)).toEqual(["Grundstücksverk-", "ehrsgenehmigung"]);
  expect(wrap("", 100, 2, 12)).toEqual([""]);
});

test("never gives more lines than asked for, nor a line wider than the room, and loses nothing without saying so", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme", maxLength: 60 }),
      fc.integer({ min: 40, max: 200 }),
      fc.integer({ min: 1, max: 3 }),
      (text, width, lines) => {
        const out = wrap(text, width, lines, 12);
        expect(out.length).toBeLessThanOrEqual(lines);
        const bare = (s: string) => s.replace(/[\s-]/gu, "");
        if (!out.some((line) => line.endsWith("…"))) expect(bare(out.join(""))).toBe(bare(text));
        const broad = [...new Intl.Segmenter("de").segment(text)].some(
          ({ segment }) => textWidth(segment, 12) > 30,
        );
        if (!broad) for (const line of out) expect(textWidth(line, 12)).toBeLessThanOrEqual(width + 1e-9);
      },
    ),
  );
});
