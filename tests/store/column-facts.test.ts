import { expect, test } from "vitest";
import { exported, loading, only, query, row } from "./given.js";

const cases = (letter: string) =>
  Array.from({ length: 6 }, (_, i) => row(`${letter}${i}`, "Eingang", "08:00"));

test("what the columns are like is stored by load, without any cell, and read back where nothing has changed", async () => {
  await using project = await loading({ "antrag.csv": exported(...cases("GEHEIM")) });
  const first = only(await project.load({ mode: "append" })).columns;
  expect(first.map(({ as, distinct, shapes }) => [as, distinct, shapes[0]?.shape])).toEqual([
    ["case_id", 6, "AAAAAA9"],
    ["activity", 1, "Aaa"],
    ["time_text", null, "%d.%m.%Y %H:%M"],
  ]);
  await project.put("april.csv", exported(...cases("B").slice(0, 5)));
  const both = only(await project.load({ mode: "append" }));
  expect(both.plan.does).toBe("append");
  expect(both.columns.map(({ files, as, distinct }) => [files, as, distinct])).toEqual([
    ...first.map(({ as, distinct }) => [["antrag.csv"], as, distinct]),
    [["april.csv"], "case_id", 5],
    [["april.csv"], "activity", 1],
    [["april.csv"], "time_text", null],
  ]);
  const again = only(await project.load());
  expect([again.plan.does, again.columns]).toEqual(["nothing", both.columns]);
  const stored = await query(project.store, "select facts from column_facts");
  expect(JSON.stringify(stored)).not.toMatch(/GEHEIM|Bemerkung|Bearbeiter/);
});

test("a store in which nobody has noted the columns is read again", async () => {
  await using project = await loading({ "antrag.csv": exported(...cases("A")) });
  await project.load();
  expect(only(await project.load()).plan.does).toBe("nothing");
  await project.forget("delete from column_facts");
  expect(only(await project.load()).plan).toMatchObject({ does: "replace", reason: "version" });
});
