import { execFileSync, spawnSync } from "node:child_process";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { open } from "../reports/browser.js";
import type { Report } from "./reports.js";

/** What a report is looked at on. */
export const media = ["1280", "390", "a4"] as const;
export type Medium = (typeof media)[number];

export interface Picture {
  /** `<report>-<medium>`, on paper with the number of the page; `-figures` where only they are seen. */
  readonly name: string;
  readonly png: Buffer;
}

/** Pixels of height that are kept of a screen. */
const heights = { "1280": 2000, "390": 2400 } as const;
/** Pages that are kept of a print. */
const pages = 2;

/** Whether PDFs can be made into pictures; a missing program is no error here. */
export const hasPoppler = spawnSync("pdftoppm", ["-v"]).status === 0;

/**
 * The beginning of a report on a screen of this width and all of its figures, or its first printed pages at 96 pixels an
 * inch.
 */
export const photograph = (browser: Browser, report: Report, medium: Medium): Promise<readonly Picture[]> =>
  medium === "a4" ? onPaper(browser, report) : onScreen(browser, report, medium);

async function onScreen(
  browser: Browser,
  { name, path }: Report,
  medium: Exclude<Medium, "a4">,
): Promise<readonly Picture[]> {
  const width = Number(medium);
  const { page, close } = await open(browser, path, width);
  try {
    await page.waitForFunction(
      `document.querySelector("script") === null || document.documentElement.dataset.ready === "1"`,
    );
    const whole = await page.evaluate<number>("document.documentElement.scrollHeight");
    const png = await page.screenshot({
      fullPage: true,
      clip: { x: 0, y: 0, width, height: Math.min(whole, heights[medium]) },
      animations: "disabled",
    });
    const first = { name: `${name}-${medium}`, png };
    if ((await page.evaluate<number>(onlyFigures)) === 0) return [first];
    const figures = await page.locator("main").screenshot({ animations: "disabled" });
    return [first, { name: `${name}-${medium}-figures`, png: figures }];
  } finally {
    await close();
  }
}

/** Takes all away but what stands at a figure, in its place and under its heading, and counts the figures. */
const onlyFigures = `(() => {
  const figures = [...document.querySelectorAll("main figure")];
  for (const part of document.querySelectorAll("main > *, main section > div > *"))
    if (!figures.some((figure) => part.contains(figure))) part.remove();
  return figures.length;
})()`;

/** As `--pdf` prints: without the script. */
async function onPaper(browser: Browser, { name, path }: Report): Promise<readonly Picture[]> {
  const context = await browser.newContext({ offline: true, javaScriptEnabled: false });
  const folder = await mkdtemp(`${path}-`);
  try {
    const page = await context.newPage();
    await page.goto(pathToFileURL(path).href);
    const pdf = join(folder, "print.pdf");
    await page.pdf({ path: pdf, preferCSSPageSize: true, printBackground: true });
    execFileSync("pdftoppm", ["-png", "-r", "96", "-l", String(pages), pdf, join(folder, "page")]);
    const files = (await readdir(folder)).filter((file) => file.endsWith(".png")).sort();
    return await Promise.all(
      files.map(async (file, i) => ({
        name: `${name}-a4-${i + 1}`,
        png: await readFile(join(folder, file)),
      })),
    );
  } finally {
    await context.close();
    await rm(folder, { recursive: true });
  }
}

/** The family that the browser draws the letters of a report with. */
export async function fontOf(page: Page): Promise<string> {
  await page.setContent(
    `<p style='font-family: Arial, "Liberation Sans", Helvetica, sans-serif'>Größe 1</p>`,
  );
  const session = await page.context().newCDPSession(page);
  await session.send("DOM.enable");
  await session.send("CSS.enable");
  const { root } = await session.send("DOM.getDocument");
  const { nodeId } = await session.send("DOM.querySelector", { nodeId: root.nodeId, selector: "p" });
  const { fonts } = await session.send("CSS.getPlatformFontsForNode", { nodeId });
  return fonts.map(({ familyName }) => familyName).join(", ");
}
