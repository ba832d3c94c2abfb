import { createHash } from "node:crypto";

/**
 * Names → tokens that say nothing but whether two names are equal, the same as the SQL of `readingsFrom` makes; null
 * where the name is blank.
 */
export function personTokens(salt: string): (name: string) => string | null {
  const known = new Map<string, string | null>();
  return (name) => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const trimmed = name.replace(/^ +| +$/g, "");
    const token =
      trimmed === ""
        ? null
        : createHash("md5")
            .update(salt + trimmed)
            .digest("hex");
    known.set(name, token);
    return token;
  };
}
