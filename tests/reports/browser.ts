import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { chromium, type Browser, type Page } from "playwright-core";

export const executablePath = process.env["CHROMIUM"] ?? "/usr/bin/chromium";

/** Whether there is a browser; tests that need one say that they were skipped. */
export const hasBrowser = existsSync(executablePath);

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export const launch = (): Promise<Browser> =>
  chromium.launch({ executablePath, headless: true, args: flags });

/** Opens a report as a reader would, without network, and collects everything that must not happen. */
export async function open(
  browser: Browser,
  path: string,
  width: number,
  forcedColors: "active" | "none" = "none",
) {
  const context = await browser.newContext({
    offline: true,
    locale: "de-DE",
    timezoneId: "Europe/Berlin",
    viewport: { width, height: 1000 },
    forcedColors,
    acceptDownloads: true,
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => complaints.push(message.text())); // violations of the policy arrive here
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("dialog", (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("request", (request) => {
    if (!/^(?:file|data):/.test(request.url())) complaints.push(request.url());
  });
  await page.goto(pathToFileURL(path).href);
  return { page, complaints, close: () => context.close() };
}

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** WCAG findings of axe-core; `evaluate` runs outside of the policy of the page, so axe needs no exception there. */
export async function findings(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  return page.evaluate(
    `axe.run(document, {runOnly: ${JSON.stringify(tags)}}).then((r) => r.violations.map((v) => v.id + ": " + v.nodes[0].html))`,
  );
}
