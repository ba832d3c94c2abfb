import type { Finding } from "../../quality/finding.js";
import type { TrapCode } from "../../quality/trap-codes.js";
import type { FileRejects } from "../rows/rejects.js";
import type { Rule } from "../rows/rules.js";
import { found } from "./found.js";

/** A finding per file and column for the rows that were rejected by some rules. */
export const ofRejects = (
  code: TrapCode,
  rejected: readonly FileRejects[],
  rules: readonly Rule[],
  facts: Finding["facts"] = {},
): readonly Finding[] =>
  rejected.flatMap(({ file, read, counts }) =>
    counts
      .filter(({ rule }) => rules.includes(rule))
      .flatMap(({ column, count, lines }) => found(code, count, { file, column, of: read, lines, facts })),
  );
