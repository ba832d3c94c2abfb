import { DataType, type Vector } from "apache-arrow";
import { written } from "../readers/written.js";

/** Text of the cells of one column in one batch; undefined = the batch is shorter than it says. */
export type CellsText = (row: number) => string | null | undefined;

/** How the cells of a type become text; null for a type that no column of a log can have (lists, structures, bytes). */
export function textOfType(type: DataType): ((vector: Vector) => CellsText) | null {
  if (DataType.isDictionary(type)) return textOfType(type.dictionary as DataType) && dictionary;
  if (DataType.isUtf8(type) || DataType.isLargeUtf8(type) || DataType.isUtf8View(type)) return got(String);
  if (DataType.isInt(type) || DataType.isBool(type)) return got(String);
  if (DataType.isFloat(type)) return got((value) => (Number.isNaN(value) ? null : written(Number(value))));
  if (DataType.isDate(type)) return got((value) => dayText(Number(value)));
  if (DataType.isTimestamp(type)) {
    const perSecond = 10n ** BigInt(3 * type.unit);
    const zone = type.timezone === null || type.timezone === undefined || type.timezone === "" ? "" : "Z";
    return raw((value) => isoText(value, perSecond) + zone);
  }
  if (DataType.isDecimal(type) && type.bitWidth === 128) {
    const { scale } = type;
    return got((value) => decimalText(value as Uint32Array, scale));
  }
  if (DataType.isNull(type)) return () => () => null;
  return null;
}

/** Whether a type is a point in time, alone or as the words of a dictionary. */
export const isTimeType = (type: DataType): boolean =>
  DataType.isDate(type) ||
  DataType.isTimestamp(type) ||
  (DataType.isDictionary(type) && isTimeType(type.dictionary as DataType));

/** Whether a type holds texts, alone or as the words of a dictionary. */
export const isTextType = (type: DataType): boolean =>
  DataType.isUtf8(type) ||
  DataType.isLargeUtf8(type) ||
  DataType.isUtf8View(type) ||
  (DataType.isDictionary(type) && isTextType(type.dictionary as DataType));

const got =
  (text: (value: unknown) => string | null) =>
  (vector: Vector): CellsText =>
  (row) => {
    const value: unknown = vector.get(row);
    return value === null || value === undefined ? value : text(value);
  };

/** Words are made text once and not once per row. */
const dictionary = (vector: Vector): CellsText => {
  const [data] = vector.data;
  const words = data?.dictionary;
  const make = words === undefined ? null : textOfType(words.type as DataType);
  if (data === undefined || words === undefined || make === null) return () => undefined;
  const text = make(words);
  const known = new Map<number, string | null | undefined>();
  const indices = data.values as ArrayLike<number | bigint>;
  return (row) => {
    if (!vector.isValid(row)) return null;
    const index = Number(indices[row]);
    if (!known.has(index)) known.set(index, text(index));
    return known.get(index);
  };
};

/** Whole numbers as they lie there: `get` would make milliseconds of them and lose digits. */
const raw =
  (text: (value: bigint) => string) =>
  (vector: Vector): CellsText => {
    const values = vector.data[0]?.values as BigInt64Array | undefined;
    return (row) => {
      if (!vector.isValid(row)) return null;
      const value = values?.[row];
      return value === undefined ? undefined : text(value);
    };
  };

/** Microseconds as ISO text; what is finer is cut off. A number that is no point in time stays one. */
function isoText(value: bigint, perSecond: bigint): string {
  const rest = ((value % perSecond) + perSecond) % perSecond;
  const at = new Date(Number((value - rest) / perSecond) * 1000);
  if (Number.isNaN(at.getTime())) return String(value);
  const micros = String((rest * 1_000_000n) / perSecond).padStart(6, "0");
  return `${at.toISOString().slice(0, -5)}.${micros}`;
}

function dayText(ms: number): string {
  const at = new Date(ms);
  return Number.isNaN(at.getTime()) ? String(ms) : at.toISOString().slice(0, 10);
}

/** A whole number of 128 bits, lowest word first, with a point before its last `scale` digits. */
function decimalText(words: Uint32Array, scale: number): string {
  const unsigned = words.reduceRight((sum, word) => (sum << 32n) | BigInt(word), 0n);
  const value = BigInt.asIntN(128, unsigned);
  const digits = String(value < 0n ? -value : value).padStart(scale + 1, "0");
  const point = digits.length - scale;
  const text = scale <= 0 ? digits : `${digits.slice(0, point)}.${digits.slice(point)}`;
  return value < 0n ? `-${text}` : text;
}
