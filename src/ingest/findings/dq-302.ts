import type { Finding } from "../../quality/finding.js";
import { timeColumn } from "./columns.js";
import { found } from "./found.js";
import type { FileLook } from "./row-look.js";

/** DQ-302: local times that the clock shows twice in autumn, settled by `settleClockChange`. Counts rows, of the usable. */
export const doubledHour = (files: readonly FileLook[]): readonly Finding[] =>
  files.flatMap(({ read, usable, rows }) => {
    const { count, lines } = rows("in_doubled_hour");
    return found("DQ-302", count, { file: read.file, column: timeColumn(read), of: usable, lines });
  });
