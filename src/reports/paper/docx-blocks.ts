import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type IRunOptions,
} from "docx";
import type { Say } from "../../charts/chart.js";
import { palette } from "../../charts/palette.js";
import type { Block, PaperTable, Piece, Sentence } from "./content.js";
import { gapText } from "./places.js";
import { xmlText } from "./xml-text.js";

type Child = Paragraph | Table;

/** Width of the text of an A4 page with its margins, in twentieths of a point. */
export const textWidth = 9_638;

/** Colours without "#", as Word wants them. */
const hex = (color: string): string => color.slice(1);

/** A block of the paper in Word's own means. A figure has none: its numbers stand in the table of its section. */
export function docxBlock(block: Block, say: Say): readonly Child[] {
  switch (block.kind) {
    case "paragraph":
      return [new Paragraph({ children: runs(block.text, say) })];
    case "list":
      return block.items.map((item) => new Paragraph({ bullet: { level: 0 }, children: runs(item, say) }));
    case "pairs":
      return block.pairs.map(
        ([name, value]) => new Paragraph({ children: [bold(`${name}: `), ...runs(value, say)] }),
      );
    case "subheading":
      return [new Paragraph({ heading: HeadingLevel.HEADING_2, children: [plain(block.text)] })];
    case "table":
      return [
        new Paragraph({ style: "Caption", keepNext: true, children: [plain(block.table.caption)] }),
        docxTable(block.table),
        ...block.notes.map((note) => new Paragraph({ style: "Note", children: [plain(note)] })),
      ];
    case "figure":
      return [];
  }
}

/** Pairs as a table of two columns whose first one names its row. */
export const pairTable = (pairs: readonly (readonly [string, Sentence])[], say: Say): Table =>
  grid(
    pairs.map(
      ([name, value]) =>
        new TableRow({ cantSplit: true, children: [cell([bold(name)], 0.3), cell(runs(value, say), 0.7)] }),
    ),
    [0.3, 0.7],
  );

/** A table that can be edited; its head stands again on every page that it reaches. */
function docxTable({ columns, rows }: PaperTable): Table {
  const first = 0.3;
  const widths = columns.map((_, i) => (i === 0 ? first : (1 - first) / (columns.length - 1)));
  const align = (i: number) => (columns[i]?.align === "end" ? AlignmentType.RIGHT : AlignmentType.LEFT);
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ label }, i) => cell([bold(label)], widths[i] ?? 0, align(i))),
  });
  const body = rows.map(
    (row) =>
      new TableRow({
        cantSplit: true,
        children: row.map((text, i) => cell([plain(text)], widths[i] ?? 0, align(i))),
      }),
  );
  return grid([head, ...body], widths);
}

function grid(rows: readonly TableRow[], widths: readonly number[]): Table {
  const line = { style: BorderStyle.SINGLE, size: 4, color: hex(palette.line) };
  const none = { style: BorderStyle.NONE, size: 0, color: "auto" };
  return new Table({
    rows,
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths.map((share) => Math.round(share * textWidth)),
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    borders: {
      top: line,
      bottom: line,
      insideHorizontal: line,
      left: none,
      right: none,
      insideVertical: none,
    },
  });
}

const cell = (
  children: readonly TextRun[],
  share: number,
  alignment: (typeof AlignmentType)[keyof typeof AlignmentType] = AlignmentType.LEFT,
): TableCell =>
  new TableCell({
    width: { size: Math.round(share * textWidth), type: WidthType.DXA },
    children: [new Paragraph({ style: "Cell", alignment, children })],
  });

export const plain = (text: string): TextRun => run({ text: xmlText(text) });
export const bold = (text: string): TextRun => run({ text: xmlText(text), bold: true });

const run = (options: IRunOptions): TextRun => new TextRun(options);

/** Words, and gaps in bold and in colour, so that nobody overlooks one. */
const runs = (text: Sentence, say: Say): readonly TextRun[] => text.flatMap((piece) => runsOf(piece, say));

function runsOf(piece: Piece, say: Say): readonly TextRun[] {
  if (typeof piece === "string")
    return piece.split("\n").map((line, i) => run({ text: xmlText(line), ...(i > 0 && { break: 1 }) }));
  const gap = run({ text: say.text(gapText(piece.gap)), bold: true, color: hex(palette.accent) });
  return piece.until === undefined ? [gap] : [plain(`${piece.until} `), gap];
}
