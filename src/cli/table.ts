/** A column of a table in the terminal. Numbers stand at the end, words at the start. */
export interface TextColumn {
  readonly label: string;
  readonly align: "start" | "end";
  /** A column that becomes narrower where the line would be too long; of several the widest first. */
  readonly cut?: true;
  /** Lines that a cell of a narrower column may take before its text is cut; 1 if not said. */
  readonly lines?: number;
}

const gap = "  ";
const smallest = 12;

/** Lines of a path: paths often begin alike, and a transition says nothing without its second step. */
export const linesOfPath = 6;

/**
 * Lines of an aligned table: a header, then a row on one line, or on several where a column may wrap; no longer than
 * `width` where columns may be cut and are not at their smallest.
 */
export function textTable(
  columns: readonly TextColumn[],
  rows: readonly (readonly string[])[],
  width: number,
): readonly string[] {
  const table = [columns.map(({ label }) => label), ...rows].map((row) => row.map(oneLine));
  const widths = columns.map((_, i) => Math.max(...table.map((row) => displayWidth(row[i] ?? ""))));
  const room = fitted(
    widths.map((wide, i) => {
      const { cut: mayBeCut, lines = 1 } = columns[i] ?? {};
      if (mayBeCut !== true) return { wide, whole: wide, least: wide };
      const whole = lines === 1 ? smallest : longestPiece(table.map((row) => row[i] ?? ""));
      return { wide, whole, least: Math.min(smallest, whole) };
    }),
    width - indent.length - gap.length * (columns.length - 1),
  );
  return table.flatMap((row) => {
    const cells = row.map((text, i) => broken(text, room[i] ?? 0, columns[i]?.lines ?? 1));
    const height = Math.max(1, ...cells.map((lines) => lines.length));
    return Array.from({ length: height }, (_, line) =>
      `${indent}${cells.map((lines, i) => aligned(lines[line] ?? "", room[i] ?? 0, columns[i]?.align ?? "start")).join(gap)}`.trimEnd(),
    );
  });
}

interface Fitting {
  /** What the column takes where there is room. */
  readonly wide: number;
  /** What it takes where its words stay whole. */
  readonly whole: number;
  readonly least: number;
}

/** Widths that together fit into `space`: the widest column gives way first, as long as words stay whole, then further. */
function fitted(columns: readonly Fitting[], space: number): readonly number[] {
  const room = columns.map(({ wide }) => wide);
  for (const floor of ["whole", "least"] as const) {
    for (let over = sum(room) - space; over > 0; over = sum(room) - space) {
      const wider = room.map((wide, i) => (wide > (columns[i]?.[floor] ?? 0) ? wide : 0));
      const most = Math.max(...wider);
      if (most === 0) break;
      const widest = wider.indexOf(most);
      const second = Math.max(0, ...wider.filter((_, i) => i !== widest));
      room[widest] = Math.max(
        columns[widest]?.[floor] ?? 0,
        second === most ? most - 1 : second,
        most - over,
      );
    }
  }
  return room;
}

/** Where a cell may be broken: between words, and after the hyphen of a compound. */
const pieces = (text: string): readonly string[] => text.match(/ *(?:(?:[^ -]|-(?!\p{L}))+-?|-)/gu) ?? [];

/** A name that is longer than this stays whole in no table. */
const longestWhole = 24;
const longestPiece = (cells: readonly string[]): number =>
  Math.min(longestWhole, Math.max(0, ...cells.flatMap(pieces).map((piece) => displayWidth(piece.trim()))));

/** A text in at most `most` lines of `width` columns; the last one holds all the rest. */
function broken(text: string, width: number, most: number): readonly string[] {
  if (most === 1 || displayWidth(text) <= width) return [text];
  const lines: string[] = [];
  let line = "";
  for (const piece of pieces(text)) {
    if (line !== "" && lines.length < most - 1 && displayWidth(line + piece) > width) {
      lines.push(line);
      line = piece.trimStart();
    } else line += line === "" ? piece.trimStart() : piece;
  }
  return [...lines, line];
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

/**
 * Characters as a person sees them. Taken apart in pieces, because every segment of the segmenter carries a copy of the
 * whole text: a path of ten thousand steps would fill the memory.
 */
function segments(text: string): readonly string[] {
  const graphemes = new Intl.Segmenter("de", { granularity: "grapheme" });
  return (text.match(/[^ ]{1,500} ?| /gu) ?? []).flatMap((piece) =>
    [...graphemes.segment(piece)].map(({ segment }) => segment),
  );
}

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
  // one column each, and one character: what knows of others takes 10 ms to load
  if (/^[\x20-\x7e\xa0-\u02ff\u2010-\u2027€]*$/.test(text)) return text.length;
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
