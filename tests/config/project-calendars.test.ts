import { join } from "node:path";
import { expect, test } from "vitest";
import { loadProject } from "../../src/config/project.js";
import { AppError } from "../../src/errors/app-error.js";
import * as design from "./design.js";
import { folder } from "./folder.js";

const process = (id: string, more = "") => `
id: ${id}
name: ${id}
owner: { unit: Amt 1 }
processing:
  purpose: a
  legal_basis: b
  controller: c
  period: { from: 2024-01-01, to: 2024-12-31 }
  delete_on: 2025-06-30
secrecy: general
source: { files: a.csv }
${more}`;

const hours = design.calendar.replace("hours: null", 'hours: { mon-fri: "08:00-16:00" }');

test("a process has its own calendar on the clock of the administration, or that of the project, or none; each file is read and listed once", () => {
  const dir = folder({
    "prozessradar.yaml": "name: Probe\ntimezone: UTC\ncalendar: calendars/nrw.yaml",
    "calendars/nrw.yaml": design.calendar.replace("timezone: Europe/Berlin\n", ""),
    "calendars/amt.yaml": hours,
    "processes/a.yaml": process("eins"),
    "processes/b.yaml": process("zwei", "calendar: calendars/amt.yaml"),
    "processes/c.yaml": process("drei", "calendar: calendars/nrw.yaml"),
    "a.csv": "x",
  });
  const { processes, files } = loadProject(dir);
  const [one, two, three] = processes.map(({ calendar }) => calendar);
  expect([one?.name, one?.timezone, one?.hours]).toEqual(["calendars/nrw.yaml", "Europe/Berlin", null]);
  expect([two?.name, two?.timezone, two?.hours?.mon]).toEqual([
    "calendars/amt.yaml",
    "Europe/Berlin",
    [{ from: 28_800, to: 57_600 }],
  ]);
  expect(three).toBe(one);
  expect(files.slice(0, 3)).toEqual(
    ["prozessradar.yaml", "calendars/amt.yaml", "calendars/nrw.yaml"].map((file) => join(dir, file)),
  );
});

test("without a calendar a process has none: the built-in one holds", () => {
  const dir = folder({
    "prozessradar.yaml": "name: Probe",
    "processes/a.yaml": process("eins"),
    "a.csv": "x",
  });
  expect(loadProject(dir).processes.map((one) => "calendar" in one)).toEqual([false]);
});

test("problems of all calendars are told once, with those of the other files", () => {
  const dir = folder({
    "prozessradar.yaml": "name: Probe\nlang: fr\ncalendar: calendars/nrw.yml",
    "calendars/nrw.yaml": design.calendar,
    "calendars/amt.yaml": `${design.calendar}hurs: null\n`,
    "processes/a.yaml": process("eins", "calendar: calendars/amt.yaml"),
    "processes/b.yaml": process("zwei", "calendar: calendars/amt.yaml"),
    "processes/c.yaml": process("drei", "calendar: ../amt.yaml"),
    "a.csv": "x",
  });
  try {
    loadProject(dir);
    throw new Error("the project was loaded");
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "config-invalid") throw error;
    const { problems } = (error as AppError<"config-invalid">).details;
    expect(problems.map(({ file, path }) => [file, path])).toEqual([
      ["prozessradar.yaml", "lang"],
      ["prozessradar.yaml", "calendar"],
      ["calendars/amt.yaml", "hurs"],
      ["processes/c.yaml", "calendar"],
    ]);
    expect(problems[1]?.says.de).toContain("calendars/nrw.yaml");
  }
});
