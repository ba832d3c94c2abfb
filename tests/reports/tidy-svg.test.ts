import { expect, test } from "vitest";
import { tidySvg } from "../../src/reports/tidy-svg.js";

const text = (size: string, words: string) => `<text font-family="Arial" font-size="${size}">${words}</text>`;

test("the font that most texts have stands once, at the picture; the others keep theirs", () => {
  expect(tidySvg(`<svg width="1">${text("12px", "a")}${text("14px", "b")}${text("12px", "c")}</svg>`)).toBe(
    '<svg font-size="12px" font-family="Arial" width="1"><text>a</text><text font-size="14px">b</text><text>c</text></svg>',
  );
  expect(tidySvg('<svg width="1"></svg>')).toBe('<svg width="1"></svg>');
});

test("two decimals, nothing that is read out, and no change to what the data say", () => {
  expect(
    tidySvg('<svg role="x" aria-label="y"><path d="M0.12345,1"/><text>0.12345 role="x"</text></svg>'),
  ).toBe('<svg><path d="M0.12,1"/><text>0.12345 role="x"</text></svg>');
});
