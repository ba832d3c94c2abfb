import type { Finding } from "../../quality/finding.js";
import { found } from "./found.js";
import type { FileLook } from "./row-look.js";

/** DQ-306: starts after their completion, taken out; the events stay. Counts rows, of those with a start. */
export const endBeforeStart = (files: readonly FileLook[]): readonly Finding[] =>
  files.flatMap(({ read, started, rows }) => {
    const { count, lines } = rows("end_before_start");
    const column = read.mapping.start?.column ?? null;
    return found("DQ-306", count, { file: read.file, column, of: started, lines });
  });
