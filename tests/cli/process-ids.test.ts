import fc from "fast-check";
import { expect, test } from "vitest";
import { nameOf, processIds } from "../../src/cli/process-ids.js";

test("names a process after its file", () => {
  const paths = [
    "/daten/Gewerbe Anmeldung.CSV.gz",
    "wohngeld_2024.xes",
    "Größe & Straße.parquet",
    "a.b.csv",
    ".csv",
  ];
  expect(paths.map(nameOf)).toEqual(["Gewerbe Anmeldung", "wohngeld_2024", "Größe & Straße", "a.b", ".csv"]);
  expect(processIds(paths)).toEqual(["gewerbe-anmeldung", "wohngeld-2024", "groesse-strasse", "a-b", "csv"]);
});

test("tells equal names apart", () => {
  expect(processIds(["q1/export.csv", "q2/export.csv", "q2/Export.xes", "export-2.csv", "漢字.csv"])).toEqual(
    ["export", "export-2", "export-3", "export-2-2", "prozess"],
  );
});

test("gives every file its own id in kebab case", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "grapheme" })), (paths) => {
      const ids = processIds(paths);
      return new Set(ids).size === paths.length && ids.every((id) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id));
    }),
  );
});
