import { expect, test } from "vitest";
import { table, type GridColumn } from "../../src/reports/table.js";

const column = (prose: boolean): GridColumn => ({ label: "x", align: "start", prose });
const kindOf = (columns: readonly GridColumn[], rows: number): string =>
  /^<div class="([^"]*)"/.exec(
    table({
      id: "t",
      caption: "c",
      columns,
      rows: Array.from({ length: rows }, () => columns.map(() => "v")),
    }).text,
  )?.[1] ?? "";

test("long and narrow tables stand in two columns of a printed page, sentences do not", () => {
  const two = [column(false), column(false)];
  expect(kindOf(two, 15)).toBe("scroll");
  expect(kindOf(two, 16)).toBe("scroll tall slim");
  expect(kindOf([...two, column(false)], 16)).toBe("scroll tall");
  expect(kindOf([column(false), column(true)], 16)).toBe("scroll tall");
  expect(
    kindOf(
      Array.from({ length: 8 }, () => column(false)),
      16,
    ),
  ).toBe("scroll tall dense");
});
