import type { SourceFormat } from "../../config/source.js";
import type { FileRead, Reading } from "./reader.js";

export type Reader = (reading: Reading) => Promise<FileRead>;

const readers: Readonly<Partial<Record<SourceFormat, () => Promise<Reader>>>> = {
  arrow: async () => (await import("../arrow/arrow.js")).readArrow,
  csv: async () => (await import("../csv/csv.js")).readCsv,
  duckdb: async () => (await import("./duckdb.js")).readDuckDb,
  hive: async () => (await import("./hive.js")).readHive,
  json: async () => (await import("../json/json.js")).readJson,
  ocel: async () => (await import("../ocel/ocel.js")).readOcel,
  parquet: async () => (await import("./parquet.js")).readParquet,
  xes: async () => (await import("../xes/xes.js")).readXes,
  xlsx: async () => (await import("../xlsx/xlsx.js")).readXlsx,
};

/** The reader of a format, loaded with its libraries when the first file of its format is met; null = there is none. */
export const readerOf = async (format: SourceFormat): Promise<Reader | null> =>
  (await readers[format]?.()) ?? null;
