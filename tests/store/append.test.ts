import { rm, writeFile } from "node:fs/promises";
import fc from "fast-check";
import { expect, test } from "vitest";
import { openDatabase } from "../../src/engine/duckdb.js";
import type { Cell } from "../../src/engine/engine.js";
import { appendInstances } from "../instances.js";
import { createInstances, dropInstances } from "../../src/ingest/instances/instance-tables.js";
import { rejects } from "../../src/ingest/rows/rejects.js";
import { sql } from "../../src/sql/tag.js";
import { incomingName, mergeIncoming } from "../../src/store/append.js";
import { processFile } from "../small-project.js";
import { exported, loading, only, query, row, steps } from "./given.js";

test("overlapping exports become their union; what both have counts as a duplicate of the later file", async () => {
  await using project = await loading({
    "antrag.csv": exported(
      row("A", "Eingang", "08:00"),
      row("B", "Eingang", "08:30"),
      row("A", "Prüfung", "09:00"),
    ),
  });
  expect(only(await project.load({ mode: "append" })).plan).toMatchObject({ does: "load", kind: "appended" });
  await project.put(
    "antrag.csv",
    exported(
      row("A", "Prüfung", "09:00"),
      row("A", "Bescheid", "10:00"),
      row("B", "Prüfung", "08:45"),
      row("C", "Eingang", "11:00"),
    ),
  );
  const loaded = only(await project.load({ mode: "append" }));
  expect(loaded.fresh).toMatchObject([{ rows_read: 4, rows_loaded: 3, rows_duplicate: 1 }]);
  expect(loaded.accounts.map(({ rows_loaded }) => rows_loaded)).toEqual([3, 3]);
  expect(await steps(project.store)).toEqual([
    ["Eingang 08:00", "Prüfung 09:00", "Bescheid 10:00"],
    ["Eingang 08:30", "Prüfung 08:45"],
    ["Eingang 11:00"],
  ]);
});

test("keeps the rows of files that are gone, also in later loads that do not ask to append", async () => {
  await using project = await loading({ "antrag.csv": exported(row("A", "Eingang", "08:00")) });
  await project.load({ mode: "append" });
  await rm(project.path("exporte", "antrag.csv"));
  await project.put("april.csv", exported(row("A", "Bescheid", "09:00")));
  expect(only(await project.load()).plan).toMatchObject({ does: "append" });
  expect(only(await project.load({ facts: { version: "2" } })).plan.does).toBe("nothing");
  expect(await steps(project.store)).toEqual([["Eingang 08:00", "Bescheid 09:00"]]);
  expect(only(await project.load({ mode: "replace" })).plan).toMatchObject({
    does: "replace",
    gone: ["antrag.csv"],
  });
  expect(await steps(project.store)).toEqual([["Bescheid 09:00"]]);
});

test("of equal rows as many stay as the larger export has", async () => {
  await using project = await loading({
    "antrag.csv": exported(row("A", "Mahnung", "08:00"), row("A", "Mahnung", "08:00")),
  });
  await project.yaml(processFile("duplicates: keep\n"));
  await project.load({ mode: "append" });
  await project.put("antrag.csv", exported(...Array.from({ length: 3 }, () => row("A", "Mahnung", "08:00"))));
  expect(only(await project.load({ mode: "append" })).fresh).toMatchObject([
    { rows_loaded: 1, rows_duplicate: 2 },
  ]);
  await project.put("antrag.csv", exported(row("A", "Mahnung", "08:00")));
  expect(only(await project.load({ mode: "append" })).fresh).toMatchObject([
    { rows_loaded: 0, rows_duplicate: 1 },
  ]);
  expect(await steps(project.store)).toEqual([["Mahnung 08:00", "Mahnung 08:00", "Mahnung 08:00"]]);
});

test("inside one minute what was stored comes before what is added, each in its own order", async () => {
  await using project = await loading({
    "antrag.csv": exported(row("A", "zwei", "08:00:20"), row("A", "eins", "08:00:10")),
  });
  await project.yaml(processFile().replace('"%d.%m.%Y %H:%M"', '"%d.%m.%Y %H:%M:%S"'));
  await project.load({ mode: "append" });
  await project.put(
    "antrag.csv",
    exported(row("A", "vier", "08:00:50"), row("A", "drei", "08:00:05"), row("A", "null", "07:59:59")),
  );
  await project.load({ mode: "append" });
  expect(await steps(project.store)).toEqual([
    ["null 07:59", "eins 08:00", "zwei 08:00", "drei 08:00", "vier 08:00"],
  ]);
});

