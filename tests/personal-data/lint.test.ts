import { expect, test } from "vitest";
import { AppError } from "../../src/errors/app-error.js";
import { lint, refusePersonalData, type LintColumn } from "../../src/personal-data/lint.js";
import { suspicions } from "../../src/personal-data/suspicions.js";

const column = (name: string, texts: readonly string[], isCase = false): LintColumn => ({
  column: name,
  isCase,
  texts,
});
const found = (columns: readonly LintColumn[], ...accepted: readonly (readonly [string, string])[]) =>
  lint(
    columns,
    accepted.map(([of, pattern]) => ({ column: of, pattern, reason: "Test" })),
  ).map(({ column: of, pattern, count }) => [of, pattern, count]);

test("names column, pattern and count of each pattern, one text counts once", () => {
  expect(
    found([
      column("Schritt", [
        "Antrag",
        "Mail an a.b@example.org",
        "Rückruf Frau Müller",
        "Brief an Herrn Kaya, Tel. 0201 8812345",
      ]),
      column("Stelle", ["FB 50", "FB 32"]),
    ]),
  ).toEqual([
    ["Schritt", "email", 1],
    ["Schritt", "phone", 1],
    ["Schritt", "person_name", 1],
  ]);
});

test("accepts what the source names, for that column and pattern only", () => {
  const plates = ["E-AB 1234", "E-CD 77"];
  expect(found([column("Kennzeichen", plates, true)])).toEqual([["Kennzeichen", "licence_plate", 2]]);
  expect(found([column("Kennzeichen", plates, true)], ["Kennzeichen", "licence_plate"])).toEqual([]);
  expect(found([column("Kennzeichen", plates)], ["Halter", "licence_plate"])).toHaveLength(1);
  expect(found([column("Kennzeichen", plates)], ["Kennzeichen", "email"])).toHaveLength(1);
});

test.each([
  ["tax_id", "86095742719"],
  ["iban", "DE89370400440532013000"],
  ["email", "erika@example.org"],
])("%s is never a case id, whatever the source says", (pattern, text) => {
  expect(found([column("Nr", [text], true)], ["Nr", pattern])).toEqual([["Nr", pattern, 1]]);
  expect(found([column("Nr", [text], false)], ["Nr", pattern])).toEqual([]);
});

test("numbers of eleven digits that pass the check by chance are no tax ids", () => {
  const ids = Array.from({ length: 2000 }, (_, i) => String(21345678900 + i * 7919));
  expect(ids.some((id) => suspicions([id]).length > 0)).toBe(true);
  expect(suspicions(ids)).toEqual([]);
});

test("many long sentences are free text; many hashes and few long names are not", () => {
  const sentences = Array.from(
    { length: 60 },
    (_, i) => `Im Vorgang ${i} wurde nach langer Prüfung entschieden, die Unterlagen zurückzusenden.`,
  );
  expect(suspicions(sentences).map(({ pattern }) => pattern)).toEqual(["free_text"]);
  expect(suspicions(sentences.slice(0, 20))).toEqual([]);
  expect(suspicions(Array.from({ length: 60 }, (_, i) => i.toString(16).padStart(64, "a1b2c3d4")))).toEqual(
    [],
  );
});

test("a column of birth dates is told by its name, because dates are everywhere", () => {
  expect(found([column("Geburtsdatum", ["12.08.1964"])])).toEqual([["Geburtsdatum", "birth_date", 0]]);
  expect(found([column("Eingang", ["12.08.1964"])])).toEqual([]);
});

test("a pattern that does not exist is refused with those that do", () => {
  expect(() => found([], ["Nr", "licence plate"])).toThrow(AppError);
  try {
    found([], ["Nr", "licence plate"]);
  } catch (error) {
    expect((error as AppError).explain("de")).toMatchObject({ exit: 2 });
    expect((error as AppError).explain("de").hint).toContain("licence_plate");
  }
});

test("the refusal names file, column, pattern, count, shape and the next step, and no content", () => {
  const complaints = lint([column("Schritt", ["Mail an erika.mustermann@example.org", "Frau Mustermann"])]);
  try {
    refusePersonalData("wohngeld.csv", complaints);
    expect.unreachable();
  } catch (error) {
    const { exit, message, hint } = (error as AppError).explain("de");
    expect(exit).toBe(5);
    expect(message).toBe(
      "„wohngeld.csv“, Spalte „Schritt“: vermutlich personenbezogen (E-Mail-Adresse), 1 Angabe, Form •••@•••.org. Dazu 1 weiterer Verdacht. Es wurde nichts eingelesen.",
    );
    expect(hint).toContain('columns.not_personal: [{ column: "Schritt", pattern: email, reason: "…" }]');
    expect(message + hint).not.toMatch(/erika|mustermann/i);
  }
  expect(() => {
    refusePersonalData("wohngeld.csv", []);
  }).not.toThrow();
});
