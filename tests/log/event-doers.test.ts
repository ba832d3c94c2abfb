import { expect, test } from "vitest";
import { sql } from "../../src/sql/tag.js";
import { given } from "../given.js";

const all = sql`
  select case_key, position, source_row, doer_key, other_doer, role_key, previous_role_key
  from event_doers
  order by case_key, position`;

test("is empty where neither roles nor pseudonyms were read, and leaves no table behind", async () => {
  await using engine = await given("P 1: A! B=");
  expect(await engine.rows(all)).toEqual([]);
  expect(
    await engine.rows(
      sql`select table_name from duckdb_tables() where table_name in ('doers', 'resource_modes')`,
    ),
  ).toEqual([]);
});

test("numbers roles and compares neighbours; unknown on either side is unknown", async () => {
  await using engine = await given("P 1: A B C D E", { doing: { doers: "r2 r1 r1 - r1" } });
  expect(await engine.rows(all)).toEqual([
    {
      case_key: 1,
      position: 1,
      source_row: 0,
      doer_key: 2,
      other_doer: null,
      role_key: 2,
      previous_role_key: null,
    },
    {
      case_key: 1,
      position: 2,
      source_row: 1,
      doer_key: 1,
      other_doer: true,
      role_key: 1,
      previous_role_key: 2,
    },
    {
      case_key: 1,
      position: 3,
      source_row: 2,
      doer_key: 1,
      other_doer: false,
      role_key: 1,
      previous_role_key: 1,
    },
    {
      case_key: 1,
      position: 4,
      source_row: 3,
      doer_key: null,
      other_doer: null,
      role_key: null,
      previous_role_key: 1,
    },
    {
      case_key: 1,
      position: 5,
      source_row: 4,
      doer_key: 1,
      other_doer: null,
      role_key: 1,
      previous_role_key: null,
    },
  ]);
});

test("has the order of events, and cases do not look at each other", async () => {
  await using engine = await given("P 1: A+9 B+0\nP 2: A+3", { doing: { doers: "r2 r1 r1" } });
  expect(
    await engine.rows(sql`
      select e.case_key, a.activity, d.source_row, d.other_doer
      from events e
      join event_doers d on d.case_key = e.case_key and d.position = e.position
      join activities a on a.activity_key = e.activity_key
      order by e.case_key, e.position`),
  ).toEqual([
    { case_key: 1, activity: "A", source_row: 0, other_doer: null },
    { case_key: 1, activity: "B", source_row: 1, other_doer: true },
    { case_key: 2, activity: "A", source_row: 2, other_doer: null },
  ]);
});

test("persons are told apart and have no role; a process that nobody was read for has no rows", async () => {
  await using engine = await given("P 1: A B\nQ 1: A", { doing: { doers: "x y -", mode: "pseudonym" } });
  expect(await engine.rows(all)).toEqual([
    {
      case_key: 1,
      position: 1,
      source_row: 0,
      doer_key: 1,
      other_doer: null,
      role_key: null,
      previous_role_key: null,
    },
    {
      case_key: 1,
      position: 2,
      source_row: 1,
      doer_key: 2,
      other_doer: true,
      role_key: null,
      previous_role_key: null,
    },
  ]);
  expect(await engine.rows(sql`select * from roles`)).toEqual([]);
});

test("equal names in two processes are two roles", async () => {
  await using engine = await given("P 1: A\nQ 1: A", { doing: { doers: "r r" } });
  expect(await engine.rows(sql`select role_key, process, role from roles order by role_key`)).toEqual([
    { role_key: 1, process: "P", role: "r" },
    { role_key: 2, process: "Q", role: "r" },
  ]);
});
