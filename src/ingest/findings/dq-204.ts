import type { Finding } from "../../quality/finding.js";
import { found } from "./found.js";
import type { FileLook } from "./row-look.js";

/**
 * DQ-204: rows equal to an earlier one in every mapped column; left out unless the source keeps them. Counts rows, of
 * the usable and these; `kept`: how many of them were kept.
 */
export const exactDuplicates = (files: readonly FileLook[]): readonly Finding[] =>
  files.flatMap(({ read, usable, rows }) => {
    const { count, lines } = rows("exact");
    const kept = rows("exact_kept").count;
    return found("DQ-204", count, { file: read.file, of: usable + count - kept, lines, facts: { kept } });
  });
