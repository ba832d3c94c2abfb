import type { flowPerMonth } from "../measures/flow-per-month.js";
import type { Released } from "../release/released.js";
import { cell } from "./cell.js";
import type { Say } from "./chart.js";
import { monthNumber } from "./month-number.js";
import type { Flow } from "./pictures/work-in-progress.js";

/** What came in, was completed and is open by month, of all processes or of one. */
export type Flows = Released<(typeof flowPerMonth)["columns"]>;
export type FlowRow = Flows["rows"][number];

/** Months in picture and table; older ones are named below. */
const shown = 60;

/** The last months of one process in their order, as rows and as the picture takes them, and how many came before. */
export function flowMonths(
  table: Flows,
  say: Say,
): { readonly rows: readonly FlowRow[]; readonly months: readonly Flow[]; readonly earlier: number } {
  const rows = [...table.rows].sort((a, b) => (a.month < b.month ? -1 : 1)).slice(-shown);
  const months = rows.map((row): Flow => ({
    index: monthNumber(row.month),
    arrivals: row.arrivals,
    completions: row.completions,
    open: row.open_at_end,
    text: cell(table, row, "open_at_end", say),
    lowerBound: row.lower_bound === true,
  }));
  return { rows, months, earlier: table.rows.length - rows.length };
}
