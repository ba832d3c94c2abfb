import { basename } from "node:path";
import type { Source } from "../config/source.js";
import type { Effects } from "../effects.js";
import { present } from "../config/present.js";
import { openDatabase } from "../engine/duckdb.js";
import { AppError } from "../errors/app-error.js";
import { namedColumn } from "../ingest/heading.js";
import { filesToRead } from "../ingest/readers/hive-files.js";
import { probe, type Probed } from "../ingest/probe.js";
import { shownColumns } from "../ingest/shown-columns.js";
import type { Finding } from "../quality/finding.js";
import { dateFormats } from "./date-formats.js";
import type { DateQuestion, FileFacts, Inspection, TrialRun } from "./inspection.js";
import { personalHints } from "./personal.js";
import { profiles, type Sample } from "./profile.js";
import { proposedSource, type KnownSource } from "./proposed-source.js";
import type { Roles, StatedColumns } from "./role.js";
import { rolesOf } from "./roles.js";
import { sampleOf, type FileSample } from "./sample.js";
import { shapeFindings, withClock } from "./shape-findings.js";
import { tryIngest } from "./trial-run.js";
import { withoutFooter } from "./without-footer.js";

/** What is to be looked at, and how. */
export interface InspectRequest {
  readonly known: KnownSource;
  readonly columns: StatedColumns;
  /** Rows that are looked at for the roles, over all files. */
  readonly sample: number;
  /** ISO date. */
  readonly today: string;
  /** A folder that is gone afterwards. */
  readonly temp: string;
}

/**
 * Looks at the files of one process, all with the same columns, and proposes how they are to be read. Nothing is
 * stored: the sample and the trial run live in memory. Throws `inspect-columns-differ`, `column-unknown` for a stated
 * column, and what the readers throw where a file cannot be read at all.
 */
export async function inspectFiles(request: InspectRequest, effects: Effects): Promise<Inspection> {
  const inputs = await Promise.all(request.known.files.map((path) => probe(path, request.known.format)));
  const found = await sampled(request, inputs, effects);
  checkStated(request, found);
  const whole = proposed(request, found);
  const samples = found.map((one) => withoutFooter(one, whole.roles));
  const { sample, roles } = samples.every((one, i) => one === found[i]) ? whole : proposed(request, samples);
  const source = proposedSource(roles, withHeading(request.known, samples));
  const dates = dateQuestions(roles, request.known);
  const open = roles.questions.length > 0 || dates.length > 0;
  const tried = open
    ? null
    : await tryIngest(source, { ...request, public_data: request.known.public_data, effects });
  return {
    files: inputs.map((input, i) => factsOf(input, samples[i])),
    sampled_rows: sample.rows.length,
    sampled_all: samples.every(({ complete }) => complete),
    roles,
    source: asFound(source, tried?.trial ?? null, tried?.findings ?? []),
    dates,
    trial: tried?.trial ?? null,
    refusal: tried?.refusal ?? null,
    findings: [
      ...withClock(tried?.findings ?? [], roles),
      ...shapeFindings(roles, dates, request.known.public_data),
    ],
    examples: sample.columns.map((_, at) => sample.rows.find((row) => row[at] !== null)?.[at] ?? null),
  };
}

/** All samples as one, and what its columns are. */
function proposed({ columns }: InspectRequest, samples: readonly FileSample[]) {
  const sample = joined(samples);
  return { sample, roles: rolesOf(sample, profiles(sample), personalHints(sample), columns) };
}

async function sampled(
  { known, sample, temp }: InspectRequest,
  inputs: readonly Probed[],
  effects: Effects,
): Promise<readonly FileSample[]> {
  const source: Source = proposedSource({ shape: "long", columns: [], questions: [] }, known);
  await using engine = await openDatabase({ files: await filesToRead(known), folders: [temp] });
  const each = Math.max(1, Math.ceil(sample / Math.max(1, inputs.length)));
  const samples: FileSample[] = [];
  for (const input of inputs) {
    const one = await sampleOf(input, source, each, { engine, temp, effects });
    const [first = one] = samples;
    const missing = first.columns.filter((name) => !one.columns.includes(name));
    const more = one.columns.filter((name) => !first.columns.includes(name));
    // attributes of an event log come and go; the columns of a table do not
    if (input.format !== "xes" && missing.length + more.length > 0)
      throw new AppError("inspect-columns-differ", {
        file: basename(input.path),
        first: basename(inputs[0]?.path ?? ""),
        missing: shownColumns(missing, first.proven),
        more: shownColumns(more, one.proven),
      });
    samples.push(one);
  }
  return samples;
}

/** The samples of all files as one, columns in the order of the first file. */
function joined(samples: readonly FileSample[]): Sample {
  const [first] = samples;
  if (first === undefined || samples.length === 1) return first ?? { columns: [], rows: [] };
  const columns = [...new Set(samples.flatMap((one) => one.columns))];
  const rows = samples.flatMap((one) => {
    const places = columns.map((name) => one.columns.indexOf(name));
    return one.rows.map((row) => places.map((at) => row[at] ?? null));
  });
  return { columns, rows };
}

function checkStated({ columns, known }: InspectRequest, samples: readonly FileSample[]): void {
  const heading = {
    file: basename(known.files[0] ?? ""),
    columns: joined(samples).columns,
    proven: new Set(samples.flatMap(({ proven }) => [...proven])),
    line: samples[0]?.heading ?? null,
    elsewhere: null,
  };
  for (const column of Object.values(columns) as readonly (string | undefined)[])
    if (column !== undefined && !heading.columns.includes(column)) namedColumn(column, heading);
}

/** A heading below a preamble is stated, where it is the same in all files. */
function withHeading(known: KnownSource, samples: readonly FileSample[]): KnownSource {
  const headings = new Set(samples.map(({ heading }) => heading));
  const [heading = null] = headings;
  if (known.header_row !== undefined || headings.size !== 1 || heading === null || heading === 1)
    return known;
  return { ...known, header_row: heading };
}

/**
 * The source with what the whole file has shown about its form, so that it is read the same way next time: delimiter,
 * and the encoding unless it is UTF-8, differs between files or within one.
 */
function asFound(source: Source, trial: TrialRun | null, findings: readonly Finding[]): Source {
  const only = <T>(values: readonly T[]): T | null =>
    new Set(values).size === 1 ? (values[0] ?? null) : null;
  const accounts = trial?.accounts.filter(({ format }) => format === "csv") ?? [];
  const encoding = only(accounts.map((account) => account.encoding));
  const mixed = findings.some(({ code, facts }) => code === "DQ-002" && facts["mixed"] === 1);
  return {
    ...source,
    ...present({
      delimiter: source.delimiter ?? only(accounts.map((account) => account.delimiter)) ?? undefined,
      encoding:
        source.encoding ?? (encoding === null || encoding === "utf-8" || mixed ? undefined : encoding),
    }),
  };
}

function dateQuestions(roles: Roles, { time_formats }: KnownSource): readonly DateQuestion[] {
  if (time_formats !== undefined) return [];
  return roles.columns.flatMap(({ role, profile }) => {
    if (role !== "time" && role !== "start" && role !== "step_date") return [];
    const found = dateFormats(profile);
    return "choices" in found ? [{ column: profile.name, choices: found.choices }] : [];
  });
}

function factsOf({ path, size, format }: Probed, sample: FileSample | undefined): FileFacts {
  return {
    file: basename(path),
    bytes: size,
    format,
    encoding: sample?.encoding ?? null,
    delimiter: sample?.delimiter ?? null,
    heading: sample?.heading ?? null,
  };
}