test("forgets whether another person did a step where the step before is not the one it was compared with", async () => {
  const person = (id: string, step: string, time: string, who: string) =>
    `${id};${step};01.03.2024 ${time};${who};`;
  await using project = await loading({
    "antrag.csv": exported(
      person("A", "eins", "08:00", "X"),
      person("A", "drei", "10:00", "Y"),
      person("A", "vier", "11:00", "Y"),
    ),
  });
  const yaml = processFile().replace(
    "drop: [Bearbeiter, Bemerkung]",
    "resource: { from: Bearbeiter, mode: handover }",
  );
  await project.yaml(yaml);
  await project.load({ mode: "append" });
  await project.put(
    "antrag.csv",
    exported(
      person("A", "zwei", "09:00", "X"),
      person("A", "vier", "11:00", "Y"),
      person("A", "fünf", "12:00", "Z"),
    ),
  );
  await project.load({ mode: "append" });
  expect(
    await query(project.store, "select activity, other_person from instances order by position"),
  ).toEqual([
    { activity: "eins", other_person: null },
    { activity: "zwei", other_person: null },
    { activity: "drei", other_person: null },
    { activity: "vier", other_person: false },
    { activity: "fünf", other_person: true },
  ]);
});

test("needs a key that stays, and refuses where rows would no longer fit", async () => {
  await using project = await loading({ "antrag.csv": exported(row("A", "Eingang", "08:00")) });
  await project.load({ mode: "append" });
  await project.yaml(processFile().replace("{ end: true }", "{ end: true, alias: [Eingang] }"));
  expect((await project.load())[0]).toMatchObject({
    refused: { code: "append-changed", details: { what: "mapping" } },
  });
  await project.yaml(processFile());
  await writeFile(project.key, Buffer.alloc(32, 8));
  expect((await project.load())[0]).toMatchObject({
    refused: { code: "append-changed", details: { what: "key" } },
  });
  await writeFile(project.path("prozessradar.yaml"), "name: ohne Schlüssel\n");
  expect((await project.load({ mode: "append" }))[0]).toMatchObject({
    refused: { code: "append-needs-key" },
  });
  expect(await steps(project.store)).toEqual([["Eingang 08:00"]]);
});

/** Rows as `instances` holds them: case, activity, minute. */
type Given = readonly (readonly [id: string, step: string, minute: number])[];

const stored = (process: string, rows: Given): readonly Cell[][] =>
  rows.map(([id, step, minute], i) => [
    ...[process, id, step, minute * 60_000_000, null, null, null, null, null, null],
    ...[i + 1, null, null],
  ]);

test("any two sides become the multiset union of their rows, in the order of their times", async () => {
  const one = fc.tuple(fc.constantFrom("A", "B"), fc.constantFrom("x", "y"), fc.integer({ min: 0, max: 3 }));
  const many = fc.array(one, { maxLength: 8 });
  await using engine = await openDatabase();
  await engine.append(rejects, []);
  await fc.assert(
    fc.asyncProperty(many, many, async (before, after) => {
      await dropInstances(engine);
      await createInstances(engine);
      await appendInstances(engine, stored("p", before));
      await appendInstances(engine, stored(incomingName("p"), after));
      const [repeated = 0] = await mergeIncoming(engine, "p", [[1, after.length]]);
      const count = (rows: Given, key: string) => rows.filter((row) => row.join() === key).length;
      const keys = [...new Set([...before, ...after].map((row) => row.join()))];
      const union = keys.flatMap((key) =>
        Array.from({ length: Math.max(count(before, key), count(after, key)) }, () => key),
      );
      expect(repeated).toBe(before.length + after.length - union.length);
      const rows = await engine.rows(
        sql`select case_id, activity, epoch_us(time) // 60000000 as minute, position, source_row from instances where process = 'p' order by case_id, position`,
      );
      expect(
        rows
          .map((row) => `${String(row["case_id"])},${String(row["activity"])},${String(row["minute"])}`)
          .sort(),
      ).toEqual(union.sort());
      expect(new Set(rows.map((row) => row["source_row"])).size).toBe(union.length);
      for (const [i, row] of rows.entries()) {
        const last = rows[i - 1];
        if (last === undefined || last["case_id"] !== row["case_id"]) expect(row["position"]).toBe(1);
        else {
          expect(row["position"]).toBe(Number(last["position"]) + 1);
          expect(Number(row["minute"])).toBeGreaterThanOrEqual(Number(last["minute"]));
        }
      }
    }),
    { numRuns: 25 },
  );
}, 120_000);

