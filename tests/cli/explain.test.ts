import { expect, test } from "vitest";
import { measures } from "../../src/measures/index.js";
import { traps } from "../../src/quality/traps/index.js";
import { rankingTables } from "../../src/ranking/tables.js";
import { run } from "./world.js";

test("prints definition, columns, source and SQL of a measure", async () => {
  const { code, out, err } = await run(["explain", "Start-Activities"]);
  expect([code, err]).toEqual([0, ""]);
  expect(out.split("\n").slice(0, 10)).toEqual([
    "start-activities",
    "  Erster Schritt der Fälle: der Schritt, der als erster abgeschlossen wurde.",
    "",
    "Spalten",
    "  Spalte    Einheit         Bedeutung",
    "  process   Name            Prozess",
    "  activity  Name            Schritt",
    "  cases     Anzahl Fälle    Fälle",
    "  share     Anteil 0 bis 1  Anteil der Fälle",
    "",
  ]);
  expect(out).toMatch(/\nQuelle\n {2}\S.*\n\nSQL\n {2}(with|select) /);
});

test("knows every measure and every table of the ranking, in both languages", async () => {
  for (const { id, definition } of [...measures, ...rankingTables]) {
    for (const lang of ["de", "en"] as const) {
      const { code, out } = await run(["explain", id, "--lang", lang]);
      expect(code).toBe(0);
      expect(out.replaceAll(/\s+/g, " ")).toContain(definition[lang].replaceAll(/\s+/g, " "));
    }
  }
});

test("lists all, and says where the SQL is missing", async () => {
  const { out } = await run(["explain", "--json"]);
  expect(
    (JSON.parse(out) as { data: { measures: { id: string }[] } }).data.measures.map(({ id }) => id),
  ).toEqual([...measures, ...rankingTables].map(({ id }) => id));
  expect((await run(["explain", "suitability", "--lang", "en"])).out).toContain(
    "SQL\n  Not computed by SQL but from the measures and the answers in the process file.\n",
  );
});

test("names the measure that was probably meant", async () => {
  const { code, err } = await run(["explain", "trougput-time"], { terminal: 70 });
  expect(code).toBe(2);
  expect(err.split("\n").slice(0, 3)).toEqual([
    "Fehler  Die Kennzahl „trougput-time“ gibt es nicht.",
    "  Meinten Sie „throughput-time“?",
    "  Es gibt: volume, variants, start-activities, end-activities,",
  ]);
});

test("prints the page of a trap, whatever the case of its letters", async () => {
  const { code, out, err } = await run(["explain", "dq-201"]);
  expect([code, err]).toEqual([0, ""]);
  expect(out.split("\n").slice(0, 5)).toEqual([
    "DQ-201  Vorgangsnummer fehlt",
    "  Schwere: Fehler",
    "",
    "Was ohne Vorsicht geschieht",
    "  Alle Zeilen ohne Nummer werden zu einem einzigen, riesigen Fall mit einer Durchlaufzeit über Jahre.",
  ]);
  expect(out.split("\n").filter((line) => /^\S/.test(line))).toEqual([
    "DQ-201  Vorgangsnummer fehlt",
    "Was ohne Vorsicht geschieht",
    "Woran es erkannt wird",
    "Was Prozessradar tut",
    "Folge für die Kennzahlen",
    "Betroffene Kennzahlen",
    "Was zu tun ist",
  ]);
});

test("says in English and in JSON what a trap touches and what to do", async () => {
  const { out } = await run(["explain", "DQ-401", "--json", "--lang", "en"]);
  const { data } = JSON.parse(out) as { data: { trap: Record<string, unknown> } };
  expect(data.trap).toMatchObject({
    code: "DQ-401",
    title: "Look-alike activity names",
    severity: "warning",
  });
  expect(data.trap["touches"]).toContain("variants");
  expect(data.trap["fix"]).toContain("alias: [other spelling]");
});

test("lists every trap below the measures", async () => {
  const { out } = await run(["explain"]);
  for (const { code, title } of Object.values(traps)) {
    const line = out.split("\n").find((one) => one.trim().startsWith(code));
    expect(line).toContain(title.de.slice(0, 12));
  }
  const { data } = JSON.parse((await run(["explain", "--json"])).out) as {
    data: { traps: { code: string }[] };
  };
  expect(data.traps.map(({ code }) => code)).toEqual(Object.keys(traps));
});

test("names the code that was probably meant", async () => {
  const { code, err } = await run(["explain", "DQ-203x"]);
  expect(code).toBe(2);
  expect(err).toContain("Meinten Sie „DQ-203“?");
});
