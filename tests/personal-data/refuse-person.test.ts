import { expect, test } from "vitest";
import { AppError } from "../../src/errors/app-error.js";
import { refusePerson } from "../../src/personal-data/refuse-person.js";

test("functions and bodies pass", () => {
  const functions = [
    ..."Amt 50|FB 33 Bürgerservice|Sachgebietsleitung|CDO|KI-Beirat, 12.03.2027|Lenkungskreis (Sitzung 3/2027)".split(
      "|",
    ),
    ..."Datenschutzbeauftragte|Oberbürgermeister|Frau Bürgermeisterin|Personalrat|Rechtsamt, Abt. 30-2|IT-Dienstleister".split(
      "|",
    ),
    "Rat der Stadt, Vorlage 0123/2027",
    "Der Umbau des Fachverfahrens läuft bis 31.12.2027; vorher lohnt sich kein Pilot.",
  ];
  for (const text of functions) {
    expect(() => {
      refusePerson("--by", text);
    }, text).not.toThrow();
  }
});

test.each([
  "Sabine Müller",
  "Müller, Sabine",
  "Frau Schmidt-Klein",
  "Amt 50, Sabine Müller",
  "s.mueller@stadt.example.de",
])("%s is refused, without a word of it in the error", (text) => {
  try {
    refusePerson("--by", text);
    expect.unreachable();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const told = error.explain("de");
    expect(told.exit).toBe(5);
    expect(told.message + told.hint).not.toMatch(/Müller|Sabine|Schmidt|mueller/);
  }
});
