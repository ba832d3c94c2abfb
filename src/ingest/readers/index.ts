import type { SourceFormat } from "../../config/source.js";
import { readArrow } from "../arrow/arrow.js";
import { readCsv } from "../csv/csv.js";
import { readDuckDb } from "./duckdb.js";
import { readHive } from "./hive.js";
import { readJson } from "../json/json.js";
import { readOcel } from "../ocel/ocel.js";
import { readParquet } from "./parquet.js";
import type { FileRead, Reading } from "./reader.js";
import { readXes } from "../xes/xes.js";
import { readXlsx } from "../xlsx/xlsx.js";

/** The reader of every format. */
export const readers: Readonly<Partial<Record<SourceFormat, (reading: Reading) => Promise<FileRead>>>> = {
  arrow: readArrow,
  csv: readCsv,
  duckdb: readDuckDb,
  hive: readHive,
  json: readJson,
  ocel: readOcel,
  parquet: readParquet,
  xes: readXes,
  xlsx: readXlsx,
};
