import { expect, test } from "vitest";
import { fromPage, fromUtf16, textOf, utf16Of, utf8Text } from "../../src/ingest/decode.js";
import { AppError } from "../../src/errors/app-error.js";

test("reads the characters of Windows-1252 that ISO 8859-1 does not have", () => {
  const bytes = Uint8Array.from([0x80, 0x82, 0x84, 0x93, 0x94, 0x96, 0x8a, 0x9f, 0xdf, 0xfc, 0x41]);
  expect(fromPage("windows-1252", bytes).toString("utf8")).toBe("€‚„“”–ŠŸßüA");
});

test("reads DOS and ISO 8859-15; a byte without a character becomes U+FFFD", () => {
  const dos = Uint8Array.from([0x84, 0x94, 0x81, 0x8e, 0x99, 0x9a, 0xe1, 0xf5]);
  expect(fromPage("cp850", dos).toString("utf8")).toBe("äöüÄÖÜß§");
  expect(fromPage("iso-8859-15", Uint8Array.from([0xa4, 0xe4, 0xdf, 0xa8])).toString("utf8")).toBe("€äßš");
  expect(fromPage("windows-1252", Uint8Array.from([0x41, 0x81])).toString("utf8")).toBe("A\uFFFD");
  expect(textOf(dos.subarray(0, 3), "cp850")).toBe("äöü");
});

test("takes bytes for UTF-8 where they are, for Windows-1252 otherwise, and drops a byte order mark", () => {
  expect(textOf(Buffer.from("\uFEFFMüller"))).toBe("Müller");
  expect(textOf(Uint8Array.from([0x4d, 0xfc, 0x6c]))).toBe("Mül");
  expect(textOf(Buffer.from("\uFEFFä", "utf16le"), "utf-16le")).toBe("ä");
});

test("knows UTF-16 by its mark and by its NULs", () => {
  const text = "Vorgang;Schritt\n1;A\n";
  const little = Buffer.from(text, "utf16le");
  expect(utf16Of(little)).toBe("utf-16le");
  expect(utf16Of(Buffer.from(little).swap16())).toBe("utf-16be");
  expect(utf16Of(Buffer.from(`\uFEFF${text}`, "utf16le"))).toBe("utf-16le");
  expect(utf16Of(Buffer.from(text))).toBeNull();
  expect(utf16Of(Buffer.from(`a\0b`))).toBeNull();
});

test("a character may be cut between two pieces, in UTF-8 and UTF-16", async () => {
  const bytes = Buffer.from("a€🚲ü\n");
  const utf8 = utf8Text("f");
  let text = "";
  for (const byte of bytes) {
    text += utf8.text(Buffer.of(byte), false);
  }
  expect(text + utf8.text(Buffer.alloc(0), true)).toBe("a€🚲ü\n");

  const pieces = [...Buffer.from("a🚲ü", "utf16le")].map((byte) => Buffer.of(byte));
  const parts: Buffer[] = [];
  for await (const part of fromUtf16(toAsync(pieces), "utf-16le", "f")) parts.push(part);
  expect(Buffer.concat(parts).toString("utf8")).toBe("a🚲ü");
});

test("says on which line bytes are not valid", async () => {
  expect(() => utf8Text("f").text(Buffer.from([0x61, 10, 10, 0xff]), false)).toThrow(
    expect.objectContaining({ details: { file: "f", encoding: "UTF-8", line: 3 } }),
  );
  const odd = fromUtf16(toAsync([Buffer.from("a\nb", "utf16le"), Buffer.of(0x61)]), "utf-16le", "f");
  await expect(async () => {
    for await (const _ of odd);
  }).rejects.toThrow(AppError);
});

// eslint-disable-next-line @typescript-eslint/require-await -- an asynchronous source without anything to wait for
async function* toAsync<T>(values: readonly T[]): AsyncGenerator<T, void, undefined> {
  yield* values;
}
