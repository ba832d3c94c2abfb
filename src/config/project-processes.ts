import { relative, sep } from "node:path";
import type { Text } from "../text.js";
import { at } from "./at.js";
import type { Calendar } from "./calendar.js";
import type { ConfigDocument, Report } from "./document.js";
import { load } from "./load.js";
import { check, problemAt } from "./parse.js";
import { folderAt, isInside, matching, nearestFile, noFile, noFolder, outside } from "./paths.js";
import { allowsMode, type Policy } from "./policy.js";
import { processFile, processOf } from "./process-file.js";
import { present } from "./present.js";
import type { Process } from "./process.js";
import type { ProjectCalendars } from "./project-calendars.js";
import { sourceKeys } from "./source-keys.js";
import { resourceModes, type ResourceMode } from "./source.js";

/** What a process file needs to know about its project. */
interface Known {
  readonly root: string;
  readonly timezone: string;
  readonly policy: Policy;
  readonly calendars: ProjectCalendars;
  /** Of processes that name none. */
  readonly calendar?: Calendar;
}

/** The processes that `patterns` find, in the order of their files; those with a problem are left out and reported. */
export function readProcesses(
  known: Known,
  patterns: readonly string[],
  project: ConfigDocument,
  report: Report,
): readonly { readonly path: string; readonly process: Process }[] {
  const paths = new Set<string>();
  for (const pattern of patterns) {
    const found = matching(known.root, pattern);
    if (found.length === 0) {
      report(problemAt(project, ["paths", "processes"], noFile(pattern, nearestFile(known.root, pattern))));
    }
    for (const path of found) paths.add(path);
  }
  const ids = new Map<string, string>();
  return [...paths].sort().flatMap((path) => {
    const file = relative(known.root, path).split(sep).join("/");
    if (!isInside(known.root, path)) {
      report({ file, line: null, path: "", says: outside, exit: 2 });
      return [];
    }
    const document = load(path, file, report);
    const process = document && readProcess(known, document, ids, report);
    return process ? [{ path, process }] : [];
  });
}

function readProcess(
  known: Known,
  document: ConfigDocument,
  ids: Map<string, string>,
  report: Report,
): Process | undefined {
  const checked = check(processFile, document, report);
  const files = sourceFiles(known.root, document, report);
  const id = at(document.value, "id");
  if (typeof id === "string") {
    const first = ids.get(id);
    if (first !== undefined) report(problemAt(document, ["id"], takenBy(first)));
    else ids.set(id, document.file);
  }
  const mode = resourceModes.find((name) => name === at(document.value, "columns", "resource", "mode"));
  if (mode !== undefined && !allowsMode(known.policy, mode)) {
    report(problemAt(document, ["columns", "resource", "mode"], notAllowed(known.policy.resource.mode), 5));
  }
  const named = processFile.shape.calendar.safeParse(at(document.value, "calendar")).data;
  const calendar = named === undefined ? known.calendar : known.calendars.named(document, named);
  return checked && processOf(checked.value, { files, timezone: known.timezone, ...present({ calendar }) });
}

/** The files that a process reads, or folders of format `hive`: absolute, sorted, each once. Reports what finds nothing. */
function sourceFiles(root: string, document: ConfigDocument, report: Report): readonly string[] {
  const typed = at(document.value, "source", "files");
  const patterns = sourceKeys.source.shape.files.safeParse(typed).data ?? [];
  const folders = at(document.value, "source", "format") === "hive";
  const files = patterns.flatMap((pattern, i) => {
    const place = ["source", "files", ...(Array.isArray(typed) ? [i] : [])];
    const found = folders ? folderAt(root, pattern) : matching(root, pattern);
    if (found.length === 0) {
      const says = folders ? noFolder(pattern) : noFile(pattern, nearestFile(root, pattern));
      report(problemAt(document, place, says, 3));
    }
    if (found.some((path) => !isInside(root, path))) report(problemAt(document, place, outside));
    return found;
  });
  return [...new Set(files)].sort();
}

const takenBy = (file: string): Text => ({
  de: `diese Kennung steht schon in ${file}.`,
  en: `this id is taken by ${file} already.`,
});

const notAllowed = (mode: ResourceMode): Text =>
  mode === "drop"
    ? {
        de: "policy.yaml erlaubt für Personenspalten nur drop.",
        en: "policy.yaml allows only drop for columns with persons.",
      }
    : {
        de: `policy.yaml erlaubt für Personenspalten höchstens ${mode}; pseudonym braucht dort resource.agreement.`,
        en: `policy.yaml allows at most ${mode} for columns with persons; pseudonym needs resource.agreement there.`,
      };