test("attributes of a stored case stay, gaps are filled, and a replaced process has those of its files", async () => {
  const heading = "Vorgangsnummer;Schritt;Zeitpunkt;Bezirk";
  const file = (...rows: readonly string[]) =>
    `${[heading, ...rows.map((one) => one.replace(/^(\w+) (\w+) (\S+)(?: (\w+))?$/, "$1;$2;01.03.2024 $3;$4"))].join("\n")}\n`;
  await using project = await loading({ "antrag.csv": file("A Eingang 08:00 Nord", "B Eingang 08:30") });
  await project.yaml(
    processFile().replace("  drop: [Bearbeiter, Bemerkung]", "  attributes: { bezirk: { from: Bezirk } }"),
  );
  const values = async () => {
    const rows = await query(
      project.store,
      `select a.value, a.at_start, (select min(strftime(timezone('Europe/Berlin', r.time), '%H:%M')) from instance_rows r where r.case_no = a.case_no) as begun
       from instance_attributes a join instance_cases c using (case_no) where c.process = 'antrag' order by begun`,
    );
    return rows.map(
      (found) => `${String(found["begun"])} ${String(found["value"])} ${String(found["at_start"])}`,
    );
  };
  await project.load({ mode: "append" });
  expect(await values()).toEqual(["08:00 Nord true"]);
  await project.put(
    "antrag.csv",
    file("A Bescheid 09:00 Ost", "B Bescheid 09:30 West", "C Eingang 10:00 Nord"),
  );
  await project.load({ mode: "append" });
  expect(await values()).toEqual(["08:00 Nord true", "08:30 West false", "10:00 Nord true"]);
  await project.load({ mode: "replace" });
  expect(await values()).toEqual(["09:00 Ost true", "09:30 West true", "10:00 Nord true"]);
});

test("suspended time follows its step into a merged process, and goes with it", async () => {
  const heading = "Vorgangsnummer;Schritt;Zeitpunkt;Status";
  const file = (...rows: readonly string[]) =>
    `${[heading, ...rows.map((one) => one.replace(/^(\w+) (\w+) (\S+)$/, "A;$1;01.03.2024 $3;$2"))].join("\n")}\n`;
  await using project = await loading({
    "antrag.csv": file("Eins start 08:00", "Eins suspend 08:10", "Eins resume 08:30", "Eins complete 09:00"),
  });
  await project.yaml(
    processFile().replace("  drop: [Bearbeiter, Bemerkung]", "  lifecycle: { from: Status }"),
  );
  const values = async () => {
    const rows = await query(
      project.store,
      `select activity, s.suspended_us // 60000000 as minutes
       from suspensions s join instances using (process, source_row) order by time`,
    );
    return rows.map((found) => `${String(found["activity"])} ${String(found["minutes"])}`);
  };
  await project.load({ mode: "append" });
  expect(await values()).toEqual(["Eins 20"]);
  const first = ["Eins start 08:00", "Eins suspend 08:10", "Eins resume 08:30", "Eins complete 09:00"];
  await project.put(
    "antrag.csv",
    file(...first, "Zwei start 10:00", "Zwei suspend 10:10", "Zwei complete 10:15"),
  );
  await project.load({ mode: "append" });
  expect(await values()).toEqual(["Eins 20", "Zwei 5"]);
  await project.put("antrag.csv", file("Zwei start 10:00", "Zwei complete 10:15"));
  await project.load({ mode: "replace" });
  expect(
    await query(project.store, "select 1 from duckdb_tables() where table_name = 'suspensions'"),
  ).toEqual([]);
});
