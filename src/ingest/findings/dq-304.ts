import type { Finding } from "../../quality/finding.js";
import { earlyYear } from "../times/placeholders.js";
import type { FileRejects } from "../rows/rejects.js";
import { timeColumn } from "./columns.js";
import { found } from "./found.js";
import { ofRejects } from "./rejected.js";
import type { FileLook } from "./row-look.js";

/**
 * DQ-304, rows whose time is a placeholder (31.12.9999, 01.01.1900 …) or a stated null value, and rows that lie in the
 * future: rejected. Counts rows by column, of those read.
 */
export const oddDates = (rejected: readonly FileRejects[]): readonly Finding[] => [
  ...ofRejects("DQ-304", rejected, ["open_time"], { kind: "open" }),
  ...ofRejects("DQ-304", rejected, ["future_time"], { kind: "future" }),
];

/** DQ-304, starts that are placeholders: taken out, the rows stay. Counts rows, of those with a start. */
export const openStarts = (files: readonly FileLook[]): readonly Finding[] =>
  files.flatMap(({ read, started, rows }) => {
    const { count, lines } = rows("open_start");
    const column = read.mapping.start?.column ?? null;
    return found("DQ-304", count, {
      file: read.file,
      column,
      of: started,
      lines,
      facts: { kind: "open_start" },
    });
  });

/** DQ-304, times before 1980: kept. Counts rows, of the usable ones. */
export const earlyDates = (files: readonly FileLook[]): readonly Finding[] =>
  files.flatMap(({ read, usable, rows }) => {
    const { count, lines } = rows("early");
    const facts = { kind: "early", before: earlyYear };
    return found("DQ-304", count, { file: read.file, column: timeColumn(read), of: usable, lines, facts });
  });
