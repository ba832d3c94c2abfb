import type { Project } from "../config/project.js";
import { readLines, type LinkedLines } from "../linked-lines/linked-lines.js";
import { contentOf } from "../store/file-content.js";
import { recordFile } from "./record-file.js";
import { releaseId, type ReleaseRecord } from "./record.js";

/** A log of releases as far as it holds. */
export type ReleaseLog = LinkedLines<ReleaseRecord>;

/** The log of releases of a project, looked at line by line as the decision log is; empty where there is none. */
export async function readReleases({ paths }: Pick<Project, "paths">): Promise<ReleaseLog> {
  const bytes = await contentOf(paths.releases);
  return bytes === null
    ? { records: [], broken: null }
    : readLines(bytes, { form: recordFile, idOf: releaseId });
}
