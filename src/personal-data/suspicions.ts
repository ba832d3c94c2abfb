import { isFreeText } from "./free-text.js";
import { patterns } from "./index.js";
import type { Pattern, PatternId } from "./pattern.js";

/** What a column is suspected to hold. */
export interface Suspicion {
  readonly pattern: PatternId;
  /** Different texts in which it was found. */
  readonly count: number;
  /** The shape of the first of them, no content. */
  readonly example: string;
}

/** Of the texts that have the outer form of a number, the share that must pass its check. */
const sure = 0.5;

/**
 * What the different texts of a column are suspected to hold, the surest pattern first; empty = nothing. A text counts
 * for the first pattern that finds something. `example` is masked.
 */
export function suspicions(texts: Iterable<string>): readonly Suspicion[] {
  const all = [...texts];
  const single = Object.values(patterns).filter(({ id }) => id !== "free_text");
  const found = new Map<Pattern, { count: number; example: string }>();
  for (const text of all) {
    const pattern = single.find(({ test }) => test(text));
    if (pattern === undefined) continue;
    const seen = found.get(pattern);
    found.set(pattern, { count: (seen?.count ?? 0) + 1, example: seen?.example ?? pattern.mask(text) });
  }
  const suspected = single.flatMap((pattern) => {
    const seen = found.get(pattern);
    if (seen === undefined) return [];
    const alike = pattern.resembles;
    const form = alike === undefined ? 0 : all.reduce((sum, text) => sum + (alike(text) ? 1 : 0), 0);
    return seen.count >= form * sure ? [{ pattern: pattern.id, ...seen }] : [];
  });
  if (!isFreeText(all)) return suspected;
  const { id, mask } = patterns.free_text;
  return [...suspected, { pattern: id, count: all.length, example: mask("") }];
}
