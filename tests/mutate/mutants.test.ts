import { expect, test } from "vitest";
import { stDevSeconds } from "../../src/sql/functions.js";
import { duckdb } from "../../src/sql/dialect.js";
import { sql } from "../../src/sql/tag.js";
import { mutantsOf } from "./mutants.js";

const names = (text: string) => mutantsOf(text).map(({ name }) => name);

test("changes one token at a time and names it by its neighbours", () => {
  const mutants = mutantsOf("select min(a) from t\nwhere a < 10 and b is not null");
  expect(mutants.map(({ name }) => name)).toEqual([
    "select [min( → max(] a) from t",
    "where a [< → <=] 10 and b is not null",
    "where a < [10 → 11] and b is not null",
    "where a < 10 [and → or] b is not null",
    "where a < 10 and b [is not null → is null]",
  ]);
  expect(mutants[3]?.sql).toBe("select min(a) from t\nwhere a < 10 or b is not null");
});

test("drops a join and each condition of one", () => {
  expect(mutantsOf("from a\nleft join b on b.x = a.x and b.y = a.y").map((one) => one.sql)).toEqual([
    "from a\njoin b on b.x = a.x and b.y = a.y",
    "from a\nleft join b on b.y = a.y",
    "from a\nleft join b on b.x <> a.x and b.y = a.y",
    "from a\nleft join b on b.x = a.x",
    "from a\nleft join b on b.x = a.x or b.y = a.y",
    "from a\nleft join b on b.x = a.x and b.y <> a.y",
  ]);
  expect(mutantsOf("join b on b.x = a.x").map((one) => one.sql)).toEqual([
    "join b on true",
    "join b on b.x <> a.x",
  ]);
});

test("takes numbers for what they are: quantiles a tenth lower, whole ones one more, powers of ten a tenth", () => {
  expect(names("quantile_cont(x, 0.9) / 1e6")).toEqual([
    "quantile_cont(x, [0.9 → 0.8] ) / 1e6",
    "quantile_cont(x, 0.9) [/ → *] 1e6",
    "quantile_cont(x, 0.9) / [1e6 → 1e5]",
  ]);
});

test("numbers mutants that look alike, and leaves texts, names and comments alone", () => {
  expect(names("select 'a < 1', \"b = 2\", x1 -- c > 3\nwhere a = a or a = a")).toEqual([
    "where a [= → <>] a or a = a",
    "where a = a [or → and] a = a",
    "where a = a or a [= → <>] a",
  ]);
  expect(names("sum(a),\nsum(a),")).toEqual(["[sum( → count(] a),", "[sum( → count(] a), (2)"]);
});

test("does not touch what nobody reads, nor the arithmetic that has a test of its own", () => {
  expect(names("count(case when a > b then 1 end)")).toEqual(["count(case when a [> → >=] b then 1 end)"]);
  const text = sql`${stDevSeconds("x")}`.render(duckdb, []);
  expect(mutantsOf(text)).toHaveLength(6);
});

test("of several quantiles that are taken at once only the one that is read is changed", () => {
  const names = mutantsOf('quantile_cont("x", [0.1, 0.5, 0.9])[2]').map(({ name }) => name);
  expect(names).toHaveLength(2); // the quantile itself and its place
  expect(names.join()).toContain("[0.5 → 0.4]");
  expect(names.join()).toContain("[2 → 3]");
});
