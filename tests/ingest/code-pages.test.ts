import { expect, test } from "vitest";
import { characterOf, codePages, isCodePage } from "../../src/ingest/code-pages.js";

test("a byte is the character of its code page, U+FFFD where it has none", () => {
  expect(codePages.map((page) => characterOf(page, 0xe4))).toEqual(["ä", "ä", "õ"]);
  expect(codePages.map((page) => characterOf(page, 0x80))).toEqual(["€", "\u0080", "Ç"]);
  expect(codePages.map((page) => characterOf(page, 0xa4))).toEqual(["¤", "€", "ñ"]);
  expect(characterOf("windows-1252", 0x81)).toBe("\uFFFD");
});

test("UTF-8 and UTF-16 are no code pages", () => {
  expect(
    ["windows-1252", "iso-8859-15", "cp850", "utf-8", "utf-16le"].map((e) => isCodePage(e as "utf-8")),
  ).toEqual([true, true, true, false, false]);
  expect(isCodePage(undefined)).toBe(false);
});
