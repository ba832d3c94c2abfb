import { expect, test } from "vitest";
import { protectedKind } from "../../src/personal-data/index.js";

test.each([
  "Religion",
  "religionszugehoerigkeit",
  "KONFESSION",
  "Kirchenzugehörigkeit",
  "Gesundheitszustand",
  "Schwerbehinderung",
  "GdB",
  "ethnische Herkunft",
  "Migrationshintergrund",
  "Gewerkschaftsmitglied",
  "sexuelle Orientierung",
  "politische_meinung",
  "Parteizugehörigkeit",
  "Biometriedaten",
  "genetic data",
])("%s is specially protected", (name) => {
  expect(protectedKind(name)).not.toBeNull();
});

test.each([
  "Bezirk",
  "Gesundheitsamt",
  "Herkunft der Anfrage",
  "Hunderasse",
  "Partei",
  "Eingangskanal",
  "Sprache",
  "Antragsart",
  "Behindertenbeauftragte Stelle",
])("%s is not", (name) => {
  expect(protectedKind(name)).toBeNull();
});
