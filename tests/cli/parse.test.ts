import { expect, test } from "vitest";
import { parse } from "../../src/cli/parse.js";

const out = { write: () => undefined };
const understood = (...argv: string[]) => parse(argv, "de", "1.2.3", out);

test("reads every option of analyse, and fills none that was not typed", () => {
  expect(
    understood(
      ...[
        "analyse",
        "q1.csv",
        "--case",
        "Nr",
        "--activity",
        "Schritt",
        "--activity",
        "Art",
        "--time",
        "Ende",
      ],
      ...["--start", "Beginn", "--resource", "Kürzel", "--lifecycle", "Status", "--instance", "Id"],
      ...[
        "--org-unit",
        "Stelle",
        "--system",
        "Verfahren",
        "--time-format",
        "%d.%m.%Y",
        "--time-format",
        "%Y-%m-%d",
      ],
      ...[
        "--timezone",
        "europe/berlin",
        "--delimiter",
        "tab",
        "--encoding",
        "CP1252",
        "--max-reject",
        "0,5 %",
      ],
      ...[
        "--profile",
        "Intern",
        "--report",
        "b.html",
        "--limit",
        "20",
        "--json",
        "--progress",
        "off",
        "q2.csv",
      ],
    ),
  ).toEqual({
    command: "analyse",
    files: ["q1.csv", "q2.csv"],
    flags: {
      case: "Nr",
      activity: ["Schritt", "Art"],
      time: "Ende",
      start: "Beginn",
      resource: "Kürzel",
      lifecycle: "Status",
      instance: "Id",
      orgUnit: "Stelle",
      system: "Verfahren",
      timeFormat: ["%d.%m.%Y", "%Y-%m-%d"],
      timezone: "Europe/Berlin",
      delimiter: "\t",
      encoding: "windows-1252",
      maxReject: 0.005,
      profile: "intern",
      report: "b.html",
      limit: 20,
      json: true,
      progress: "off",
    },
  });
  expect(understood("analyse", "log.xes", "--public-data")).toEqual({
    command: "analyse",
    files: ["log.xes"],
    flags: { publicData: true },
  });
});

test("takes general options before and after the command", () => {
  const flags = { json: true, lang: "en" };
  expect(understood("--json", "--lang", "en", "explain")).toEqual({
    command: "explain",
    measure: null,
    flags,
  });
  expect(understood("explain", "volume", "--lang=EN", "--json")).toEqual({
    command: "explain",
    measure: "volume",
    flags,
  });
});

test("reads a limit of memory with its unit, in powers of ten as the database does", () => {
  for (const [typed, limit] of [
    ["4GB", "4000MB"],
    ["512 mb", "512MB"],
    ["1,5G", "1500MB"],
  ] as const)
    expect(understood("explain", "--memory-limit", typed)).toMatchObject({ flags: { memoryLimit: limit } });
});

test("reads the options of build", () => {
  expect(
    understood("build", "-C", "sample-data", "--out", "reports", "--only", "kfz", "--only", "hund"),
  ).toEqual({
    command: "build",
    flags: { directory: "sample-data", out: "reports", only: ["kfz", "hund"] },
  });
});

test("takes what follows -- as a file, whatever it looks like", () => {
  expect(understood("analyse", "--limit", "3", "--", "--json")).toEqual({
    command: "analyse",
    files: ["--json"],
    flags: { limit: 3 },
  });
});
