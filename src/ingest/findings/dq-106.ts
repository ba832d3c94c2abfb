import type { Finding } from "../../quality/finding.js";
import { found } from "./found.js";
import { columnRead } from "./columns.js";
import type { FileLook } from "./row-look.js";

/** DQ-106: amounts that are no number as the source states numbers; they are null. Counts rows, of the usable ones. */
export const unreadableAmounts = (files: readonly FileLook[]): readonly Finding[] =>
  files.flatMap(({ read, usable, rows }) => {
    const { count, lines } = rows("amount_unreadable");
    const column = columnRead(read, "amount");
    return found("DQ-106", count, { file: read.file, column, of: usable, lines, facts: { kind: "amount" } });
  });
