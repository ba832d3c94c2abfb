import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { computedTables } from "../../src/measures/data/computed.js";
import { measures } from "../../src/measures/index.js";
import { traps } from "../../src/quality/traps/index.js";
import { rankingTables } from "../../src/ranking/tables.js";
import { run } from "./world.js";

test("prints definition, columns, nulls, source and SQL of a measure", async () => {
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
  const headings = out.split("\n").filter((line) => /^\S/.test(line));
  expect(headings.slice(1)).toEqual([
    "Spalten",
    "Eine Zeile",
    "Leere Werte",
    "Quelle, und womit die Zahlen übereinstimmen",
    "SQL",
  ]);
  expect(out).toContain("\nLeere Werte\n  Kein Wert bleibt leer.\n");
  expect(out).toMatch(/übereinstimmen\n {2}PM4Py .*edeaR .*\n\nSQL\n {2}(with|select) /);
});

test("knows every measure and every table of the ranking, in both languages", async () => {
  for (const { id, definition } of [...measures, ...computedTables, ...rankingTables]) {
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
  ).toEqual([...measures, ...computedTables, ...rankingTables].map(({ id }) => id));
  expect((await run(["explain", "suitability", "--lang", "en"])).out).toContain(
    "SQL\n  Not computed by SQL alone but from the log, the measures and the answers in the process file.\n",
  );
});

test("says what must not leave", async () => {
  const { out } = await run(["explain", "time-of-day", "--lang", "en"]);
  expect(out.replaceAll(/\s+/g, " ")).toContain(
    "Data protection Does not leave the department: only with the profile “intern”. Only where the log covers a whole department. SQL",
  );
});

test("prints the whole reference as Markdown, which is docs/measures.md (npm run docs)", async () => {
  const { code, out, err } = await run(["explain", "--all", "--lang", "en"], { terminal: 60 });
  expect([code, err]).toEqual([0, ""]);
  expect(out).toBe(readFileSync("docs/measures.md", "utf8"));
  const headings = out.split("\n").filter((line) => line.startsWith("## "));
  expect(headings).toEqual([...measures, ...computedTables, ...rankingTables].map(({ id }) => `## ${id}`));
  expect(out.match(/^```sql$/gm)).toHaveLength(measures.length);
});

test("explains all in German and as JSON, and refuses an id beside --all", async () => {
  const { out } = await run(["explain", "--all"]);
  expect(out).toMatch(/^# Kennzahlen\n\nWas Prozessradar berechnet/);
  for (const { nulls } of measures) expect(out).toContain(`- Leere Werte: ${nulls.de}`);
  const { data } = JSON.parse((await run(["explain", "--all", "--json"])).out) as {
    data: { measures: { id: string; sql: string | null }[] };
  };
  expect(data.measures.filter(({ sql }) => sql !== null).map(({ id }) => id)).toEqual(
    measures.map(({ id }) => id),
  );
  const refused = await run(["explain", "volume", "--all"]);
  expect(refused.code).toBe(2);
  expect(refused.err).toContain("--all und volume gehen nicht zusammen");
});

test("names the measure that was probably meant", async () => {
  const { code, err } = await run(["explain", "trougput-time"], { terminal: 70 });
  expect(code).toBe(2);
  const lines = err.split("\n");
  expect(lines.slice(0, 4)).toEqual([
    "Fehler  Eine Kennzahl oder einen Befund „trougput-time“ gibt es",
    "  nicht.",
    "  Meinten Sie „throughput-time“?",
    "  Alle Kennzahlen und Befunde zeigt: prozessradar explain",
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
