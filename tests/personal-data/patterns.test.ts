import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { byColumnName, mayBePersonal, patterns } from "../../src/personal-data/index.js";
import { isIban } from "../../src/personal-data/iban.js";
import type { PatternId } from "../../src/personal-data/pattern.js";
import { isTaxId } from "../../src/personal-data/tax-id.js";

/** Texts that hold the data, and texts that only look like it. Numbers are those of published test data. */
const examples: Readonly<Record<Exclude<PatternId, "free_text">, readonly [yes: string[], no: string[]]>> = {
  email: [
    [
      "erika.mustermann@example.org",
      "Mail an ERIKA@Example.DE versandt",
      "o'neil+wg@amt-50.example.de",
      "jürgen@müller.example",
    ],
    ["@home", "E-Mail", "a@b", "3 @ 4.5", "user@host"],
  ],
  phone: [
    [
      "+49 201 8812345",
      "0049 (0) 201 88-12345",
      "0201/8812345",
      "(0201) 88 12 345",
      "Rückruf 0170 1234567",
      "01701234567",
      "030-12345678",
      "Tel.0049 201 8812345",
      "Amt 50, 01701234567",
    ],
    [
      "128.004925901224",
      "128,004925901224",
      "0.01701234567",
      "05.03.2024 13:45",
      "2024-03-05",
      "050-2024-00123",
      "0815-4711",
      "00000012345",
      "12345678901",
      "01.01.2024",
      "4711/0815",
    ],
  ],
  iban: [
    [
      "DE89370400440532013000",
      "DE89 3704 0044 0532 0130 00",
      "Konto DE89 3704 0044 0532 0130 00 geprüft",
      "GB82 WEST 1234 5698 7654 32",
      "NL91ABNA0417164300",
    ],
    ["DE89370400440532013001", "DE88370400440532013000", "AZ12345678901234567890", "IBAN geprüft"],
  ],
  tax_id: [
    [
      "86095742719",
      "47036892816",
      "65929970489",
      "57549285017",
      "25768131411",
      "86 095 742 719",
      "IdNr 86095742719",
    ],
    [
      "86095742710",
      "12345678901",
      "06095742719",
      "11111111111",
      "11123456784",
      "2024000000001",
      "86095742719/24",
    ],
  ],
  licence_plate: [
    ["E-AB 1234", "E AB 1234", "GE-X 1", "M-AB 123E", "Halter zu E-AB 1234 ermittelt", "AÖ-XY 99H"],
    [
      "BA-2024/1",
      "A-100",
      "BA 2024-001",
      "XQ-AB 12",
      "DIN A4",
      "EG-Prüfung 12",
      "FB-50 12",
      "B-AB 0123",
      "NEA-AB 12345",
    ],
  ],
  birth_date: [
    [
      "geb. 12.08.1964",
      "Erika Mustermann, geboren am 12. August 1964",
      "Geburtsdatum: 1964-08-12",
      "* 12.08.1964",
    ],
    ["12.08.1964", "Gebühr 12.08.1964", "Antrag vom 12.08.2024", "ergeben 12.08.2024"],
  ],
  person_name: [
    [
      "Herr Müller",
      "Rückfrage bei Frau Dr. Schmidt-Klein",
      "Herrn Kaya angehört",
      "Mustermann, Erika",
      "von der Heide, Karl-Heinz",
      "Sabine Müller",
      "Dr. Thomas Weber",
      "Yılmaz, Ayşe",
    ],
    [
      "Antrag, Prüfung",
      "Amt, Soziales",
      "Frau und Beruf",
      "Herr/Frau",
      "Frau Oberbürgermeisterin",
      "Martin-Luther-Platz",
      "Stadt Essen",
      "Bescheid erstellt",
    ],
  ],
};

describe.each(Object.entries(examples))("%s", (id, [yes, no]) => {
  const pattern = patterns[id as PatternId];
  test.each(yes)("is found in „%s“ and masked", (text) => {
    expect(pattern.test(text)).toBe(true);
    expect(pattern.mask(text)).toContain("•");
    for (const part of text.replace(/Herrn?|Frau/g, "").match(/[\p{L}\d]{4,}/gu) ?? [])
      expect(pattern.mask(text)).not.toContain(part);
  });
  test.each(no)("is not found in „%s“", (text) => {
    expect(pattern.test(text)).toBe(false);
  });
  test("is found only where the hint for the engine is", () => {
    const hint = new RegExp(mayBePersonal, "u");
    for (const text of yes) expect(text).toMatch(hint);
    for (const text of yes) expect(text).toMatch(new RegExp(pattern.hint, "u"));
  });
});

test("whatever has the outer form of a number has the hint for the engine too", () => {
  const hint = new RegExp(mayBePersonal, "u");
  const text = fc.string({
    unit: fc.constantFrom(...("0123456789 -/().+EABX".match(/./g) ?? [])),
    maxLength: 18,
  });
  fc.assert(
    fc.property(text, (made) => {
      for (const { resembles, test: holds } of Object.values(patterns))
        if (resembles?.(made) === true || holds(made)) expect(made).toMatch(hint);
    }),
    { numRuns: 3000 },
  );
});

test("one wrong digit is no IBAN and no tax id", () => {
  for (const [number, is] of [
    ["DE89370400440532013000", isIban],
    ["86095742719", isTaxId],
  ] as const)
    for (const at of [4, 7, 10])
      for (const digit of "0123456789") {
        if (number[at] === digit) continue;
        expect(is(number.slice(0, at) + digit + number.slice(at + 1))).toBe(false);
      }
});

test.each([
  ["Bearbeiter", "personal"],
  ["Sachbearbeiter/in", null],
  ["SACHBEARBEITERIN", "personal"],
  ["Sachbearbeiter-Kürzel", "personal"],
  ["Name", "personal"],
  ["Vorname", "personal"],
  ["Straße", "personal"],
  ["E-Mail", "personal"],
  ["Telefon-Nr.", "personal"],
  ["Steuer-ID", "personal"],
  ["IBAN", "personal"],
  ["Kfz-Kennzeichen", "personal"],
  ["org:resource", "personal"],
  ["Geburtsdatum", "birth_date"],
  ["Geb.-Datum", "birth_date"],
  ["Bemerkung", "free_text"],
  ["Bemerkung 2", "free_text"],
  ["Freitext", "free_text"],
  ["Vorgangsnummer", null],
  ["Tätigkeit", null],
  ["Zeitpunkt", null],
  ["Sachgebiet", null],
  ["Status", null],
  ["Fallart", null],
  ["Eingang", null],
  ["concept:name", null],
  ["Straßenklasse", null],
  ["Kundengruppe", null],
  ["Gebühr", null],
])("a column called %s holds %s", (name, kind) => {
  expect(byColumnName(name)).toBe(kind);
});
