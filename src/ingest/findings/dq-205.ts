import type { Finding } from "../../quality/finding.js";
import { found } from "./found.js";
import type { FileLook } from "./row-look.js";

/**
 * DQ-205: rows with the case, activity and time (start, lifecycle, instance) of an earlier one, but something else
 * differs; one of them is kept, unless the source keeps duplicates or the time is a date only. Counts rows, of the
 * usable and these; `kept`: how many of them were kept.
 */
export const nearDuplicates = (files: readonly FileLook[]): readonly Finding[] =>
  files.flatMap(({ read, usable, rows }) => {
    const { count, lines } = rows("near");
    const kept = rows("near_kept").count;
    return found("DQ-205", count, { file: read.file, of: usable + count - kept, lines, facts: { kept } });
  });
