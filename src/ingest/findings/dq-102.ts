import type { Finding } from "../../quality/finding.js";
import { found } from "./found.js";
import { timeColumn } from "./columns.js";
import type { FileLook } from "./row-look.js";

/** DQ-102: dates without a time of day in a file in which others have one. Counts rows, of the usable ones. */
export const mixedResolution = (files: readonly FileLook[]): readonly Finding[] =>
  files.flatMap(({ read, usable, rows }) => {
    const { count, lines } = rows("day_only");
    if (count === usable) return [];
    return found("DQ-102", count, { file: read.file, column: timeColumn(read), of: usable, lines });
  });
