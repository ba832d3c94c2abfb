/** A column of a table in the terminal. Numbers stand at the end, words at the start. */
export interface TextColumn {
  readonly label: string;
  readonly align: "start" | "end";
  /** The column that is cut where the line would be too long. */
  readonly cut?: true;
}

const gap = "  ";
const smallest = 12;

/** Lines of an aligned table: a header, then one line a row, no longer than `width` where a column may be cut. */
export function textTable(
  columns: readonly TextColumn[],
  rows: readonly (readonly string[])[],
  width: number,
): readonly string[] {
  const lines = [columns.map(({ label }) => label), ...rows].map((row) => row.map(oneLine));
  const widths = columns.map((_, i) => Math.max(...lines.map((line) => displayWidth(line[i] ?? ""))));
  const over = indent.length + sum(widths) + gap.length * (columns.length - 1) - width;
  const room = columns.map((column, i) => {
    const wide = widths[i] ?? 0;
    return column.cut && over > 0 ? Math.max(Math.min(smallest, wide), wide - over) : wide;
  });
  return lines.map((line) =>
    `${indent}${line.map((text, i) => aligned(text, room[i] ?? 0, columns[i]?.align ?? "start")).join(gap)}`.trimEnd(),
  );
}

/** What stands before every line below a heading. */
export const indent = "  ";

/** `label   value` pairs, values below each other; a long value goes on below where it began. */
export function facts(
  pairs: readonly (readonly [label: string, value: string])[],
  width: number,
): readonly string[] {
  const wide = Math.max(0, ...pairs.map(([label]) => displayWidth(label)));
  const before = indent.length + wide + 2 * gap.length;
  return pairs.flatMap(([label, value]) => {
    const [first = "", ...rest] = wrapped(oneLine(value), Math.max(smallest, width - before));
    return [
      `${indent}${aligned(label, wide, "start")}${gap}${gap}${first}`,
      ...rest.map((line) => " ".repeat(before) + line),
    ];
  });
}

function aligned(text: string, width: number, align: "start" | "end"): string {
  const shown = cut(text, width);
  const space = " ".repeat(Math.max(0, width - displayWidth(shown)));
  return align === "end" ? space + shown : shown + space;
}

const graphemes = new Intl.Segmenter("de", { granularity: "grapheme" });
/**
 * Characters as a person sees them. Taken apart in pieces, because every segment of the segmenter carries a copy of the
 * whole text: a path of ten thousand steps would fill the memory.
 */
const segments = (text: string): readonly string[] =>
  (text.match(/[^ ]{1,500} ?| /gu) ?? []).flatMap((piece) =>
    [...graphemes.segment(piece)].map(({ segment }) => segment),
  );

/** The text, or its beginning and `…` where it is wider than `width`; no character is cut in half. */
export function cut(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  let kept = "";
  let used = 1;
  for (const segment of segments(text)) {
    used += displayWidth(segment);
    if (used > width) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}

/** Columns that a text takes in a terminal: East Asian characters and emoji take two, joined ones count once. */
export function displayWidth(text: string): number {
  if (/^[\x20-\x7e]*$/.test(text)) return text.length;
  return segments(text).reduce((width, segment) => width + (isWide(segment) ? 2 : 1), 0);
}

const wide: readonly (readonly [from: number, to: number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0xa4cf],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1faff],
  [0x20000, 0x3fffd],
];

function isWide(segment: string): boolean {
  const point = segment.codePointAt(0) ?? 0;
  return (
    /\p{Emoji_Presentation}|\uFE0F/u.test(segment) || wide.some(([from, to]) => point >= from && point <= to)
  );
}

/**
 * Control characters could move the cursor or recolour the terminal, direction overrides could turn the words around:
 * both are shown as the replacement character. Line breaks stay.
 */
export const printable = (text: string): string =>
  text.replace(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/g, "\uFFFD");

/** A name as one line: line breaks and tabs inside it become blanks. */
export const oneLine = (text: string): string => printable(text.replace(/[\t\r\n]+/g, " "));

/**
 * Breaks a text between words so that no line is wider than `width`; a longer word stays whole. What a line break of
 * the text begins with stays in front of all its lines.
 */
export function wrapped(text: string, width: number): readonly string[] {
  return text.split("\n").flatMap((paragraph) => {
    const lead = /^ */.exec(paragraph)?.[0] ?? "";
    const lines: string[] = [];
    let line = "";
    for (const word of paragraph.slice(lead.length).split(" ")) {
      const longer = line === "" ? word : `${line} ${word}`;
      if (line !== "" && displayWidth(lead + longer) > width) {
        lines.push(line);
        line = word;
      } else line = longer;
    }
    return [...lines, line].map((part) => lead + part);
  });
}

/** The same below a heading. */
export const indented = (text: string, width: number): readonly string[] =>
  wrapped(text, width - indent.length).map((line) => `${indent}${line}`);

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);
