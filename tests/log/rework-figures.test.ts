import { expect, test } from "vitest";
import { sql } from "../../src/sql/tag.js";
import { given } from "../given.js";

test("counts how many cases have which value", async () => {
  await using engine = await given("P 1: A A B A\nP 2: A B\nP 3: A B\nP 4: A B B B");
  const rows = await engine.rows(sql`
    select figure, value, cases, cases_before
    from rework_figures
    order by place, value`);
  const of = (figure: string) =>
    rows
      .filter((row) => row["figure"] === figure)
      .map((row) => [row["value"], row["cases"], row["cases_before"]].map(Number));
  expect(of("executions")).toEqual([
    [2, 2, 0],
    [4, 2, 2],
  ]);
  expect(of("extra_executions")).toEqual([
    [0, 2, 0],
    [2, 2, 2],
  ]);
  expect(of("self_loops")).toEqual([
    [0, 2, 0],
    [1, 2, 2],
  ]);
  expect(of("self_loop_size")).toEqual([
    [0, 2, 0],
    [1, 1, 2],
    [2, 1, 3],
  ]);
  expect(of("repetitions")).toEqual([
    [0, 3, 0],
    [1, 1, 3],
  ]);
  expect(of("repetition_size")).toEqual([
    [0, 3, 0],
    [1, 1, 3],
  ]);
  expect(of("repeated_activities")).toEqual([
    [0, 2, 0],
    [1, 2, 2],
  ]);
  expect(rows.map((row) => row["figure"]).filter((name, i, all) => all.indexOf(name) === i)).toEqual([
    "executions",
    "extra_executions",
    "self_loops",
    "self_loop_size",
    "repetitions",
    "repetition_size",
    "repeated_activities",
  ]);
});
