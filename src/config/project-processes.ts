import { relative, sep } from "node:path";
import type { Text } from "../text.js";
import { at } from "./at.js";
import type { ConfigDocument, Report } from "./document.js";
import { load } from "./load.js";
import { check, problemAt } from "./parse.js";
import { isInside, matching, nearestFile, noFile, outside } from "./paths.js";
import type { Policy } from "./policy.js";
import { processFile, processOf } from "./process-file.js";
import type { Process } from "./process.js";
import { sourceKeys } from "./source-keys.js";

/** What a process file needs to know about its project. */
interface Known {
  readonly root: string;
  readonly timezone: string;
  readonly policy: Policy;
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
  if (
    at(document.value, "columns", "resource", "mode") === "handover" &&
    known.policy.resource.mode === "drop"
  ) {
    report(problemAt(document, ["columns", "resource", "mode"], onlyDrop, 5));
  }
  return checked && processOf(checked.value, { files, timezone: known.timezone });
}

/** The files that a process reads: absolute, sorted, each once. Reports a pattern that finds nothing. */
function sourceFiles(root: string, document: ConfigDocument, report: Report): readonly string[] {
  const typed = at(document.value, "source", "files");
  const patterns = sourceKeys.source.shape.files.safeParse(typed).data ?? [];
  const files = patterns.flatMap((pattern, i) => {
    const place = ["source", "files", ...(Array.isArray(typed) ? [i] : [])];
    const found = matching(root, pattern);
    if (found.length === 0)
      report(problemAt(document, place, noFile(pattern, nearestFile(root, pattern)), 3));
    if (found.some((path) => !isInside(root, path))) report(problemAt(document, place, outside));
    return found;
  });
  return [...new Set(files)].sort();
}

const takenBy = (file: string): Text => ({
  de: `diese Kennung steht schon in ${file}.`,
  en: `this id is taken by ${file} already.`,
});

const onlyDrop: Text = {
  de: "policy.yaml erlaubt für Personenspalten nur drop.",
  en: "policy.yaml allows only drop for columns with persons.",
};
