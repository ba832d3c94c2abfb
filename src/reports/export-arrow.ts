import {
  Bool,
  Field,
  Float64,
  List,
  Table,
  Utf8,
  vectorFromArray,
  type DataType,
  type Vector,
} from "apache-arrow";
import type { Columns, Unit } from "../measures/measure.js";
import type { Released } from "../release/released.js";

/** Counts are doubles too: exact up to 2^53, and numbers – not BigInt – in every reader. */
const number = new Float64();

const types: Readonly<Record<Unit, DataType>> = {
  id: new Utf8(),
  month: new Utf8(),
  time: new Utf8(),
  list: new List(new Field("activity", new Utf8(), false)),
  rank: number,
  cases: number,
  events: number,
  people: number,
  count: number,
  share: number,
  ratio: number,
  seconds: number,
  working_days: number,
  working_hours: number,
  hours: number,
  euros: number,
  flag: new Bool(),
};

/**
 * A released table as an Apache Arrow table, for Arquero, Parquet writers and other languages: the columns of the
 * measure in their order, a path as a list of text, times as ISO 8601 text. Null is "not measurable" or withheld;
 * which of the two, only the released table knows.
 */
export function toArrow<C extends Columns>(released: Released<C>): Table {
  const columns: Record<string, Vector> = {};
  for (const [name, { unit }] of Object.entries(released.of.columns)) {
    columns[name] = vectorFromArray(
      released.rows.map((row) => row[name]),
      types[unit],
    );
  }
  return new Table(columns);
}
