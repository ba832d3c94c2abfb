import { join } from "node:path";
import { expect, test } from "vitest";
import { load } from "../../src/config/load.js";
import { line } from "./complaints.js";
import { folder } from "./folder.js";

/** What is said about the file, or its content. */
function read(content: string | Uint8Array | null): unknown {
  const dir = folder(content === null ? { "ordner/x": "" } : { "a.yaml": content });
  const lines: string[] = [];
  const document = load(join(dir, content === null ? "ordner" : "a.yaml"), "a.yaml", (problem) => {
    lines.push(line(problem));
  });
  return document === undefined ? lines : document.value;
}

test("reads UTF-8, with or without a byte order mark and with Windows line ends", () => {
  expect(read("name: Ämter\r\nlang: de\r\n")).toEqual({ name: "Ämter", lang: "de" });
  expect(read("\uFEFFname: Ämter\n")).toEqual({ name: "Ämter" });
});

test.each([
  [
    "Windows-1252",
    new Uint8Array([0x6e, 0x3a, 0x20, 0xc4, 0x0a]),
    "a.yaml  ist nicht in UTF-8 gespeichert. Bitte im Editor mit der Kodierung „UTF-8“ speichern.",
  ],
  ["a large file", "#".repeat(1_000_001), "a.yaml  ist größer als 1 MB und damit keine Konfigurationsdatei."],
  ["a folder", null, "a.yaml  ist ein Ordner, keine Datei."],
])("refuses %s", (_, content, expected) => {
  expect(read(content)).toEqual([expected]);
});

test("says that a file does not exist", () => {
  const lines: string[] = [];
  load(join(folder({}), "a.yaml"), "a.yaml", (problem) => lines.push(line(problem)));
  expect(lines).toEqual(["a.yaml  gibt es nicht."]);
});
