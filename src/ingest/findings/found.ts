import type { Finding } from "../../quality/finding.js";
import type { TrapCode } from "../../quality/trap-codes.js";

/** A finding, or none where nothing was counted. `lines` are sorted and cut to the first ten. */
export function found(
  code: TrapCode,
  count: number,
  more: Partial<Omit<Finding, "code" | "count">> = {},
): readonly Finding[] {
  if (count === 0) return [];
  const { file = null, column = null, of = null, lines = [], facts = {} } = more;
  const first = [...lines].sort((a, b) => a - b).slice(0, 10);
  return [{ code, file, column, count, of, lines: first, facts }];
}
