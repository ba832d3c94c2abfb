import { AppError } from "../errors/app-error.js";
import { trapCodes, type TrapCode } from "./trap-codes.js";

/** The codes that one part of a pattern names: `x` stands for any digit, case does not matter. */
function named(part: string): readonly TrapCode[] {
  const wanted = part.trim().toUpperCase();
  if (!/^DQ-[0-9X]{3}$/.test(wanted)) return [];
  const shape = new RegExp(`^${wanted.replaceAll("X", "[0-9]")}$`);
  return trapCodes.filter((code) => shape.test(code));
}

/**
 * The codes that a pattern such as `DQ-2xx` or `DQ-201,DQ-3xx` names, in their order. Throws `trap-unknown` for a part
 * that names none: a limit that can never be broken would be a mistake nobody notices.
 */
export function codesOf(pattern: string): readonly TrapCode[] {
  const found = new Set<TrapCode>();
  for (const part of pattern.split(",")) {
    const codes = named(part);
    if (codes.length === 0) throw new AppError("trap-unknown", { pattern: part.trim() });
    for (const code of codes) found.add(code);
  }
  return trapCodes.filter((code) => found.has(code));
}
