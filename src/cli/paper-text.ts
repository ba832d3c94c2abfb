import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { load } from "../config/load.js";
import type { Project } from "../config/project.js";
import { AppError } from "../errors/app-error.js";
import type { Problem } from "../errors/config.js";
import { holdsGap, placeKeys, type PlaceKey } from "../reports/paper/places.js";
import { paperTexts, type PaperTexts } from "../reports/paper/texts.js";
import { nameFrom } from "./name-from.js";

/** What people wrote for the committee paper, and the checksum of the file that holds it. */
export interface PaperText {
  readonly texts: PaperTexts;
  readonly sha256: string;
}

/** Where the texts of a project's paper lie: as typed, or `paper.yaml` beside `prozessradar.yaml`. Absolute. */
export const paperTextPath = ({ dir }: Project, typed: string | undefined, cwd: string): string =>
  typed === undefined ? join(dir, "paper.yaml") : resolve(cwd, typed);

/** Whether a project leaves a place to people: what it states itself, nobody is asked for. */
export const asksFor =
  ({ costs }: Project) =>
  (key: PlaceKey): boolean =>
    key !== "hourly_rate" || costs === null;

/** The places of a project's paper that nobody has written. */
export const openFor = (project: Project, texts: PaperTexts): readonly PlaceKey[] =>
  placeKeys.filter((key) => asksFor(project)(key) && (texts[key] === undefined || holdsGap(texts[key])));

/**
 * What people wrote for the paper of a project; null where there is no file and none was typed. Throws `paper-text-missing`
 * and `paper-text-invalid`.
 */
export function readPaperText(project: Project, typed: string | undefined, cwd: string): PaperText | null {
  const path = paperTextPath(project, typed, cwd);
  const file = nameFrom(cwd, path);
  if (!existsSync(path)) {
    if (typed === undefined) return null;
    throw new AppError("paper-text-missing", { file });
  }
  const problems: Problem[] = [];
  const document = load(path, file, (problem) => problems.push(problem));
  if (document === undefined) throw new AppError("paper-text-invalid", { problems });
  const sha256 = createHash("sha256").update(readFileSync(path)).digest("hex");
  return { texts: paperTexts(document, asksFor(project)), sha256 };
}
