import fc from "fast-check";
import { expect, test } from "vitest";
import { z } from "zod";
import { readDocument } from "../../src/config/document.js";
import { complaints, line } from "./complaints.js";

const value = (text: string): unknown =>
  readDocument(text, "datei.yaml", (problem) => {
    throw new Error(line(problem));
  })?.value;

test("reads YAML 1.2: yes and 07:30 are texts, dates stay texts", () => {
  expect(value("a: yes\nb: 07:30-16:00\nc: 2024-01-01\nd: 1,5\ne: true\nf:\n50: x\n")).toEqual({
    a: "yes",
    b: "07:30-16:00",
    c: "2024-01-01",
    d: "1,5",
    e: true,
    f: null,
    "50": "x",
  });
});

test("reads JSON, also with tabs", () => {
  expect(value('{\n\t"a": [1, "x"],\n\t"b": { "c": null }\n}\n')).toEqual({ a: [1, "x"], b: { c: null } });
});

test("knows the line of a key, of an entry, of what an alias stands for, and of the place where a key is missing", () => {
  const text = "a: &x\n  b: 1\n  c:\n    - d\n    - { e: 1,\n        f: 2 }\ng: *x\n";
  const document = readDocument(text, "datei.yaml", () => undefined);
  const at = (...path: readonly PropertyKey[]) => document?.lineOf(path);
  expect([
    at(),
    at("a"),
    at("a", "b"),
    at("a", "c", 0),
    at("a", "c", 1, "f"),
    at("a", "c", 7),
    at("a", "z", "z"),
    at("g", "b"),
    at("z"),
  ]).toEqual([1, 1, 2, 4, 6, 3, 1, 2, 1]);
});

test.each([
  ["a: 1\na: 2\n", "datei.yaml:2  dieser Schlüssel kommt im selben Abschnitt schon vor."],
  ["a:\n\tb: 1\n", "datei.yaml:2  eingerückt wird mit Leerzeichen, nicht mit Tabulatoren."],
  [
    "a:\n  b: 1\n c: 2\n",
    "datei.yaml:3  die Einrückung passt nicht zu den Zeilen darüber; vielleicht fehlt dort eine schließende Klammer.",
  ],
  [
    "a: 'x\nb: 2\n",
    "datei.yaml:3  es fehlt ein Zeichen: eine Klammer, ein Anführungszeichen, ein Komma oder der Doppelpunkt.",
  ],
  [
    "a: [1, 2\nb: 3\n",
    "datei.yaml:2  die Einrückung passt nicht zu den Zeilen darüber; vielleicht fehlt dort eine schließende Klammer.",
  ],
  [
    "a: %d.%m.%Y\n",
    "datei.yaml:1  ein Text, der mit einem Sonderzeichen (@, `, %) beginnt, gehört in Anführungszeichen.",
  ],
  [
    "a: Wohngeld: Erstantrag\n",
    "datei.yaml:1  ein Doppelpunkt mit Leerzeichen trennt Schlüssel und Wert. Gehört er zum Text, bitte in Anführungszeichen setzen.",
  ],
  [
    'a: "C:\\ordner"\n',
    "datei.yaml:1  „\\“ hat in doppelten Anführungszeichen eine Bedeutung. Bitte einfache Anführungszeichen verwenden.",
  ],
  [
    "a: &x [*x]\n",
    "datei.yaml:1  der Verweis (*) zeigt auf nichts oder auf sich selbst. Beginnt ein Text mit „*“, gehört er in Anführungszeichen.",
  ],
  [
    "a: *x\n",
    "datei.yaml:1  der Verweis (*) zeigt auf nichts oder auf sich selbst. Beginnt ein Text mit „*“, gehört er in Anführungszeichen.",
  ],
  [
    "a: !!js/function 'x'\n",
    "datei.yaml:1  Typangaben mit „!“ sind nicht erlaubt. Beginnt ein Text mit „!“, gehört er in Anführungszeichen.",
  ],
  ["a: 1\n---\nb: 2\n", "datei.yaml:2  die Datei enthält mehrere Dokumente (---); erlaubt ist eines."],
  ["? [a]\n: 1\n", "datei.yaml:1  ein Schlüssel muss ein einfacher Text sein."],
  ["a: 1\n__proto__: { x: 1 }\n", "datei.yaml:2  __proto__  dieser Schlüssel ist nicht erlaubt."],
  ['{ "a": { "__proto__": 1 } }\n', "datei.yaml:1  __proto__  dieser Schlüssel ist nicht erlaubt."],
  ["a: 1\n}\n", "datei.yaml:2  ist kein gültiges YAML: Hier steht etwas, das nicht zum Aufbau davor passt."],
])("says where and why %j is no configuration", (text, expected) => {
  expect(complaints(z.unknown(), text)).toContain(expected);
});

const exhausting = "die Datei ist zu tief verschachtelt oder enthält zu viele Verweise (&, *).";

test("gives up on aliases that multiply", () => {
  const levels = Array.from(
    { length: 9 },
    (_, i) => `l${i + 1}: &l${i + 1} [${Array(9).fill(`*l${i}`).join(", ")}]`,
  );
  expect(complaints(z.unknown(), ["l0: &l0 [x]", ...levels].join("\n"))).toEqual([
    `datei.yaml  ${exhausting}`,
  ]);
});

test("gives up on nesting without end", () => {
  expect(complaints(z.unknown(), `a: ${"[".repeat(20_000)}`)).toEqual([`datei.yaml:1  ${exhausting}`]);
  expect(complaints(z.unknown(), `a: ${"[".repeat(20_000)}${"]".repeat(20_000)}`)).toEqual([
    `datei.yaml:1  ${exhausting}`,
  ]);
});

test("an arbitrary text is a document or is refused with words", () => {
  const pieces = fc.constantFrom(
    ..."abn:-?[]{}#&*!|>'\"%@`,. \n\t\\0".split(""),
    ": ",
    "- ",
    "<<",
    "&a ",
    "*a",
    "!!map ",
    "---\n",
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
      let refusals = 0;
      const document = readDocument(parts.join(""), "datei.yaml", ({ says }) => {
        expect(says).toEqual({ de: expect.any(String), en: expect.any(String) });
        refusals += 1;
      });
      expect(document === undefined).toBe(refusals > 0);
    }),
    { numRuns: 500 },
  );
});
