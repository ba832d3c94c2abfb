import type { Source } from "../../config/source.js";
import { byColumnName } from "../../personal-data/index.js";
import type { Finding } from "../../quality/finding.js";
import type { StagedFile } from "../accounting.js";
import { columnsRead } from "../mapping.js";
import { found } from "./found.js";

/**
 * DQ-501: columns that by their name hold personal data or free text and are not read; those that the source lists under
 * `drop` are known and not told. One finding per column; `kind`: what the name says.
 */
export const unreadColumns = (
  files: readonly Pick<StagedFile, "file" | "columns" | "mapping">[],
  { drop = [] }: Pick<Source, "drop">,
): readonly Finding[] =>
  files.flatMap(({ file, columns, mapping }) => {
    const known = new Set([...columnsRead(mapping, columns), ...drop]);
    return columns
      .filter((column) => !known.has(column))
      .flatMap((column) => {
        const kind = byColumnName(column);
        return kind === null ? [] : found("DQ-501", 1, { file, column, of: columns.length, facts: { kind } });
      });
  });
