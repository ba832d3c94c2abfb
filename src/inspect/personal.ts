import { byColumnName } from "../personal-data/index.js";
import { suspicions } from "../personal-data/suspicions.js";
import type { Sample } from "./profile.js";

/** What speaks for personal data in a column: its name, most of its cells, or a few of them. */
export type PersonalHint = "name" | "cells" | "some_cells" | "free_text";

/** Different texts of a column that are looked at. */
const mostTexts = 20_000;
/** Share of these texts from which on a column as a whole is about people. */
const most = 0.2;

/** For every column what speaks for personal data or free text in it; null = nothing does. */
export const personalHints = ({ columns, rows }: Sample): readonly (PersonalHint | null)[] =>
  columns.map((name, at) => {
    const byName = byColumnName(name);
    if (byName !== null) return byName === "free_text" ? "free_text" : "name";
    const texts = new Set<string>();
    for (const row of rows) {
      const cell = row[at]?.trim() ?? "";
      if (cell !== "") texts.add(cell);
      if (texts.size === mostTexts) break;
    }
    const found = suspicions(texts);
    if (found.some(({ pattern }) => pattern === "free_text")) return "free_text";
    const count = found.reduce((sum, one) => sum + one.count, 0);
    if (count === 0) return null;
    return count >= most * texts.size ? "cells" : "some_cells";
  });
