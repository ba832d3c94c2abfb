import type { Finding } from "../../quality/finding.js";
import { found } from "./found.js";
import { timeColumn } from "./columns.js";
import type { FileLook } from "./row-look.js";

/** DQ-104: times spelt as `24:00`, with a month's name, as a serial or with a two-digit year. Counts rows, of the usable. */
export const oddSpellings = (files: readonly FileLook[]): readonly Finding[] =>
  files.flatMap(({ read, usable, rows }) => {
    const { count, lines } = rows("odd_spelling");
    return found("DQ-104", count, { file: read.file, column: timeColumn(read), of: usable, lines });
  });
