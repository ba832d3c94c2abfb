import { existsSync } from "node:fs";
import { resolve } from "node:path";
import type { ConfigDocument, Report } from "./document.js";
import { load } from "./load.js";
import { problemAt } from "./parse.js";
import { isInside, nearestFile, noFile, outside } from "./paths.js";

/** A configuration file that another one names. */
export interface NamedFile {
  readonly path: string;
  readonly document: ConfigDocument;
}

/** The file that `document` names under `key`; undefined where it names none or after reporting a problem. */
export function readNamed(
  root: string,
  document: ConfigDocument,
  key: "ranking" | "policy" | "calendar",
  typed: string | undefined,
  report: Report,
): NamedFile | undefined {
  if (typed === undefined) return undefined;
  const path = resolve(root, typed);
  if (!existsSync(path)) {
    report(problemAt(document, [key], noFile(typed, nearestFile(root, typed))));
    return undefined;
  }
  if (!isInside(root, path)) {
    report(problemAt(document, [key], outside));
    return undefined;
  }
  const named = load(path, typed, report);
  return named && { path, document: named };
}
