import { expect, test } from "vitest";
import { processesWith } from "../../src/cli/report-by.js";
import { profiles, type Profile } from "../../src/config/policy.js";
import { loadProject, type Project } from "../../src/config/project.js";
import { AppError } from "../../src/errors/app-error.js";

/** Columns of some processes; the file of the sample project stands for the rest. */
const [sample] = loadProject("sample-data").processes;
type Process = Project["processes"][number];
const process = (id: string, columns: Partial<Process["source"]["columns"]>): Process => {
  if (sample === undefined) throw new Error("no sample project");
  return { ...sample, id, source: { ...sample.source, columns } };
};
const housing = process("wohngeld", {
  channel: "Eingang",
  org_unit: "Sachgebiet",
  attributes: [{ name: "district", from: "Bezirk" }],
  resource: { from: "Zuständig", mode: "handover" },
});
const dogs = process("hundesteuer", { outcome: "Ergebnis" });
const asked = (by: string, named = false, profile: Profile = profiles.verwaltung): readonly string[] => {
  try {
    return processesWith(by, [housing, dogs], named, profile);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return [String(error.code), error.explain("de").hint];
  }
};

test("finds the processes that have the attribute; one asked for by its id has to", () => {
  expect(asked("channel")).toEqual(["wohngeld"]);
  expect(asked("outcome")).toEqual(["hundesteuer"]);
  expect(asked("district")).toEqual(["wohngeld"]);
  expect(asked("org_unit")).toEqual(["wohngeld"]);
  expect(asked("channel", true)).toEqual(["by-unknown", expect.stringContaining("Bekannt: outcome.")]);
});

test("what points to people is no attribute, under whatever name", () => {
  for (const by of ["person", "role", "Zuständig", "Sachbearbeiter", "Mitarbeiter-ID", "Religion"])
    expect([by, asked(by)[0]]).toEqual([by, "by-person"]);
});

test("a column that nobody mapped is unknown, and a near name is suggested", () => {
  expect(asked("Sachgebiet")).toEqual([
    "by-unknown",
    expect.stringContaining("Bekannt: channel, org_unit, district, outcome."),
  ]);
  expect(asked("chanel")).toEqual(["by-unknown", expect.stringContaining("„channel“")]);
});

test("the public sees nothing by unit", () => {
  expect(asked("org_unit", false, profiles.oeffentlich)[0]).toBe("unit-too-small");
  expect(asked("person", false, profiles.oeffentlich)[1]).toContain("ab 20 Fällen je Wert");
});
