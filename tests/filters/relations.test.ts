import { expect, test } from "vitest";
import type { Engine } from "../../src/engine/engine.js";
import { relations } from "../../src/log/index.js";
import type { Relation } from "../../src/log/relation.js";
import { id, list, sql } from "../../src/sql/tag.js";
import { given } from "../given.js";
import { filteredLog } from "./filtered.js";

/** Look-up tables of names and times: a row more than the kept cases need is joined by none of them. */
const lookUps = ["names", "quarters", "days", "working_quarters"];

const kept = ["P 1 online: A@u B+90@v A@u", "P 2 paper ok: A@v B@u C+3000@v", "P 4: A B B…", "Q 1: D@x C"];
const removed = ["P 3: C@w D@x+9000 B", "P 5 fax no: D@u A B"];
const settings = Object.fromEntries(["A", "B", "C", "D"].map((name) => [name, { is_end: name !== "D" }]));

/** Everything but keys, numbers of the load and hashes, which other cases may shift, as text in any order. */
async function rowsOf(engine: Engine, { name, columns }: Relation): Promise<readonly string[]> {
  const compared = Object.keys(columns).filter((column) => !/(^|_)(key|keys|no|hash)$/.test(column));
  if (compared.length === 0) return [];
  const texts = compared.map((column) => sql`cast(${id(column)} as varchar) as ${id(column)}`);
  const rows = await engine.rows(sql`select ${list(texts)} from ${id(name)}`);
  return rows.map((row) => JSON.stringify(row)).sort();
}

test("every relation holds what it would hold had the removed cases never been there", async () => {
  const { engine } = await filteredLog(
    [...kept, ...removed].join("\n"),
    [{ process: "P", filters: [{ kind: "lacks", activities: ["D"] }] }],
    { settings },
  );
  await using filtered = engine;
  await using taken = await given(kept.join("\n"), { settings });
  for (const relation of relations) {
    const [left, expected] = [await rowsOf(filtered, relation), await rowsOf(taken, relation)];
    if (lookUps.includes(relation.name))
      expect(left, relation.name).toEqual(expect.arrayContaining([...expected]));
    else expect(left, relation.name).toEqual(expected);
  }
});
