import { profiles } from "../../src/config/policy.js";
import type { Source, SourceColumns } from "../../src/config/source.js";
import { analyseFiles } from "../../src/analyse.js";
import type { Columns, Described } from "../../src/measures/measure.js";
import type { ReleasedRow } from "../../src/release/released-row.js";
import { recorded } from "../effects.js";

export interface LogOptions {
  readonly columns?: SourceColumns;
  readonly timezone?: string;
}

/** The measures of one file as `analyse FILE --public-data` computes them. */
export async function analysed(path: string, o: LogOptions = {}) {
  const source: Source = {
    files: [path],
    timezone: o.timezone ?? "Europe/Berlin",
    shape: "long",
    columns: o.columns ?? {},
    aliases: {},
    duplicates: "keep",
  };
  const { tables } = await analyseFiles(
    [{ path, id: "log", source }],
    {
      profile: profiles["public-data"],
      maxRejectShare: 0,
      facts: { version: "0.0.0", git_commit: null },
    },
    recorded("2025-01-01T00:00:00Z").effects, // a later time than any in the logs
  );
  return <C extends Columns>(of: Described<C>): readonly ReleasedRow<C>[] => tables.get(of).rows;
}

export type Measured = Awaited<ReturnType<typeof analysed>>;

/** The only row of a measure of grain process. */
export function only<C extends Columns>(rows: readonly ReleasedRow<C>[]): ReleasedRow<C> {
  const [row] = rows;
  if (row === undefined || rows.length !== 1) throw new Error(`one row expected, ${rows.length} found`);
  return row;
}
