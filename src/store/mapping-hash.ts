import { createHash } from "node:crypto";
import type { Process } from "../config/process.js";
import type { Project } from "../config/project.js";
import type { Source, TimePrecision } from "../config/source.js";

/**
 * SHA-256, in hex, over everything that decides how the rows of a source are read, without its files and what is not
 * to be done with its attributes: the source's
 * settings and the precision of times. Equal settings have equal hashes in whatever order they were written.
 */
export function mappingHash({ files: _, equity: __, ...settings }: Source, precision: TimePrecision): string {
  return createHash("sha256")
    .update(JSON.stringify(sorted({ ...settings, precision })))
    .digest("hex");
}

/** As `mappingHash`, of a process as its project has it read. */
export const mappingOf = ({ source, public_data }: Process, { policy }: Pick<Project, "policy">): string =>
  mappingHash(source, public_data === true ? "source" : policy.time_precision);

/** Keys in the order of their names; the order of lists says something and stays. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, inner]) => [name, sorted(inner)]),
  );
}
