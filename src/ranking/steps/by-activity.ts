import type { Columns, Described, Row } from "../../measures/measure.js";
import type { Context } from "../context.js";

/** The rows of a measure of one process by their activity, which occurs once. */
export const byActivity = <C extends Columns & { readonly activity: { readonly unit: "id" } }>(
  context: Context,
  table: Described<C>,
): ReadonlyMap<string, Row<C>> => new Map(context.rows(table).map((row) => [String(row["activity"]), row]));
