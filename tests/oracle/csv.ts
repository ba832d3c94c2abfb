import { readFileSync } from "node:fs";
import Papa from "papaparse";

/** Rows of an oracle file; every cell is text, an empty one stays empty. */
export function csvRows(path: string): readonly Readonly<Record<string, string>>[] {
  return Papa.parse<Readonly<Record<string, string>>>(readFileSync(path, "utf8"), {
    header: true,
    skipEmptyLines: true,
  }).data;
}
