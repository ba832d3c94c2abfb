import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fieldOf, fields } from "../../src/charts/matrix-points.js";
import { portfolioScript } from "../../src/cli/portfolio-script.js";
import { say as sayIn } from "../../src/reports/locale.js";
import { portfolioReport } from "../../src/reports/pages/portfolio.js";
import { panelData } from "../../src/reports/panel/panel-data.js";
import { orderOf, placesMoved, reweighed, shares } from "../../src/reports/panel/reweigh.js";
import { findings, hasBrowser, launch, open } from "./browser.js";
import { made, type Rename } from "./made.js";

let browser: Browser | undefined;
let folder = "";
const hostile: Rename = (name) =>
  `</script><script>document.title="harm"</script><img src=x onerror=alert(1)> ${name}`;

beforeAll(async () => {
  if (!hasBrowser) return;
  browser = await launch();
  folder = await mkdtemp(join(tmpdir(), "prozessradar-panel-"));
  const script = await portfolioScript();
  const put = async (name: string, input: ReturnType<typeof made>) =>
    writeFile(join(folder, name), (await portfolioReport({ ...input, script })).html);
  await put("de.html", made());
  await put("en.html", made({ lang: "en" }));
  await put("hostile.html", made({ rename: hostile }));
});

afterAll(async () => {
  await browser?.close();
  if (folder !== "") await rm(folder, { recursive: true });
});

const test_ = test.skipIf(!hasBrowser);
const without = hasBrowser ? "" : " (skipped: no Chromium)";
const data = panelData(made(), sayIn("de"))!;
const rpa = data.scores[0]!;

const bars = (page: Page) => page.locator("#ranking-rpa .picture.wide svg text").allTextContents();
const names = async (page: Page) => page.locator("#ranking-rpa details tbody th").allTextContents();
const scores = async (page: Page) =>
  page.locator("#ranking-rpa details tbody tr td:nth-of-type(1)").allTextContents();

/** The matrix as its table tells it: name, score, range, field. */
const matrix = (page: Page) =>
  page.evaluate<string[][]>(
    `Array.from(document.querySelectorAll("#matrix-rpa details tbody tr"), (row) =>
      [0, 1, 2, 6].map((i) => row.cells[i].textContent))`,
  );

/** The order and the scores that the ranking would give, in the words of the table. */
function expected(weights: readonly number[]) {
  const all = reweighed(rpa, shares(weights)!);
  return orderOf(all, "de").map((id) => {
    const one = all.find(({ process }) => process.id === id)!;
    return [one.process.name, sayIn("de").number(one.value, 2)] as const;
  });
}

test_(`a slider moves bars while it is dragged, and the order when it is let go${without}`, async () => {
  const { page, complaints, close } = await open(browser!, join(folder, "de.html"), 1280);
  await page.waitForFunction("document.documentElement.dataset.ready === '1'");
  const before = await names(page);
  const points = await matrix(page);
  const picture = await page.locator("#matrix-rpa .picture.wide svg").innerHTML();
  const weights = rpa.criteria.map(({ id }) => (id === "structured_input" ? 100 : 0));
  const sliders = page.locator('fieldset[data-score="rpa"] input[type=range]');
  for (const [i, weight] of weights.entries()) {
    await page.evaluate(`(() => {
      const slider = document.querySelectorAll('fieldset[data-score="rpa"] input[type=range]')[${String(i)}];
      slider.value = "${String(weight)}";
      slider.dispatchEvent(new Event("input", { bubbles: true }));
    })()`);
  }
  expect(await names(page)).toEqual(before);
  const settled = expected(weights);
  expect(await page.locator("#panel-banner").isVisible()).toBe(true);
  await sliders.first().dispatchEvent("change");
  expect(await names(page)).toEqual(settled.map(([name]) => name));
  expect(await scores(page)).toEqual(settled.map(([, score]) => score));
  await expect.poll(() => bars(page)).toEqual(expect.arrayContaining(settled.map(([, score]) => score)));
  const hours = settled.map(([name]) => rpa.processes.find((process) => process.name === name)!.hours);
  const cells = page.locator("#ranking-rpa details tbody tr td:nth-of-type(4)");
  expect(await cells.allTextContents()).toEqual(hours.map(({ cell }) => cell));
  const home = before.map((name) => name.trim());
  const moves = settled.map(([name]) =>
    placesMoved(
      name,
      home,
      settled.map(([one]) => one),
    ),
  );
  const ofClass = page.locator("#ranking-rpa details tbody tr td:nth-of-type(3)");
  expect(await ofClass.allTextContents()).toEqual(moves);
  expect((await bars(page)).join("|")).toContain(moves.join("|"));
  expect(await page.locator("#ranking-rpa thead th:nth-of-type(4)").textContent()).toContain("gegenüber");
  expect((await bars(page)).join("|")).toContain(hours.map(({ bare }) => bare).join("|"));
  expect(await page.locator("#panel-live").textContent()).toContain(`1. ${settled[0]![0]}`);
  expect(await page.evaluate("location.hash")).toContain("#w=0,0,100,0,0,0;");
  const moved = await matrix(page);
  expect(moved).toEqual(
    rpa.matrix!.points.map(({ process, name, number, y }) => {
      const { value } = reweighed(rpa, shares(weights)!).find((one) => one.process.id === process)!;
      const field = fieldOf({ x: value, y }, rpa.matrix!.thresholds);
      return [`${number}. ${name}`, sayIn("de").number(value, 2), "–", fields[field].de];
    }),
  );
  expect(moved).not.toEqual(points);
  expect(await page.locator("#matrix-rpa .opening .banner").textContent()).toContain("ausgeblendet");
  expect(await page.locator("#certainty-rpa .opening .banner").textContent()).toContain("hinterlegten");
  expect(await page.locator("#certainty-ki .opening .banner").count()).toBe(0);
  await expect.poll(() => page.locator("#matrix-rpa .picture.wide svg").innerHTML()).not.toBe(picture);
  expect(complaints).toEqual([]);

  await page.locator("#panel-reset").click();
  expect(await names(page)).toEqual(before);
  expect(await page.locator("#ranking-rpa thead th:nth-of-type(4)").textContent()).toContain("Klasse");
  expect(await matrix(page)).toEqual(points);
  expect(await page.locator("#matrix-rpa .picture.wide svg").innerHTML()).toBe(picture);
  expect(await page.locator(".opening .banner").count()).toBe(0);
  expect(await page.locator("#panel-banner").isVisible()).toBe(false);
  expect(await page.evaluate("location.hash")).toBe("");
  await close();
});

