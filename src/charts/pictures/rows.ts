import { fixed, fontSize, lineHeight, pixel, rimmed, words, type Datum, type Json } from "../spec.js";
import { textWidth } from "../text-width.js";

/** One row of a picture: what stands beside (or, in a narrow picture, above) its mark, line by line. */
export interface Row {
  readonly label: readonly string[];
  /** Rows of one group stand together under its heading; "" has none. */
  readonly group: string;
}

export interface RowLayout {
  /** Where marks begin and end, in pixels. */
  readonly plot: readonly [number, number];
  readonly height: number;
  /** Middle of each row's mark. */
  readonly middles: readonly number[];
  /** Middle of each row's first line of text. */
  readonly firstLines: readonly number[];
  readonly labels: readonly Datum[];
  readonly headings: readonly Datum[];
}

const markHeight = 18;
const headingHeight = 24;

/** Room for labels in a picture of this width: beside the marks, or the whole width above them. */
export function labelRoom(width: number): { readonly beside: boolean; readonly width: number } {
  const beside = width > 450;
  return { beside, width: beside ? Math.floor(width * 0.36) : width };
}

/**
 * Positions of rows in the given order; `valueWidth` is kept free at the end of the marks, `indent` before them where
 * labels stand above (half a number of an axis).
 */
export function rowLayout(rows: readonly Row[], width: number, valueWidth: number, indent = 0): RowLayout {
  const room = labelRoom(width);
  const middles: number[] = [];
  const firstLines: number[] = [];
  const labels: Datum[] = [];
  const headings: Datum[] = [];
  let y = 0;
  let group = "";
  for (const row of rows) {
    if (row.group !== group) {
      if (row.group !== "") headings.push({ k0: row.group, v0: y + headingHeight / 2 + (y === 0 ? -4 : 4) });
      y += headingHeight + (y === 0 ? 0 : 4);
      group = row.group;
    }
    const text = row.label.length * lineHeight;
    const height = room.beside ? Math.max(text, markHeight) + 8 : text + markHeight + 12;
    const first = room.beside ? y + (height - text + lineHeight) / 2 : y + lineHeight / 2;
    row.label.forEach((line, i) => labels.push({ k0: line, v0: first + i * lineHeight }));
    firstLines.push(first);
    middles.push(room.beside ? y + height / 2 : y + text + markHeight / 2 + 2);
    y += height;
  }
  const widest = Math.max(0, ...rows.flatMap(({ label }) => label.map((line) => textWidth(line, fontSize))));
  return {
    plot: [room.beside ? Math.ceil(Math.min(room.width, widest)) + 12 : indent, width - valueWidth],
    height: y,
    middles,
    firstLines,
    labels,
    headings,
  };
}

/** Labels and headings of the rows; a white rim keeps grid lines off the letters. */
export const rowTexts = ({ labels, headings }: RowLayout): readonly Json[] => {
  const at = { x: fixed(0), y: pixel("v0"), text: words("k0") };
  return [...rimmed({}, labels, at), ...rimmed({ fontWeight: "bold" }, headings, at)];
};
