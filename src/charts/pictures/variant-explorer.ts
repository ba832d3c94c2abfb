import type { Say, StaticSpec } from "../chart.js";
import { palette } from "../palette.js";
import {
  color,
  end,
  figure,
  fixed,
  fontSize,
  layer,
  lineHeight,
  pixel,
  words,
  type Datum,
  type Json,
} from "../spec.js";
import { cut, textWidth } from "../text-width.js";

/** One chip; `mark` follows the name and is never cut. */
export interface Step {
  readonly name: string;
  readonly mark: string;
  readonly again: boolean;
}

/** One variant, or what is left over (without steps). */
export interface Path {
  readonly name: string;
  readonly share: number;
  readonly text: string;
  readonly steps: readonly Step[];
}

const chip = { height: 22, inset: 8, gap: 16, row: 28 } as const;
const head = { height: 20, bar: 10 } as const;
const between = 16;

/** Lines of chips per variant, fewer where there are many; longer paths end with the number of steps left out. */
const lines = { wide: 4, narrow: 7, many: 2 } as const;
/** Variants from which on there are many. */
const many = 13;

interface Chip {
  readonly text: string;
  readonly fill: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** A bar of the share for each variant, below it the steps as chips that flow like text. */
export function variantPicture(
  paths: readonly Path[],
  rest: Path | null,
  say: Say,
  width: number,
): StaticSpec {
  const rows = rest === null ? paths : [...paths, rest];
  const bold = (text: string) => textWidth(text, fontSize, "bold");
  const from = Math.ceil(Math.max(...rows.map(({ name }) => bold(name)))) + 10;
  const texts = Math.max(...rows.map(({ text }) => textWidth(text, fontSize)));
  // beside the bar if a readable bar is left, else below it
  const beside = width - from - texts - 8 >= 100;
  const barRoom = Math.min(240, width - from - (beside ? texts + 8 : 0));
  const headHeight = beside ? head.height : head.height + lineHeight;
  const largest = Math.max(...rows.map(({ share }) => share), 0.01);

  const limit = paths.length >= many ? lines.many : width > 450 ? lines.wide : lines.narrow;

  const heads: Datum[] = [];
  const chips: Chip[] = [];
  const arrows: Datum[] = [];
  let y = 0;
  for (const row of rows) {
    heads.push({
      k0: row.name,
      k1: row.text,
      k2: row === rest ? palette.other.color : palette.series[0].color,
      v0: y + head.height / 2,
      v1: from,
      v2: from + (barRoom * row.share) / largest,
      v3: y + (head.height - head.bar) / 2,
      v4: y + (head.height + head.bar) / 2,
      v5: beside ? from + (barRoom * row.share) / largest + 8 : 0,
      v6: beside ? y + head.height / 2 : y + head.height + lineHeight / 2 - 2,
    });
    const placed = flow(row.steps, y + headHeight + 2, say, width, limit);
    chips.push(...placed.chips);
    arrows.push(...placed.arrows);
    y += headHeight + 2 + placed.lines * chip.row + between;
  }

  return figure(
    { width: width - 2, height: y - between, padding: { left: 1, right: 1, top: 4, bottom: 4 } },
    [
      layer("text", { fontWeight: "bold" }, heads, { x: fixed(0), y: pixel("v0"), text: words("k0") }),
      layer("rect", {}, heads, {
        x: pixel("v1"),
        x2: end("v2"),
        y: pixel("v3"),
        y2: end("v4"),
        color: color("k2"),
      }),
      layer("text", {}, heads, { x: pixel("v5"), y: pixel("v6"), text: words("k1") }),
      ...chipLayers(chips),
      layer("text", { align: "center", color: palette.line }, arrows, {
        x: pixel("v0"),
        y: pixel("v1"),
        text: words("k0"),
      }),
    ],
    say.lang,
  );
}

function chipLayers(chips: readonly Chip[]): readonly Json[] {
  const data = chips.map((c) => ({
    k0: c.text,
    k1: c.fill,
    v0: c.x,
    v1: c.x + c.width,
    v2: c.y,
    v3: c.y + chip.height,
    v4: c.x + c.width / 2,
    v5: c.y + chip.height / 2,
  }));
  return [
    layer("rect", { cornerRadius: 3, stroke: palette.line, strokeWidth: 1 }, data, {
      x: pixel("v0"),
      x2: end("v1"),
      y: pixel("v2"),
      y2: end("v3"),
      fill: color("k1"),
    }),
    layer("text", { align: "center" }, data, { x: pixel("v4"), y: pixel("v5"), text: words("k0") }),
  ];
}

/** Chips from left to right, on new lines where they do not fit. */
function flow(steps: readonly Step[], top: number, say: Say, width: number, limit: number) {
  const chips: Chip[] = [];
  const arrows: Datum[] = [];
  const full = width - 1;
  const texts = steps.map((step) => label(step, full));
  /** From a step to the end of the path on one line. */
  const toEnd = (from: number): number =>
    texts.slice(from).reduce((sum, text) => sum + chipWidth(text) + chip.gap, -chip.gap);
  let x = 0;
  let line = 0;
  for (const [i, step] of steps.entries()) {
    const left = steps.length - i;
    const more = say.text({ de: `+ ${left} weitere Schritte`, en: `+ ${left} more steps` });
    const text = texts[i] ?? "";
    const own = chipWidth(text);
    const isLast = left === 1;
    const needed = own + (isLast ? 0 : chip.gap + chipWidth(more));
    if (x > 0 && x + own > full && line < limit - 1) [x, line] = [0, line + 1];
    if (line === limit - 1 && x + needed > full && x + toEnd(i) > full) {
      chips.push({ text: more, fill: palette.page, x, y: top + line * chip.row, width: chipWidth(more) });
      break;
    }
    chips.push({
      text,
      fill: step.again ? palette.series[1].color : palette.sequential[0].color,
      x,
      y: top + line * chip.row,
      width: own,
    });
    x += own + chip.gap;
    if (!isLast)
      arrows.push({ k0: "›", v0: x - chip.gap / 2, v1: top + line * chip.row + chip.height / 2 - 1 });
  }
  return { chips, arrows, lines: chips.length === 0 ? 0 : line + 1 };
}

const chipWidth = (text: string): number => Math.ceil(textWidth(text, fontSize)) + 2 * chip.inset;

const label = ({ name, mark }: Step, widest: number): string =>
  `${cut(name, widest - 2 * chip.inset - textWidth(mark, fontSize), fontSize)}${mark}`;