test_(
  `an address brings its weights back, a number can be typed, and paper says that they are not decided${without}`,
  async () => {
    const { page, close } = await open(browser!, join(folder, "de.html"), 1280);
    await page.goto(`${page.url()}#w=0,0,100,0,0,0;25,25,15,15,10,10`);
    await page.reload();
    await page.waitForFunction("document.documentElement.dataset.ready === '1'");
    const wanted = expected([0, 0, 100, 0, 0, 0]);
    expect(await names(page)).toEqual(wanted.map(([name]) => name));
    await page.locator('fieldset[data-score="rpa"] input[type=number]').first().fill("100");
    await page.locator('fieldset[data-score="rpa"] input[type=number]').first().press("Enter");
    const half = expected([100, 0, 100, 0, 0, 0]);
    await expect.poll(() => scores(page)).toEqual(half.map(([, score]) => score));
    expect(await page.locator("#panel-yaml").inputValue()).toContain("variant_concentration: 50\n");
    await page.emulateMedia({ media: "print" });
    expect(await page.locator("#panel-banner").isVisible()).toBe(true);
    expect(await page.locator("#panel-banner").textContent()).toContain("nicht beschlossen");
    expect(await page.locator("#panel-yaml").isVisible()).toBe(false);
    await close();
  },
);

test_(`a preset, the keyboard and the copy work; the clipboard may be refused${without}`, async () => {
  const { page, complaints, close } = await open(browser!, join(folder, "de.html"), 1280);
  await page.waitForFunction("document.documentElement.dataset.ready === '1'");
  await page.locator("[data-preset=alle_gleich]").focus();
  await page.keyboard.press("Enter");
  expect(await names(page)).toEqual(expected(rpa.criteria.map(() => 1)).map(([name]) => name));
  await page.locator("#weight-rpa-determinism").focus();
  await page.keyboard.press("Home");
  expect(await page.locator('fieldset[data-score="rpa"] output').nth(1).textContent()).toMatch(/^0\s%$/u);
  await page.locator("#panel-copy").click();
  await expect
    .poll(() => page.locator("#panel-copied").textContent())
    .toMatch(/Kopiert|lässt sich kopieren/u);
  expect(complaints).toEqual([]);
  await close();
});

test_.each(["de.html", "en.html", "hostile.html"])(
  `%s: axe finds nothing, nothing scrolls sideways, no violation and no request${without}`,
  async (name) => {
    const { page, complaints, close } = await open(browser!, join(folder, name), 320);
    await page.waitForFunction("document.documentElement.dataset.ready === '1'");
    await page.locator("[data-preset=alle_gleich]").click();
    for (const width of [320, 390, 1280]) {
      await page.setViewportSize({ width, height: 1000 });
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(width);
    }
    expect(await findings(page)).toEqual([]);
    expect(complaints).toEqual([]);
    expect(await page.title()).not.toBe("harm");
    await close();
  },
);

test_(`without JavaScript the panel is not there and the page is complete${without}`, async () => {
  const context = await browser!.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`file://${join(folder, "de.html")}`);
  expect(await page.locator("#panel").isVisible()).toBe(false);
  expect(await page.locator("#weights").textContent()).toMatch(/Variantenkonzentration 25\s%/u);
  expect(await page.locator("#ranking-rpa .picture.wide svg").isVisible()).toBe(true);
  await context.close();
});

test_(`a second script is blocked${without}`, async () => {
  const { page, complaints, close } = await open(browser!, join(folder, "de.html"), 1280);
  await page.evaluate(`(() => {
    const script = document.createElement("script");
    script.textContent = "document.title = 'harm'";
    document.body.append(script);
  })()`);
  expect(await page.title()).not.toBe("harm");
  expect(complaints.join()).toContain("Content Security Policy");
  await close();
});
