import type { Finding } from "../../quality/finding.js";
import { timeColumn } from "./columns.js";
import { found } from "./found.js";
import type { FileLook } from "./row-look.js";

/** DQ-301: local times that the clock skips in spring, read as the moment of the jump. Counts rows, of the usable ones. */
export const missingHour = (files: readonly FileLook[]): readonly Finding[] =>
  files.flatMap(({ read, usable, rows }) => {
    const { count, lines } = rows("in_missing_hour");
    return found("DQ-301", count, { file: read.file, column: timeColumn(read), of: usable, lines });
  });
