import { expect, test } from "vitest";
import { contrast, palette } from "../../src/charts/palette.js";

const two = (n: number) => Math.round(n * 100) / 100;

test("computes the contrast of WCAG", () => {
  expect(contrast("#000000", "#FFFFFF")).toBe(21);
  expect(contrast("#FFFFFF", "#FFFFFF")).toBe(1);
  expect(two(contrast("#767676", "#FFFFFF"))).toBe(4.54); // the grey that WCAG examples call the lightest for text
});

test("has the ratios on white that the design measured", () => {
  expect(palette.series.map(({ color }) => two(contrast(color, palette.page)))).toEqual([
    9.81, 3.03, 9.77, 3.17, 12.27, 3.13,
  ]);
  expect(palette.edges.map((color) => two(contrast(color, palette.page)))).toEqual([3.1, 5.11, 8.25, 14.03]);
  expect(palette.sequential.map(({ color, text }) => two(contrast(color, text)))).toEqual([
    16.8, 12.65, 8.71, 4.58, 10.25,
  ]);
});

test("draws marks, lines and boundaries at 3 : 1 or more on the page", () => {
  const meaningful = [
    ...palette.series.map(({ color }) => color),
    ...palette.edges,
    palette.other.color,
    palette.line,
    palette.accent,
  ];
  expect(meaningful.filter((color) => contrast(color, palette.page) < 3)).toEqual([]);
});

test("writes text at 4.5 : 1 or more on what it stands on", () => {
  const pairs = [
    ...palette.series.map(({ color, text }) => [text, color] as const),
    ...palette.sequential.map(({ color, text }) => [text, color] as const),
    [palette.other.text, palette.other.color] as const,
    [palette.page, palette.secondary] as const,
    ...[palette.text, palette.secondary, palette.accent, palette.line].map(
      (ink) => [ink, palette.page] as const,
    ),
  ];
  expect(pairs.filter(([ink, ground]) => contrast(ink, ground) < 4.5)).toEqual([]);
});

test("tells neighbours in a stack apart by 3 : 1 or more", () => {
  const colors = palette.series.map(({ color }) => color);
  const neighbours = colors.slice(1).map((color, i) => contrast(color, colors[i] ?? ""));
  expect(neighbours.filter((ratio) => ratio < 3)).toEqual([]);
});

test("tells the slots apart without colour: by dash and by shape, as the design has them", () => {
  expect(palette.series.map(({ dash, shape }) => [dash.join(" "), shape])).toEqual([
    ["1 0", "circle"],
    ["6 3", "square"],
    ["2 2", "diamond"],
    ["8 3 2 3", "triangle-up"],
    ["10 4", "cross"],
    ["4 2 1 2", "triangle-down"],
  ]);
});

test("in greyscale the slots fall into two levels, so that figures need direct labels", () => {
  // lightness of WCAG by the contrast on white: (1.05 / ratio) − 0.05
  const levels = palette.series.map(({ color }) => 1.05 / contrast(color, palette.page) - 0.05);
  expect(levels.map((level) => (level < 0.1 ? "dark" : level > 0.25 ? "light" : "between"))).toEqual([
    "dark",
    "light",
    "dark",
    "light",
    "dark",
    "light",
  ]);
});
