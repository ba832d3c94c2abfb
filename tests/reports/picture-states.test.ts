import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { processReport } from "../../src/reports/pages/process.js";
import { findings, hasBrowser, launch, open } from "./browser.js";
import { made } from "./made.js";
import { outline } from "./page.js";

let browser: Browser | undefined;
let folder = "";
let file = "";
let markup = "";

beforeAll(async () => {
  markup = (await processReport(made({ profile: "verwaltung" }), "antrag")).html;
  if (!hasBrowser) return;
  browser = await launch();
  folder = await mkdtemp(join(tmpdir(), "prozessradar-states-"));
  file = join(folder, "process.html");
  await writeFile(file, markup);
});

afterAll(async () => {
  await browser?.close();
  if (folder !== "") await rm(folder, { recursive: true });
});

const test_ = test.skipIf(!hasBrowser);
const without = hasBrowser ? "" : " (skipped: no Chromium)";

/** Numbers of the states whose pictures take room. */
const seen = (page: Page): Promise<readonly number[]> =>
  page.evaluate(`[...document.querySelectorAll("#map .picture")]
    .filter((e) => e.getBoundingClientRect().height > 0)
    .map((e) => Number(/state-(\\d)/.exec(e.parentElement.className)[1]))`);

const radios = (page: Page) => page.locator("#map input[type=radio]");

test("every state has a radio button of one group, the usual one is chosen, and its name is part of the picture's", () => {
  const labels = [...markup.matchAll(/<label id="(map-state-\d)">\s*<input([^>]*)>([^<]*)</g)];
  expect(labels.map(([, id, , label = ""]) => [id, label.trim().replace(/ \(.*/, "")])).toEqual([
    ["map-state-1", "Häufige"],
    ["map-state-2", "Alle"],
  ]);
  expect(labels.map(([, , attributes = ""]) => attributes.includes(" checked"))).toEqual([true, false]);
  expect(labels.every(([, , attributes = ""]) => attributes.includes('name="map-state"'))).toBe(true);
  for (const [, id = ""] of labels) {
    expect(outline(markup).pictures.join()).toContain(`aria-labelledby="${id} map-heading"`);
  }
});

test_.each([1280, 390])(
  `at %i px, arrow keys show one picture after the other and only that one is read out${without}`,
  async (width) => {
    const { page, complaints, close } = await open(browser!, file, width);
    expect(await seen(page)).toEqual([1]);
    await page.locator("#map input:checked").focus();
    await page.keyboard.press("ArrowRight");
    expect(await seen(page)).toEqual([2]);
    await page.keyboard.press("ArrowRight"); // the group is a circle
    expect(await seen(page)).toEqual([1]);
    await page.keyboard.press("ArrowLeft");
    expect(await seen(page)).toEqual([2]);
    expect(await radios(page).last().isChecked()).toBe(true);
    const read = await page.locator("#map").ariaSnapshot();
    expect(read.match(/img "/g)).toHaveLength(1);
    expect(read).toContain('img "Alle');
    await page.keyboard.press("Tab");
    expect(await page.evaluate("document.activeElement.parentElement.className")).toContain("state-2");
    await page.keyboard.press("Tab"); // past the only picture
    expect(await page.evaluate("document.activeElement.closest('.state')")).toBeNull();
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(width);
    expect(complaints).toEqual([]);
    await close();
  },
);

test_(`paper shows the usual picture whatever was chosen, and no choice${without}`, async () => {
  const { page, close } = await open(browser!, file, 1280);
  await radios(page).last().check();
  expect(await seen(page)).toEqual([2]);
  await page.emulateMedia({ media: "print" });
  expect(await seen(page)).toEqual([1]);
  expect(await radios(page).first().isVisible()).toBe(false);
  await close();
});

test_(`axe finds nothing in any state, in forced colours neither${without}`, async () => {
  for (const colours of ["none", "active"] as const) {
    const { page, complaints, close } = await open(browser!, file, 1280, colours);
    const count = await radios(page).count();
    for (let i = 0; i < count; i += 1) {
      await radios(page).nth(i).check();
      expect(await seen(page)).toEqual([i + 1]);
      expect(await findings(page)).toEqual([]);
    }
    const ink = await radios(page).last().evaluate("(e) => getComputedStyle(e).appearance");
    expect(ink).not.toBe("none"); // drawn by the system, whose colours are in force
    expect(complaints).toEqual([]);
    await close();
  }
});
