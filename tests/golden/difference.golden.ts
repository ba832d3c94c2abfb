import { afterAll, beforeAll, expect, test } from "vitest";
import type { Browser, Page } from "playwright-core";
import { hasBrowser, launch } from "../reports/browser.js";
import { difference, isRefused } from "./difference.js";

let browser: Browser | undefined;
let page: Page;
let canvas: Page;
beforeAll(async () => {
  if (!hasBrowser) return;
  browser = await launch();
  [page, canvas] = [
    await browser.newPage({ viewport: { width: 640, height: 480 } }),
    await browser.newPage(),
  ];
});
afterAll(() => browser?.close());

const test_ = test.skipIf(!hasBrowser);
const without = hasBrowser ? "" : " (skipped: no Chromium)";

interface Drawn {
  readonly down?: number;
  readonly bar?: string;
  readonly legend?: boolean;
  readonly height?: number;
  readonly words?: string;
}

/** A page like a report: a heading, a bar with its legend, a line of text. */
async function drawn(o: Drawn = {}): Promise<Buffer> {
  const {
    down = 0,
    bar = "#12436d",
    legend = true,
    height = 480,
    words = "65 % der Wartezeit liegen bei uns.",
  } = o;
  await page.setContent(`<body style="margin: 0; font: 16px Arial, 'Liberation Sans', sans-serif">
    <div style="padding: ${20 + down}px 20px">
      <h1>Wohngeld – Erstantrag</h1>
      <div style="width: 300px; height: 24px; background: ${bar}"></div>
      <p style="font-size: 12px; visibility: ${legend ? "visible" : "hidden"}">■ Wartezeit im Amt</p>
      <p>${words}</p>
    </div>`);
  return page.screenshot({ clip: { x: 0, y: 0, width: 640, height } });
}

const against = async (o: Drawn) => difference(canvas, await drawn(), await drawn(o));

test_(
  `the same page is accepted, also where letters are smoothed a little differently${without}`,
  async () => {
    expect(await against({})).toEqual({ sizes: null, share: 0, worst: 0, picture: null });
    const smoothed = await against({ down: 0.4 });
    expect(isRefused(smoothed)).toBe(false);
  },
);

test_.each<[string, Drawn]>([
  ["shifted by three pixels", { down: 3 }],
  ["with a bar in the next shade", { bar: "#4a7fc0" }],
  ["with a bar that is a little greener", { bar: "#12636d" }],
  ["without its legend", { legend: false }],
  ["with other words", { words: "Die meiste Zeit vergeht vor der Prüfung." }],
])(`a page %s is refused, with a picture of what differs${without}`, async (_, o) => {
  const found = await against(o);
  expect(isRefused(found)).toBe(true);
  expect(found.sizes).toBeNull();
  expect(found.picture?.subarray(1, 4).toString()).toBe("PNG");
});

test_(`a page of another height is refused, whatever it shows${without}`, async () => {
  const found = await against({ height: 479 });
  expect([isRefused(found), found.sizes, found.picture]).toEqual([true, "640 × 480, now 640 × 479", null]);
});
