import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  Paragraph,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type IRunOptions,
  type ITableOptions,
} from "docx";
import type { Say } from "../../charts/chart.js";
import { palette } from "../../charts/palette.js";
import type { Text } from "../../text.js";
import { noBreak } from "../no-break.js";
import type { Block, PaperTable, Piece, Sentence } from "./content.js";
import { DescribedTable, type AlternativeText } from "./docx-table.js";
import { gapText } from "./places.js";
import { xmlText } from "./xml-text.js";

type Child = Paragraph | DescribedTable;

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
        docxTable(block.table, say),
        ...block.notes.map((note) => new Paragraph({ style: "Note", children: [plain(note)] })),
      ];
    case "figure":
      return [];
  }
}

/** Pairs as a table of two columns whose first one names its row; `title`: what a screen reader calls it. */
export const pairTable = (
  title: string,
  pairs: readonly (readonly [string, Sentence])[],
  say: Say,
): DescribedTable =>
  grid(
    pairs.map(
      ([name, value]) =>
        new TableRow({ cantSplit: true, children: [cell([bold(name)], 0.3), cell(runs(value, say), 0.7)] }),
    ),
    [0.3, 0.7],
    { title, description: say.text(words.pairs) },
    { firstRow: false, firstColumn: true },
  );

/** A table that can be edited; its head stands again on every page that it reaches. */
function docxTable({ caption, columns, rows }: PaperTable, say: Say): DescribedTable {
  const first = 0.34; // most names of processes fit one line
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
  const labels = columns.map(({ label }) => label).join(", ");
  const description = say.text({
    de: `${say.number(rows.length)} Zeilen. Spalten: ${labels}.`,
    en: `${say.number(rows.length)} rows. Columns: ${labels}.`,
  });
  return grid(
    [head, ...body],
    widths,
    { title: caption, description },
    { firstRow: true, firstColumn: true },
  );
}

function grid(
  rows: readonly TableRow[],
  widths: readonly number[],
  alternative: AlternativeText,
  heads: { readonly firstRow: boolean; readonly firstColumn: boolean },
): DescribedTable {
  const line = { style: BorderStyle.SINGLE, size: 4, color: hex(palette.line) };
  const none = { style: BorderStyle.NONE, size: 0, color: "auto" };
  const options: ITableOptions = {
    rows,
    tableLook: { ...heads, noHBand: true, noVBand: true },
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
  };
  return new DescribedTable(options, alternative);
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

export const plain = (text: string): TextRun => run({ text: xmlText(noBreak(text)) });
export const bold = (text: string): TextRun => run({ text: xmlText(noBreak(text)), bold: true });

const run = (options: IRunOptions): TextRun => new TextRun(options);

/** Words, and gaps in bold and in colour, so that nobody overlooks one. */
const runs = (text: Sentence, say: Say): readonly TextRun[] => text.flatMap((piece) => runsOf(piece, say));

function runsOf(piece: Piece, say: Say): readonly TextRun[] {
  if (typeof piece === "string")
    return piece.split("\n").map((line, i) => run({ text: xmlText(line), ...(i > 0 && { break: 1 }) }));
  const gap = run({ text: say.text(gapText(piece.gap)), bold: true, color: hex(palette.accent) });
  return piece.until === undefined ? [gap] : [plain(`${piece.until} `), gap];
}

const words = {
  pairs: {
    de: "Zwei Spalten: Bezeichnung und Angabe.",
    en: "Two columns: name and information.",
  },
} as const satisfies Record<string, Text>;
