import type { Finding } from "../../quality/finding.js";
import { found } from "./found.js";
import { timeColumn } from "./columns.js";
import type { FileLook } from "./row-look.js";

/** DQ-101: completions spelt `31.12.2024 …`. Counts rows, of the usable ones. */
export const germanDates = (files: readonly FileLook[]): readonly Finding[] =>
  files.flatMap(({ read, usable, rows }) => {
    const { count, lines } = rows("german");
    return found("DQ-101", count, { file: read.file, column: timeColumn(read), of: usable, lines });
  });
