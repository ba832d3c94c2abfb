import { dirname, join } from "node:path";
import type { Project } from "../config/project.js";

/** Where the record of deletions of a project lies: beside its decision log. */
export const deletionLogFile = ({ paths }: Pick<Project, "paths">): string =>
  join(dirname(paths.decisions), "deletions.jsonl");
