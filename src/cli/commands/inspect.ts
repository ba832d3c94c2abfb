import { basename, relative, resolve } from "node:path";
import { administrationZone } from "../../config/administration-zone.js";
import { present } from "../../config/present.js";
import { AppError } from "../../errors/app-error.js";
import { inspectFiles } from "../../inspect/inspect-files.js";
import { isOpen, type Inspection } from "../../inspect/inspection.js";
import {
  checkId,
  placement,
  projectPlace,
  type Placement,
  type ProjectPlace,
} from "../../inspect/placement.js";
import type { KnownSource } from "../../inspect/proposed-source.js";
import { say as sayIn } from "../../reports/locale.js";
import type { InspectFlags } from "../inspect-flags.js";
import { failure, type Failure } from "../failure.js";
import { expanded } from "../file-requests.js";
import { inspectionData } from "../inspect-json.js";
import { findingIssues } from "../inspect-findings.js";
import { inspectionLines } from "../inspect-text.js";
import { dateAnswers, questionIssues } from "../inspect-questions.js";
import { writtenProposal, type Written } from "../inspect-write.js";
import type { Context } from "../io.js";
import type { Outcome } from "../outcome.js";
import { processIds } from "../process-ids.js";
import { inTemporaryFolder } from "../temporary-folder.js";

/** Rows that are looked at where nothing else is typed. */
const usualSample = 200_000;

/** `prozessradar inspect`: looks at files without storing them, and proposes how they are to be read. */
export async function inspect(
  typed: readonly string[],
  flags: InspectFlags,
  context: Context,
): Promise<Outcome> {
  const { cwd, effects } = context;
  if (flags.showValues === true && (flags.json === true || !context.terminal))
    throw new AppError("values-need-terminal", { json: flags.json === true });
  if (flags.update === true && flags.write === undefined)
    throw new AppError("flag-value-missing", { flag: "--write", command: "inspect" });
  const project = projectPlace(resolve(cwd, flags.directory ?? "."));
  const lang = context.chosenLang ?? project.file?.lang ?? context.lang;
  const names = typed.flatMap((path) => expanded(path, cwd));
  const files = [...new Set(names.map((name) => resolve(cwd, name)))].sort();
  const id = flags.id ?? idOf(flags.write === undefined ? names : [flags.write]);
  const place = placeOf(project, files, flags, context);
  if (place !== null && place.before === null) checkId(project, place.path, id);

  const today = effects.now().toISOString().slice(0, 10);
  const inspection = await inTemporaryFolder(context.effects, (temp) =>
    inspectFiles(
      {
        known: knownSource(files, project, flags),
        columns: present({
          case: flags.case,
          activity: flags.activity,
          time: flags.time,
          clock: flags.clock,
        }),
        sample: flags.sample ?? usualSample,
        today,
        temp,
      },
      effects,
    ),
  );
  const written =
    place === null || inspection.trial === null
      ? null
      : await writtenProposal(inspection, { project, place, id, lang, today, flags }, context);
  return outcome(inspection, { names, flags, written, id, project }, { ...context, lang });
}

function knownSource(files: readonly string[], project: ProjectPlace, flags: InspectFlags): KnownSource {
  return {
    files,
    timezone: flags.timezone ?? project.file?.timezone ?? administrationZone,
    public_data: flags.publicData === true,
    ...present({
      encoding: flags.encoding,
      delimiter: flags.delimiter,
      header_row: flags.headerRow,
      sheet: flags.sheet,
      object_type: flags.objectType,
      table: flags.table,
      time_formats: flags.timeFormat,
    }),
  };
}

function placeOf(
  project: ProjectPlace,
  files: readonly string[],
  { write, update }: InspectFlags,
  { cwd, argv }: Context,
): Placement | null {
  if (write === undefined) return null;
  const again = ["prozessradar", ...argv, "--update"].join(" ");
  return placement(
    project,
    { path: resolve(cwd, write), typed: write, update: update === true, again },
    files,
  );
}

/** The id that a process has by its files, from what their names have in common: one that begins with a letter. */
function idOf(paths: readonly string[]): string {
  const ids = processIds(paths.map((path) => basename(path).replace(/[.]ya?ml$/i, "")));
  const [first = "prozess", ...more] = ids;
  let length = first.length;
  for (const id of more) while (!id.startsWith(first.slice(0, length))) length--;
  const shared = first.slice(0, length);
  const id = more.length === 0 ? first : shared.replace(/[-\d]+$/, "");
  const named = id.length < 2 ? first : id;
  return (/^[a-z]/.test(named) ? named : `p-${named}`).slice(0, 64);
}

interface Told {
  readonly names: readonly string[];
  readonly flags: InspectFlags;
  readonly written: Written | null;
  readonly id: string;
  readonly project: ProjectPlace;
}

function outcome(inspection: Inspection, told: Told, context: Context): Outcome {
  const { lang, argv, cwd } = context;
  const say = sayIn(lang);
  const call = callOf(argv);
  const refusal = refused(inspection, told, context);
  const paths = told.written?.files.map((path) => relative(cwd, path) || path) ?? [];
  return {
    exit: refusal === null ? (isOpen(inspection) ? 3 : 0) : exitOf(refusal),
    told: true,
    data: inspectionData(inspection, paths),
    issues: [
      ...findingIssues(inspection, say).map((issue) =>
        issue.code === "DQ-105" && inspection.dates.length > 0
          ? { ...issue, fix: dateAnswers(inspection, issue.column, say, call) }
          : issue,
      ),
      ...questionIssues(inspection, say, call),
      ...(refusal === null ? [] : [refusal.issue]),
    ],
    profile: null,
    inputs: told.names.map((path, i) => ({
      path,
      sha256: inspection.trial?.accounts[i]?.sha256 ?? "",
    })),
    lines: () => inspectionLines(inspection, { ...told, paths, refusal, call, say }, context),
  };
}

/** Why nothing could be read or written, where it is more than a question. */
function refused(inspection: Inspection, { flags }: Told, { lang }: Context): Failure | null {
  if (inspection.refusal !== null) return failure(inspection.refusal, lang);
  return isOpen(inspection) && flags.write !== undefined
    ? failure(new AppError("inspect-open", { path: flags.write }), lang)
    : null;
}

const exitOf = ({ exit }: Failure): 3 | 4 | 5 => (exit === 4 || exit === 5 ? exit : 3);

/** The call as it was typed, to be typed again with an answer. */
const callOf = (argv: readonly string[]): readonly string[] => [
  "prozessradar",
  ...argv.filter((word) => word !== "--debug" && word !== "--json"),
];
