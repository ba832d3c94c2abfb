import { expect, test } from "vitest";
import { measures } from "../../src/measures/index.js";
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
