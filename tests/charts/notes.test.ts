import { expect, test } from "vitest";
import { profiles, type Profile } from "../../src/config/policy.js";
import { cell } from "../../src/charts/cell.js";
import { exactRowsNote, gateNotes, roundedDifferenceNote } from "../../src/charts/notes.js";
import { roundedApart } from "../../src/charts/working-days-histogram.js";
import { throughputTime } from "../../src/measures/throughput-time.js";
import { release } from "../../src/release/released.js";
import { day, de } from "./wohngeld.js";
import { say } from "../../src/reports/locale.js";

const notes = (profile: Profile, suppressedCells = 0) => gateNotes({ profile, suppressedCells }, de);

test("says what the built-in profiles round to, and what was withheld", () => {
  expect(notes(profiles.verwaltung)).toEqual(["Fallzahlen gerundet auf 5; Summen können abweichen."]);
  expect(notes(profiles.intern)).toEqual([
    "Anzahlen von Schritten und Übergängen gerundet auf 5; Summen können abweichen.",
  ]);
  expect(notes(profiles["public-data"])).toEqual([]);
  expect(notes(profiles["public-data"], 3)).toEqual([
    "• oder nicht gezeigt: Wert zum Schutz einzelner Personen nicht ausgewiesen (Zahl der Werte: 3).",
  ]);
});

test("says the numbers of a policy that has tightened the profile, not those that it replaced", () => {
  expect(notes({ ...profiles.verwaltung, round_counts: 10 })).toEqual([
    "Fallzahlen gerundet auf 10; Summen können abweichen.",
  ]);
  const intern = { ...profiles.intern, round_counts: 10 };
  expect(notes(intern)).toEqual(["Fallzahlen gerundet auf 10; Summen können abweichen."]);
  expect(roundedApart(intern, de)).toEqual([]);
});

test("shows a duration as finely as the policy lets it out", () => {
  const row = {
    process: "p",
    cases: 400,
    mean_seconds: 3.4 * day,
    median_seconds: 0.6 * day,
    ...{ p10_seconds: null, q1_seconds: null, q3_seconds: null, p90_seconds: null },
    ...{ min_seconds: 0, max_seconds: 0, st_dev_seconds: null },
  };
  const shown = (round_seconds: number) => {
    const profile = { ...profiles.verwaltung, round_seconds };
    const table = release({ of: throughputTime, rows: [row] }, profile, new Map([["p", 400]]));
    return (["mean_seconds", "median_seconds"] as const).map((name) => cell(table, table.rows[0]!, name, de));
  };
  expect(shown(day / 2)).toEqual(["3,5\u00a0Tage", "0,5\u00a0Tage"]);
  expect(shown(2 * day)).toEqual(["4\u00a0Tage", "unter 2\u00a0Tage"]);
});

test("says to what times are rounded that a difference is made of, and nothing where they are not", () => {
  const why = (profile: Profile) => roundedDifferenceNote(profile, de)?.replaceAll("\u00a0", " ") ?? null;
  expect(why(profiles.intern)).toContain("Zeiten sind zum Schutz einzelner Personen auf 0,1 Tage gerundet");
  expect(why(profiles.verwaltung)).toContain(
    "auf halbe Tage gerundet, jeder Wert und jeder Unterschied für sich",
  );
  expect(why(profiles.oeffentlich)).toContain("auf ganze Tage gerundet");
  expect(why({ ...profiles.verwaltung, round_seconds: 2 * 86_400 })).toContain("auf 2 Tage gerundet");
  expect(why(profiles["public-data"])).toBeNull();
  expect(roundedDifferenceNote(profiles.verwaltung, say("en"))).toContain("times are rounded to half days");
});

test("says why rows are not rounded where anything else is", () => {
  expect(exactRowsNote(profiles.intern, de)).toContain("Anzahlen von Schritten und Übergängen sind");
  expect(exactRowsNote(profiles.verwaltung, say("en"))).toContain(
    "numbers of cases and events are rounded to 5",
  );
  expect(exactRowsNote(profiles["public-data"], de)).toBeNull();
});
