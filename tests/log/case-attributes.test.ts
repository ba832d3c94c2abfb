import { expect, test } from "vitest";
import { sql } from "../../src/sql/tag.js";
import { given } from "../given.js";

test("gives every case a row for each attribute that its process knows", async () => {
  await using engine = await given(`
    P 1 online granted: A@u B@v
    P 2 paper: A B@v C@u
    P 3: A
    Q 1: A B
    R 1: A@w
  `);
  const rows = await engine.rows(sql`
    select c.process, c.case_id, x.attribute, x.value
    from case_attributes x
    join cases c on c.case_key = x.case_key
    order by c.process, c.case_id, x.attribute`);
  expect(rows.map((row) => Object.values(row).join(" "))).toEqual([
    "P 1 channel online",
    "P 1 org_unit u",
    "P 1 outcome granted",
    "P 2 channel paper",
    "P 2 org_unit v",
    "P 2 outcome ",
    "P 3 channel ",
    "P 3 org_unit ",
    "P 3 outcome ",
    "R 1 org_unit w",
  ]);
});

test("further attributes are rows like the others, for every case of a process that has one", async () => {
  await using engine = await given(
    `
    P 1 online: A
    P 2 paper: A
    Q 1 paper: A
  `,
    { attributes: { district: { "P 2": "Nord" } } },
  );
  const rows = await engine.rows(sql`
    select c.process, c.case_id, x.attribute, x.value, x.at_start
    from case_attributes x
    join cases c on c.case_key = x.case_key
    order by c.process, c.case_id, x.attribute`);
  expect(rows.map((row) => Object.values(row).join(" "))).toEqual([
    "P 1 channel online ",
    "P 1 district  ",
    "P 2 channel paper ",
    "P 2 district Nord true",
    "Q 1 channel paper ",
  ]);
});
