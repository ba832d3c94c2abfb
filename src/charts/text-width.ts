import { graphemes } from "./printable.js";
import { firstLatin, latin, marks, markWidths, unitsPerEm } from "./glyph-widths.js";

export type Weight = "normal" | "bold";

const markAt = new Map(Array.from(marks, (mark, i) => [mark.codePointAt(0), i]));

/** Combining marks, joiners, direction marks and variation selectors stand on the character before them. */
const takesNoRoom = /^[\p{Mn}\p{Me}\p{Cf}\uFE00-\uFE0F]$/u;
const fillsASquare =
  /^(?:\p{Extended_Pictographic}|[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\u{1F000}-\u{3FFFD}])$/u;

/** Foreign letters come from a font of the reader's machine: a wide guess leaves air, a narrow one would cut. */
const guess = 0.75 * unitsPerEm;
const square = 1.3 * unitsPerEm;

function advance(character: string, weight: Weight): number {
  const code = character.codePointAt(0) ?? 0;
  const plain = latin[weight][code - firstLatin];
  if (plain !== undefined) return plain;
  const mark = markAt.get(code);
  if (mark !== undefined) return markWidths[weight][mark] ?? guess;
  if (takesNoRoom.test(character) || code < firstLatin) return 0;
  return fillsASquare.test(character) ? square : guess;
}

/**
 * Width of a line of text in pixels, set in Arial or a font of the same metrics. Kerning is left out, so a real line is
 * at most as wide; characters outside Arial are guessed wide.
 */
export function textWidth(text: string, px: number, weight: Weight = "normal"): number {
  let units = 0;
  for (const character of text) units += advance(character, weight);
  return (units * px) / unitsPerEm;
}

/** The text, or as much of it as fits with "…" behind it. */
export function cut(text: string, width: number, px: number, weight: Weight = "normal"): string {
  if (textWidth(text, px, weight) <= width) return text;
  let kept = "";
  for (const next of graphemes(text)) {
    if (textWidth(`${kept}${next}…`, px, weight) > width) break;
    kept += next;
  }
  return `${kept.trimEnd()}…`;
}

/**
 * The text in at most `lines` lines of `width` pixels: broken at spaces, after hyphens and slashes, and inside a word only
 * (with a hyphen) if the word alone is too wide; what is left over is cut with "…".
 */
export function wrap(
  text: string,
  width: number,
  lines: number,
  px: number,
  weight: Weight = "normal",
): readonly string[] {
  const pieces = text.match(/[^\s\-/]*[-/]+|[^\s\-/]+|\s+/gu) ?? [];
  const out: string[] = [];
  let line = "";
  let rest = pieces.map((piece) => (/^\s/u.test(piece) ? " " : piece));
  while (rest.length > 0 && out.length < lines) {
    const [piece = "", ...after] = rest;
    if (textWidth((line + piece).trimEnd(), px, weight) <= width) {
      line += line === "" ? piece.trimStart() : piece;
      rest = after;
      continue;
    }
    if (out.length === lines - 1) {
      out.push(cut((line + rest.join("")).trim(), width, px, weight));
      return out;
    }
    if (line.trim() === "") {
      const head = broken(piece, width, px, weight);
      out.push(/\p{L}$/u.test(head) ? `${head}-` : head);
      rest = [piece.slice(head.length), ...after];
    } else {
      out.push(line.trimEnd());
    }
    line = "";
  }
  return line.trim() === "" ? (out.length === 0 ? [""] : out) : [...out, line.trimEnd()];
}

/** As many graphemes as fit with a hyphen behind them, at least one. */
function broken(word: string, width: number, px: number, weight: Weight): string {
  let kept = "";
  for (const next of graphemes(word)) {
    if (kept !== "" && textWidth(`${kept}${next}-`, px, weight) > width) break;
    kept += next;
  }
  return kept;
}
