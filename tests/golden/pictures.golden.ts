import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { hasBrowser, launch } from "../reports/browser.js";
import { fontOf, hasPoppler, media, photograph, type Picture } from "./camera.js";
import { difference, isRefused, limits, type Difference } from "./difference.js";
import { buildReports } from "./reports.js";
import { smallPng } from "./small-png.js";

const pictures = join(import.meta.dirname, "pictures");
const failed = join(import.meta.dirname, "failed");
const update = process.env["UPDATE"] === "1";
/** The pictures hold for these letters; others are as wide, but look different. */
const font = "Liberation Sans";

const browser = hasBrowser ? await launch() : null;
const canvas = (await browser?.newPage()) ?? null;
const obstacle = await whyNot();
const folder = await mkdtemp(join(tmpdir(), "prozessradar-golden-"));
const reports = obstacle === null ? await buildReports(folder) : [];
await rm(failed, { recursive: true, force: true });

afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true });
});

async function whyNot(): Promise<string | null> {
  if (canvas === null) return "no Chromium";
  if (!hasPoppler) return "no pdftoppm";
  const found = await fontOf(canvas);
  return found === font ? null : `letters are drawn with ${found}, not with ${font}`;
}

const test_ = test.skipIf(obstacle !== null);
const without = obstacle === null ? "" : ` (skipped: ${obstacle})`;
const seen = new Set<string>();

const all = reports.flatMap((report) => media.map((medium) => [report.name, medium, report] as const));

test_.each(all)("%s at %s looks as it did", async (_name, medium, report) => {
  const refused: string[] = [];
  for (const picture of await photograph(browser!, report, medium)) {
    seen.add(`${picture.name}.png`);
    refused.push(...(await complaints(picture)));
  }
  expect(refused).toEqual([]);
});

/** What is wrong with a picture; where it differs, both it and the difference are kept to be looked at. */
async function complaints({ name, png }: Picture): Promise<readonly string[]> {
  const file = join(pictures, `${name}.png`);
  if (update) {
    await mkdir(pictures, { recursive: true });
    await writeFile(file, await smallPng(canvas!, png));
    return [];
  }
  const golden = await readFile(file).catch(() => null);
  if (golden === null) return [`${name} has no picture yet: npm run golden -- --update`];
  const found = await difference(canvas!, golden, png);
  if (!isRefused(found)) return [];
  await mkdir(failed, { recursive: true });
  await writeFile(join(failed, `${name}.actual.png`), png);
  if (found.picture !== null) await writeFile(join(failed, `${name}.difference.png`), found.picture);
  return [`${name}: ${inWords(found)}; see tests/golden/failed/${name}.*.png`];
}

const inWords = ({ sizes, share, worst }: Difference): string =>
  sizes ??
  `${percent(share)} of the pixels differ (at most ${percent(limits.share)}), ${percent(worst)} in one place (at most ${percent(limits.worst)})`;

const percent = (share: number): string => `${(100 * share).toFixed(2)} %`;

test_(`every picture is of a report that there is, and the whole set stays small${without}`, async () => {
  const files = await readdir(pictures);
  const left = files.filter((file) => !seen.has(file));
  if (update) for (const file of left) await rm(join(pictures, file));
  else expect(left).toEqual([]);
  let bytes = 0;
  for (const file of seen) bytes += (await readFile(join(pictures, file))).length;
  expect(seen.size).toBeGreaterThan(media.length * 8);
  expect(bytes).toBeLessThan(4 * 1024 * 1024);
});
