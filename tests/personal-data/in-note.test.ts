import { expect, test } from "vitest";
import { personalIn } from "../../src/personal-data/in-note.js";

test.each([
  "gilt erst seit der Umstellung im März 2024",
  "Unterlagen fehlen oft; die Nachforderung geht per Post raus (Formblatt 12-3).",
  "Antragstellende rufen an, bevor der Bescheid kommt. Dann wird Schritt 4 wiederholt.",
  "Sachgebietsleitung und Amtsleitung zeichnen beide mit: ab 5.000 EUR",
  "Frau Bürgermeisterin unterschreibt",
  "Stichtag 31.12.2024, § 67c Abs. 3 SGB X, Vorlage 0123/2024",
  "",
])("“%s” passes", (note) => {
  expect(personalIn(note)).toBeNull();
});

test.each([
  ["das prüft immer Sabine Müller selbst", "••• •••"],
  ["Rückfragen an Herrn Schmidt-Klein", "Herr/Frau •••"],
  ["zuständig: Müller, Sabine", "•••, •••"],
  ["dann weiter an (Thomas Weber), der entscheidet", "••• •••"],
  ["bitte an s.mueller@stadt.example.de", "•••@•••.de"],
  ["anrufen unter 0201 88-12345", "0••• •••••"],
  ["Fall geb. 12.03.1980 fehlte", "geb. ••.••.••••"],
  ["Konto DE89 3704 0044 0532 0130 00", expect.any(String)],
])("“%s” does not, and its shape holds nothing of it", (note, shape) => {
  const found = personalIn(note);
  expect(found).toEqual(shape);
  expect(found).not.toMatch(/Müller|Sabine|Schmidt|Weber|Thomas|mueller|stadt|12345|1980|3704/);
});
