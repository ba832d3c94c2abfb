import { expect, test } from "vitest";
import type { Source } from "../../../src/config/source.js";
import { columnRoles } from "../../../src/reports/quality/column-roles.js";

const source = (part: Partial<Source>): Source => ({
  files: [],
  timezone: "Europe/Berlin",
  shape: "long",
  columns: {},
  aliases: {},
  duplicates: "drop",
  ...part,
});
const roles = (part: Partial<Source>) =>
  Object.fromEntries([...columnRoles(source(part))].map(([name, of]) => [name, of.map(({ de }) => de)]));

test("names what a described column is read as, and says nothing of one that was only recognised", () => {
  expect(
    roles({
      columns: {
        case: "Aktenzeichen",
        activity: ["Vorgang", "Schritt"],
        time: { from: "Zeit" },
        org_unit: "Amt",
        attributes: [{ name: "bezirk", from: "Amt" }],
      },
    }),
  ).toEqual({
    Aktenzeichen: ["Vorgangsnummer"],
    Vorgang: ["Schritt"],
    Schritt: ["Schritt"],
    Zeit: ["Zeitpunkt"],
    Amt: ["Organisationseinheit", "Merkmal bezirk"],
  });
  expect(roles({})).toEqual({});
});

test("a wide table has a date column for each step", () => {
  expect(roles({ shape: "wide", wide: [{ column: "Eingang", activity: "Antrag eingegangen" }] })).toEqual({
    Eingang: ["Datum eines Schritts"],
  });
});
