import { DuckDBListValue, DuckDBTimestampTZValue, type DuckDBValue } from "@duckdb/node-api";
import { AppError } from "../errors/app-error.js";
import type { Cell, ColumnType } from "./engine.js";
import type { isoTimeIn } from "./iso-time.js";

type IsoTime = ReturnType<typeof isoTimeIn>;

/** A cell as the client writes it. */
export function stored(cell: Cell, type: ColumnType | undefined): DuckDBValue {
  if (cell === null) return null;
  if (type === "timestamptz") return new DuckDBTimestampTZValue(BigInt(cell));
  if (type === "bigint" && typeof cell === "number") return BigInt(cell);
  return cell;
}

/** A database value as JavaScript: whole numbers exact or refused, instants as ISO 8601 text, lists as arrays. */
export function plain(value: DuckDBValue, column: string, isoTime: IsoTime): unknown {
  if (typeof value === "bigint") {
    const number = Number(value);
    if (!Number.isSafeInteger(number)) throw new AppError("number-too-large", { column });
    return number;
  }
  if (value instanceof DuckDBTimestampTZValue) return isoTime(value.micros);
  if (value instanceof DuckDBListValue) return value.items.map((item) => plain(item, column, isoTime));
  return value;
}

/** A database value for whoever typed the query: what JSON has as it is, everything else as the database writes it. */
export function shown(value: DuckDBValue, isoTime: IsoTime): unknown {
  if (typeof value === "bigint") return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  if (value instanceof DuckDBTimestampTZValue) return isoTime(value.micros);
  if (value instanceof DuckDBListValue) return value.items.map((item) => shown(item, isoTime));
  return typeof value === "object" && value !== null ? String(value) : value;
}
