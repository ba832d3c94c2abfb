import { basename } from "node:path";
import { nearest } from "../../config/nearest.js";
import type { Source } from "../../config/source.js";
import { AppError } from "../../errors/app-error.js";
import { flatRoles, flatten } from "./flatten.js";
import { objectTypesOf, type ObjectType } from "./model.js";
import { openOcel } from "./open.js";
import type { FileRead, Reading } from "../readers/reader.js";
import { readRows } from "../readers/row-file.js";

/**
 * Reads an object-centric log, flattened to the objects of `source.object_type`: each of them is a case. The roles case,
 * activity and time are known; other roles are read from attributes that the source names. Throws `ocel-type-missing`
 * where several types could be meant, `ocel-type-unknown`, and what `openOcel` throws.
 */
export async function readOcel(reading: Reading): Promise<FileRead> {
  const { input, source, effects } = reading;
  const file = basename(input.path);
  const { log, sha256 } = await openOcel(input, effects);
  const flat = flatten(log, chosen(file, source.object_type, objectTypesOf(log)), file);
  return readRows(
    { ...reading, source: withRoles(source) },
    {
      format: "ocel",
      columns: flat.columns,
      proven: new Set(flat.columns), // the format names its attributes apart from what they hold
      async *rows(wanted) {
        await Promise.resolve(); // the log is in memory already
        yield* flat.rows(wanted);
      },
      sha256: () => Promise.resolve(sha256),
      findings: () => flat.findings,
    },
  );
}

function chosen(file: string, named: string | undefined, types: readonly ObjectType[]): string {
  const possible = types.filter(({ events }) => events > 0);
  if (named === undefined) {
    const [only, ...more] = possible;
    if (only === undefined) throw new AppError("ocel-empty", { file });
    if (more.length > 0) throw new AppError("ocel-type-missing", { file, types });
    return only.name;
  }
  if (types.some(({ name }) => name === named)) return named;
  const near = nearest(
    named,
    types.map(({ name }) => name),
  );
  throw new AppError("ocel-type-unknown", { file, type: named, near, types });
}

const withRoles = (source: Source): Source => ({
  ...source,
  columns: {
    ...source.columns,
    case: source.columns.case ?? flatRoles.case,
    activity: source.columns.activity ?? [flatRoles.activity],
    time: { ...source.columns.time, from: source.columns.time?.from ?? flatRoles.time },
  },
});
