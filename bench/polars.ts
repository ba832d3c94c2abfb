import { createRequire } from "node:module";
import { join } from "node:path";
import { costOf, leastOf, type Cost } from "./measure.js";

/** What `by-polars.js` costs over a log in a Parquet file; null = Polars is not installed. */
export async function costOfPolars(parquet: string, runs: number): Promise<Cost | null> {
  if (!isInstalled()) return null;
  return leastOf(runs, () => costOf("Polars", join(import.meta.dirname, "by-polars.js"), parquet));
}

function isInstalled(): boolean {
  try {
    createRequire(import.meta.url).resolve("nodejs-polars");
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "MODULE_NOT_FOUND") return false;
    throw error;
  }
}
