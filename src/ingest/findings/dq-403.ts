import type { Finding } from "../../quality/finding.js";
import type { StagedFile } from "../accounting.js";
import type { Instances } from "../instances/lifecycle.js";
import { columnRead } from "./columns.js";
import { found } from "./found.js";
import type { FileLook } from "./row-look.js";

/** DQ-403, transitions that are not spelt in lower case: read as if they were. Counts rows, of the usable ones. */
export const lifecycleSpelling = (files: readonly FileLook[]): readonly Finding[] =>
  files.flatMap(({ read, usable, rows }) => {
    const { count, lines } = rows("lifecycle_spelling");
    const column = columnRead(read, "lifecycle");
    return found("DQ-403", count, {
      file: read.file,
      column,
      of: usable,
      lines,
      facts: { kind: "spelling" },
    });
  });

/**
 * DQ-403, what `collapse` met: a lifecycle column that holds other words than the transitions of XES, so that every row
 * is an event (counts rows, all of them), executions begun and never completed, and completions never begun in a log
 * that has starts (count executions).
 */
export const lifecycleOddities = (
  files: readonly Pick<StagedFile, "file" | "mapping">[],
  made: Pick<Instances, "kind" | "expected" | "orphans">,
): readonly Finding[] => [
  ...(made.kind === "sub_status"
    ? found("DQ-403", made.expected, { of: made.expected, facts: { kind: "sub_status" } })
    : []),
  ...files.flatMap(({ file }, number) => {
    const { starts = 0, completes = 0 } = made.orphans.get(number) ?? {};
    return [
      ...found("DQ-403", starts, { file, facts: { kind: "orphan_starts" } }),
      ...found("DQ-403", completes, { file, facts: { kind: "orphan_completes" } }),
    ];
  }),
];
