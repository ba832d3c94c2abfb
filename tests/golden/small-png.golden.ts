import { afterAll, beforeAll, expect, test } from "vitest";
import type { Browser, Page } from "playwright-core";
import { hasBrowser, launch } from "../reports/browser.js";
import { difference } from "./difference.js";
import { smallPng } from "./small-png.js";

let browser: Browser | undefined;
let page: Page;
beforeAll(async () => {
  if (!hasBrowser) return;
  browser = await launch();
  page = await browser.newPage({ viewport: { width: 320, height: 200 } });
});
afterAll(() => browser?.close());

const test_ = test.skipIf(!hasBrowser);
const without = hasBrowser ? "" : " (skipped: no Chromium)";

/** Words on a background of far more than 256 colours. */
const colourful = `<body style="margin: 0; background: linear-gradient(90deg, #12436d, #f46a25 50%, #28a197)">
  <p style="font: 16px sans-serif; background: #8fb3df">Wohngeld – Erstantrag</p>`;

/** The data of the chunks of a kind. */
function chunksOf(png: Buffer, type: string): readonly Buffer[] {
  const found: Buffer[] = [];
  for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12)
    if (png.toString("latin1", at + 4, at + 8) === type)
      found.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  return found;
}

test_(
  `no comparison tells the small picture from the picture, and it is the same every time${without}`,
  async () => {
    await page.setContent(colourful);
    const png = await page.screenshot();
    const small = await smallPng(page, png);
    expect(small.length).toBeLessThan(png.length / 2);
    expect(small.equals(await smallPng(page, png))).toBe(true);
    expect(await difference(page, small, png)).toMatchObject({ sizes: null, share: 0, worst: 0 });
  },
);

test_(`has at most 256 colours, the frequent ones as they were${without}`, async () => {
  await page.setContent(colourful);
  const [palette] = chunksOf(await smallPng(page, await page.screenshot()), "PLTE");
  expect(palette?.length).toBeLessThanOrEqual(3 * 256);
  expect(palette?.subarray(0, 3).toString("hex")).toBe("8fb3df"); // the band behind the words is the largest surface
});
