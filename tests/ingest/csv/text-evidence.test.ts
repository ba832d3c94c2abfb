import iconv from "iconv-lite";
import { expect, test } from "vitest";
import { pageOf, textWatch, type TextEvidence } from "../../../src/ingest/csv/text-evidence.js";

/** What a watch says about bytes that come in pieces of `size`. */
function seen(content: string | Uint8Array, size = 7, lineEnd = 10): TextEvidence {
  const bytes = Buffer.from(content);
  const watch = textWatch(lineEnd);
  for (let at = 0; at < bytes.length; at += size) watch.see(Buffer.from(bytes.subarray(at, at + size)));
  return watch.end();
}

const german = "Vorgang;Tätigkeit\n1;Prüfung über Größe\n2;„Anhörung“ – 5 €\n3;Übergabe, Straße, Ärger\n";

test("UTF-8 is known as such, however it is cut", () => {
  for (const size of [1, 2, 3, 1000])
    expect(seen("a;ü\n🚲;€\n", size)).toMatchObject({ badLine: null, utf8: true, doubled: { count: 0 } });
  expect(seen("a;b\n1;2\n")).toMatchObject({ badLine: null, utf8: false });
});

test("says on which line bytes are not UTF-8", () => {
  const bad = Buffer.concat([Buffer.from("ok\nok\nfine ü\nbad "), Buffer.of(0xfc), Buffer.from("\nü\n")]);
  for (const size of [1, 5, 1000]) expect(seen(bad, size)).toMatchObject({ badLine: 4, utf8: true });
  expect(seen(Buffer.from([0x61, 0x0a, 0xe2, 0x82])).badLine).toBe(2);
  expect(seen(Buffer.from("a\rb\rü\r", "latin1"), 2, 13).badLine).toBe(3);
});

test.each([
  ["win1252", "windows-1252", 9, 1],
  ["cp850", "cp850", 9, 0],
  ["iso-8859-15", "iso-8859-15", 9, 1],
])("tells %s from the others by letters within words", (name, page, letters, euro) => {
  const text =
    name === "win1252" ? german : german.replace(/[„“–]/g, '"').replace(name === "cp850" ? "€" : "", "");
  const bytes = iconv.encode(text, name);
  for (const size of [1, 3, 1000]) {
    // pieces of one byte have no neighbours, but whole lines are looked at
    expect(seen(bytes, size)).toMatchObject({ utf8: false, page: { page, letters, euro } });
  }
  expect(pageOf(bytes)).toBe(page);
});

test("what proves nothing is Windows-1252: quotation marks, accents of other languages, a single letter", () => {
  expect(pageOf(iconv.encode("„a” – ‚b’", "win1252"))).toBe("windows-1252");
  expect(pageOf(iconv.encode("Hernández, Gálvez, Málaga", "win1252"))).toBe("windows-1252");
  expect(pageOf(iconv.encode("Tätig", "cp850"))).toBe("windows-1252");
  expect(pageOf(iconv.encode("für", "cp850"))).toBe("cp850");
  expect(pageOf(Buffer.from("plain"))).toBe("windows-1252");
});

test("counts lines of doubly encoded text, and no others", () => {
  const twice = (text: string): string => iconv.decode(Buffer.from(text), "win1252");
  const lines = [
    "Kopf",
    twice("Müller"),
    "Größe",
    twice("5 € – „ja“ Straße"),
    "São NÃO",
    twice("Über"),
    "â la",
  ];
  const text = `${lines.join("\n")}\n`;
  for (const size of [1, 4, 1000]) expect(seen(text, size).doubled).toEqual({ count: 3, lines: [2, 4, 6] });
  const many = seen(`${twice("ü")}\n`.repeat(25)).doubled;
  expect(many).toEqual({ count: 25, lines: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] });
});
