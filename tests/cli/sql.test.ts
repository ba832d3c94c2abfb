import { writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { exportText, smallProject } from "../small-project.js";
import { run } from "./world.js";

async function loaded() {
  const project = await smallProject(0);
  writeFileSync(
    project.path("exporte", "antrag.csv"),
    exportText(120).replace("01.01.2024 08:00", "kaputt-Kanarienvogel"),
  );
  const { code } = await run(["ingest", "-C", project.dir]);
  expect(code).toBe(0);
  return project;
}

test("answers as a table, as JSON that says it is not released, and as guarded CSV", async () => {
  await using project = await loaded();
  const ask = (query: string, ...more: readonly string[]) => run(["sql", query, "-C", project.dir, ...more]);
  const rejects = "select file, line, column_name, rule from rejects";
  const table = await ask(rejects);
  expect(table.out).toContain("antrag.csv     2  Zeitpunkt    unparseable_time");
  expect(table.out).toContain("Nicht freigegeben");
  const json = JSON.parse(
    (await ask("select 2 as b, 1 as a, 1 as a, 9007199254740993 as big", "--json")).out,
  );
  expect(json).toMatchObject({
    schema: "prozessradar.sql/1",
    data: { released: false, columns: ["b", "a", "a", "big"], rows: [[2, 1, 1, "9007199254740993"]] },
  });
  expect((await ask("select '=1+1' as x, 1.5::double as y, null as z, 'a;\"b' as w", "--csv")).out).toBe(
    '\uFEFF"x";"y";"z";"w"\r\n"\'=1+1";1,5;;"a;""b"\r\n',
  );
  expect((await ask("select 1.5::double as y", "--csv", "--lang", "en")).out).toBe('\uFEFF"y"\r\n1.5\r\n');
  writeFileSync(project.path("abfrage.sql"), "from loads");
  expect((await run(["sql", "-f", "abfrage.sql"], { cwd: project.dir })).out).toContain("one-time");
  expect((await ask("from rejects where false")).out).toContain("Keine Zeilen.");
});

test("takes instants apart in the zone in which it shows them", async () => {
  await using project = await loaded();
  const query = `
    select time, hour(time) as h, time::date::varchar as day, strftime(time, '%H:%M') as clock, time::varchar as text
    from instances where strftime(time, '%H:%M') = '08:00' order by time limit 1`;
  const { out } = await run(["sql", query, "-C", project.dir, "--json"]);
  const answer = JSON.parse(out) as { data: { rows: readonly (readonly unknown[])[] } };
  expect(answer.data.rows).toEqual([
    ["2024-01-02T08:00:00.000+01:00", 8, "2024-01-02", "08:00", "2024-01-02 08:00:00+01"],
  ]);
});

test("changes nothing and reaches no other file", async () => {
  await using project = await loaded();
  for (const query of [
    "drop table loads",
    "delete from instances",
    `copy loads to '${project.path("x.csv")}'`,
    `from read_csv('${project.path("exporte", "antrag.csv")}')`,
    `attach '${project.path("y.duckdb")}'`,
    "set enable_external_access = true",
  ]) {
    const { code, out } = await run(["sql", query, "-C", project.dir]);
    expect([query, code, out]).toEqual([query, 2, ""]);
  }
});

test("shows the database's words about a query, but no cell that an error quotes", async () => {
  await using project = await loaded();
  const wrong = await run(["sql", "selct 1", "-C", project.dir]);
  expect([wrong.code, wrong.err.includes('syntax error at or near "selct"')]).toEqual([2, true]);
  const quoting = await run(["sql", "select activity::int from instances", "-C", project.dir]);
  expect(quoting.err).toContain("Conversion Error\n");
  expect(quoting.err).not.toContain("Eingang");
});

test("asks for a query and for something that was loaded", async () => {
  await using project = await smallProject(1);
  expect((await run(["sql", "-C", project.dir])).err).toContain("Es fehlt die Abfrage.");
  expect((await run(["sql", "from loads", "-C", project.dir])).err).toContain("prozessradar ingest");
  expect((await run(["sql", "-f", "keine.sql"], { cwd: project.dir })).err).toContain("es gibt sie nicht");
});
