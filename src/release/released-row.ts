import type { Columns, Row } from "../measures/measure.js";

/** A row that may leave. A cell may be null because it was withheld; `Released.isWithheld` tells it from "not measurable". */
export type ReleasedRow<C extends Columns = Columns> = {
  readonly [K in keyof C]: C[K]["unit"] extends "id" | "list" | "month" ? Row<C>[K] : Row<C>[K] | null;
};
