import { existsSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import type { FileRequest } from "../analyse.js";
import { administrationZone } from "../config/administration-zone.js";
import { matching } from "../config/paths.js";
import type { AttributeColumn, Source, SourceColumns } from "../config/source.js";
import { AppError } from "../errors/app-error.js";
import type { AnalyseFlags } from "./analyse-flags.js";
import { processIds } from "./process-ids.js";

/** A file to be analysed, with its name as the user typed it. */
export interface NamedRequest extends FileRequest {
  readonly typed: string;
}

/**
 * One request per file, in the order typed; each file is a process of its own. `*` is resolved where the shell did not
 * do it. What was not typed is left for detection.
 */
export function fileRequests(
  typed: readonly string[],
  flags: AnalyseFlags,
  cwd: string,
): readonly NamedRequest[] {
  const files = typed.flatMap((path) => expanded(path, cwd));
  const ids = processIds(files);
  const columns = columnsOf(flags);
  return files.map((file, i) => ({
    typed: file,
    path: resolve(cwd, file),
    id: ids[i] ?? "",
    source: sourceOf(resolve(cwd, file), flags, columns),
  }));
}

/** The names that a pattern stands for; a pattern that fits nothing stays, and is then a missing file. */
export function expanded(path: string, cwd: string): readonly string[] {
  if (!path.includes("*") || existsSync(resolve(cwd, path))) return [path];
  const found = matching(cwd, path);
  return found.length === 0 ? [path] : found.map((file) => join(dirname(path), basename(file)));
}

function sourceOf(file: string, flags: AnalyseFlags, columns: SourceColumns): Source {
  return {
    files: [file],
    ...(flags.encoding !== undefined && { encoding: flags.encoding }),
    ...(flags.delimiter !== undefined && { delimiter: flags.delimiter }),
    timezone: flags.timezone ?? administrationZone,
    shape: "long",
    columns,
    aliases: {},
    // A log that was published is compared with what others counted in it: every row of it stays.
    duplicates: flags.keepDuplicates === true || flags.publicData === true ? "keep" : "drop",
  };
}

function columnsOf(flags: AnalyseFlags): SourceColumns {
  const formats = flags.timeFormat !== undefined && { formats: flags.timeFormat };
  return {
    ...(flags.case !== undefined && { case: flags.case }),
    ...(flags.activity !== undefined && { activity: flags.activity }),
    ...((flags.time !== undefined || flags.clock !== undefined || formats !== false) && {
      time: {
        ...(flags.time !== undefined && { from: flags.time }),
        ...(flags.clock !== undefined && { clock: flags.clock }),
        ...formats,
      },
    }),
    ...(flags.start !== undefined && { start: { from: flags.start, ...formats } }),
    ...(flags.lifecycle !== undefined && { lifecycle: flags.lifecycle }),
    ...(flags.instance !== undefined && { instance: flags.instance }),
    ...(flags.orgUnit !== undefined && { org_unit: flags.orgUnit }),
    ...(flags.system !== undefined && { system: flags.system }),
    ...(flags.channel !== undefined && { channel: flags.channel }),
    ...(flags.outcome !== undefined && { outcome: flags.outcome }),
    ...(flags.attribute !== undefined && { attributes: attributesOf(flags.attribute) }),
    ...(flags.resource !== undefined && {
      resource: { from: flags.resource, mode: "handover" as const },
    }),
  };
}

/** By name. Throws `flags-conflict` where one name stands for two columns. */
function attributesOf(typed: readonly AttributeColumn[]): readonly AttributeColumn[] {
  const twice = typed.find(({ name }, i) => typed.findIndex((one) => one.name === name) < i);
  if (twice !== undefined)
    throw new AppError("flags-conflict", {
      flag: `--attribute ${twice.name}=${twice.from}`,
      other: `--attribute ${twice.name}`,
      reason: { de: "ein Merkmal hat eine Spalte.", en: "an attribute has one column." },
    });
  return typed.toSorted((a, b) => (a.name < b.name ? -1 : 1));
}
