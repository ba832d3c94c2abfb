import { expect, test } from "vitest";
import { openDatabase } from "../../src/engine/duckdb.js";
import { sql } from "../../src/sql/tag.js";

test("gives lists as arrays, null lists and null items as null, over several chunks", async () => {
  await using engine = await openDatabase();
  const rows = await engine.rows(sql`
    select
      i,
      case when i % 3 > 0 then [i, null, i + 1] end as whole,
      case when i % 2 > 0 then ['a' || i, 'ein Text von mehr als zwölf Zeichen'] else [] end as text,
      [[i], null] as nested
    from range(5000) as r (i)
    order by i`);
  expect(rows).toHaveLength(5000);
  for (const [i, row] of rows.entries())
    expect(row).toEqual({
      i,
      whole: i % 3 > 0 ? [i, null, i + 1] : null,
      text: i % 2 > 0 ? [`a${String(i)}`, "ein Text von mehr als zwölf Zeichen"] : [],
      nested: [[i], null],
    });
});

test("refuses whole numbers beyond 2^53 in a list, too", async () => {
  await using engine = await openDatabase();
  await expect(engine.rows(sql`select [9007199254740993] as big`)).rejects.toMatchObject({
    code: "number-too-large",
    details: { column: "big" },
  });
});
