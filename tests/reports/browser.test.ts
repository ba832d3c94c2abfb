import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Browser } from "playwright-core";
import { comparisonReport } from "../../src/reports/pages/compare.js";
import { effectReport } from "../../src/reports/pages/effect.js";
import { paperReport } from "../../src/reports/pages/paper.js";
import { portfolioReport } from "../../src/reports/pages/portfolio.js";
import { privacyProof } from "../../src/reports/pages/privacy.js";
import { processReport } from "../../src/reports/pages/process.js";
import { analysisReport } from "../../src/reports/pages/analysis.js";
import { candidateSheet } from "../../src/reports/pages/sheet.js";
import { qualityReport } from "../../src/reports/pages/quality.js";
import { findings, hasBrowser, launch, open } from "./browser.js";
import { made, prefixedBy } from "./made.js";
import { madeComparison } from "./made-comparison.js";
import { madeEffect } from "./made-effect.js";

let browser: Browser | undefined;
let folder = "";

const harm = [
  `<img src=x onerror=alert(1)>`,
  `</style><script>alert(1)</script>`,
  `" onfocus="alert(1)" autofocus x="`,
];
const rename = prefixedBy(harm);

beforeAll(async () => {
  if (!hasBrowser) return;
  browser = await launch();
  folder = await mkdtemp(join(tmpdir(), "prozessradar-reports-"));
  const put = (name: string, page: string) => writeFile(join(folder, name), page);
  await put("portfolio.html", (await portfolioReport(made({ profile: "verwaltung" }))).html);
  await put("process.html", (await processReport(made({ profile: "verwaltung" }), "antrag")).html);
  await put("small.html", (await processReport(made({ profile: "verwaltung" }), "klein")).html);
  await put("analysis.html", (await analysisReport(made({ profile: "verwaltung" }), "antrag")).html);
  await put("hostile-analysis.html", (await analysisReport(made({ rename }), "antrag")).html);
  await put("sheet.html", await candidateSheet(made({ profile: "verwaltung" }), "antrag"));
  await put("hostile-sheet.html", await candidateSheet(made({ rename }), "antrag"));
  await put("quality.html", (await qualityReport(made(), "antrag")).html);
  await put("paper.html", (await paperReport(made({ profile: "verwaltung" }))).html);
  await put("hostile-paper.html", (await paperReport(made({ rename }))).html);
  await put("privacy.html", await privacyProof(made({ profile: "verwaltung" })));
  await put("hostile-privacy.html", await privacyProof(made({ rename })));
  await put("compare.html", (await comparisonReport(madeComparison(), "antrag")).html);
  await put("hostile-compare.html", (await comparisonReport(madeComparison({ rename }), "antrag")).html);
  await put("effect.html", effectReport(madeEffect(), "antrag"));
  await put("hostile-effect.html", effectReport(madeEffect({ rename }), "antrag"));
  const english = { profile: "verwaltung", lang: "en" } as const;
  await put("en-portfolio.html", (await portfolioReport(made(english))).html);
  await put("en-process.html", (await processReport(made(english), "antrag")).html);
  await put("en-analysis.html", (await analysisReport(made(english), "antrag")).html);
  await put("en-sheet.html", await candidateSheet(made(english), "antrag"));
  await put("en-quality.html", (await qualityReport(made({ lang: "en" }), "antrag")).html);
  await put("en-paper.html", (await paperReport(made(english))).html);
  await put("en-privacy.html", await privacyProof(made(english)));
  await put("en-compare.html", (await comparisonReport(madeComparison({ lang: "en" }), "antrag")).html);
  await put("en-effect.html", effectReport(madeEffect({ lang: "en" }), "antrag"));
  await put("hostile-quality.html", (await qualityReport(made({ rename }), "antrag")).html);
  await put("hostile-portfolio.html", (await portfolioReport(made({ rename }))).html);
  await put("hostile-process.html", (await processReport(made({ rename }), "antrag")).html);
});

/** A report in one tab for all tests that leave it as it is, at this width and for this medium. */
async function tab(name: string, width: number, media: "print" | null = null) {
  const opened = tabs.get(name) ?? open(browser!, join(folder, name), width);
  tabs.set(name, opened);
  const { page, complaints } = await opened;
  await page.setViewportSize({ width, height: 1000 });
  await page.emulateMedia({ media });
  return { page, complaints };
}

const tabs = new Map<string, ReturnType<typeof open>>();

afterAll(async () => {
  await browser?.close();
  if (folder !== "") await rm(folder, { recursive: true });
});

const names = [
  "portfolio.html",
  "process.html",
  "small.html",
  "sheet.html",
  "analysis.html",
  "quality.html",
  "privacy.html",
  "hostile-privacy.html",
  "compare.html",
  "hostile-compare.html",
  "effect.html",
  "hostile-effect.html",
  "hostile-sheet.html",
  "hostile-analysis.html",
  "paper.html",
  "hostile-paper.html",
  "hostile-quality.html",
  "hostile-portfolio.html",
  "hostile-process.html",
];
const test_ = test.skipIf(!hasBrowser);
const without = hasBrowser ? "" : " (skipped: no Chromium)";

test_.each(names)(
  `%s opens from a file without request, violation or dialog and never scrolls sideways as a whole${without}`,
  async (name) => {
    const { page, complaints } = await tab(name, 320);
    for (const width of [320, 390, 768, 1280]) {
      await page.setViewportSize({ width, height: 1000 });
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(width);
      // a table may go on to the right, what it is called may not
      const cut = `[...document.querySelectorAll("caption")].filter((caption) => caption.getBoundingClientRect().width > ${width}).length`;
      expect(await page.evaluate(cut)).toBe(0);
    }
    expect(complaints).toEqual([]);
  },
);

const kinds = [
  "portfolio",
  "process",
  "analysis",
  "sheet",
  "quality",
  "paper",
  "privacy",
  "compare",
  "effect",
];

test_.each(["small.html", ...kinds.flatMap((kind) => [`${kind}.html`, `en-${kind}.html`])])(
  `axe finds nothing in %s${without}`,
  async (name) => {
    const { page } = await tab(name, 1280);
    expect(await findings(page)).toEqual([]);
  },
);

const static_ = names.filter((name) => !name.startsWith("hostile"));

/** Targets that are smaller than 24 px and no link within a sentence; of a field in a label the label is the target. */
const smallTargets = `[...document.querySelectorAll("a[href], summary, button, input, select, textarea")].flatMap((e) => {
  const target = e.closest("label") ?? e;
  if (!target.checkVisibility()) return [];
  const { width, height } = target.getBoundingClientRect();
  const inSentence = getComputedStyle(e).display === "inline" && e.tagName === "A" &&
    [...e.parentElement.childNodes].some((n) => n.nodeType === 3 && n.textContent.trim() !== "");
  return inSentence || (width >= 24 && height >= 24) ? [] : [e.tagName + " " + e.textContent.trim().slice(0, 30) + " " + width + "x" + height];
})`;

test_.each(static_)(`%s has no target below 24 px, on a wide screen and at 400 %${without}`, async (name) => {
  const { page } = await tab(name, 1280);
  expect(await page.evaluate(smallTargets)).toEqual([]);
  // 1280 × 1024 at 400 %
  await page.setViewportSize({ width: 320, height: 256 });
  expect(await page.evaluate(smallTargets)).toEqual([]);
  expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(320);
  const kept = `[...document.querySelectorAll("*")].filter((e) => /sticky|fixed/.test(getComputedStyle(e).position) && e.checkVisibility()).length`;
  if (name !== "paper.html") expect(await page.evaluate(kept)).toBe(0); // its marking is behind the text
});

test_.each(static_)(`%s breaks on paper where a reader would${without}`, async (name) => {
  const { page } = await tab(name, 642, "print");
  const all = (selector: string, property: string) =>
    page.evaluate<readonly string[]>(
      `[...new Set([...document.querySelectorAll(${JSON.stringify(selector)})].filter((e) => e.checkVisibility()).map((e) => getComputedStyle(e)[${JSON.stringify(property)}]))]`,
    );
  const only = (value: string) => (found: readonly string[]) => found.every((one) => one === value);
  expect(await all("main :is(h1, h2, h3)", "breakAfter")).toSatisfy(only("avoid"));
  expect(await all("tr, .opening:has(figure)", "breakInside")).toSatisfy(only("avoid"));
  expect(await all("thead", "display")).toSatisfy(only("table-header-group"));
  expect(await all(".panel, .choice, .contents, .skip, button, input[type=range]", "display")).toEqual([]);
  expect(await all(".scroll", "overflow")).toSatisfy(only("visible"));
  const hidden = "[...document.querySelectorAll('main table')].filter((e) => !e.checkVisibility()).length";
  expect(await page.evaluate(hidden)).toBe(0);
});

test_(`every part of a page can be reached with the keyboard and shows where it is${without}`, async () => {
  const { page } = await tab("process.html", 1280);
  const reachable = "a[href], summary, [tabindex='0'], input:checked"; // radio buttons are one stop
  const count = await page.locator(reachable).filter({ visible: true }).count();
  const reached = new Set<string>();
  for (let i = 0; i < count; i++) {
    await page.keyboard.press("Tab");
    const at = await page.evaluate(`(() => {
      const e = document.activeElement, s = getComputedStyle(e), r = e.getBoundingClientRect();
      return [[e.tagName, Math.round(r.x), Math.round(r.y + scrollY)].join(" "), s.outlineStyle, r.height >= 1];
    })()`);
    const [place, outline, seen] = at as [string, string, boolean];
    reached.add(place);
    expect([place, outline, seen]).toEqual([place, "solid", true]);
  }
  expect(reached.size).toBe(count);
});

test_(`the data file below a figure is what its link holds${without}`, async () => {
  const { page } = await tab("process.html", 1280);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "throughput-histogram.csv" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("throughput-histogram.csv");
  const text = await readFile(await download.path(), "utf8");
  expect(text.split("\r\n").slice(0, 2)).toEqual([
    '\uFEFF"Prozess";"Klasse";"Von [Sekunden]";"Bis unter [Sekunden]";"Fälle";"Anteil der Fälle [Anteil 0–1]"',
    '"antrag";1;0;864000;200;0,5',
  ]);
});

test_(`the form with the questions is what its link holds, and its policy lets it go${without}`, async () => {
  const { page, complaints } = await tab("hostile-process.html", 1280);
  const link = page.getByRole("link", { name: "antworten-antrag.yaml" });
  const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
  expect(download.suggestedFilename()).toBe("antworten-antrag.yaml");
  const bytes = await readFile(await download.path());
  expect(await link.getAttribute("href")).toBe(
    `data:text/yaml;charset=utf-8;base64,${bytes.toString("base64")}`,
  );
  expect(bytes.toString("utf8")).toMatch(
    /^# Antworten zum Prozessbericht: [^]*\n- id: "usual_path"\n {2}answer:\n/,
  );
  expect(complaints).toEqual([]);
});

test_(`on paper nothing is shrunk: no page is wider than A4${without}`, async () => {
  for (const name of [
    "portfolio.html",
    "process.html",
    "analysis.html",
    "quality.html",
    "compare.html",
    "effect.html",
    "paper.html",
    "privacy.html",
  ]) {
    const { page } = await tab(name, 642, "print");
    const wide =
      await page.evaluate(`[...document.querySelectorAll("table, figure, .pairs, .facts")].filter((e) => {
      const room = e.closest(".landscape") === null ? 642 : 970;
      return e.getBoundingClientRect().width > room + 1;
    }).map((e) => e.textContent.trim().slice(0, 60))`);
    expect(wide).toEqual([]);
  }
});

test_(
  `paper shows what is folded on the screen, also where people print from their browser${without}`,
  async () => {
    const { page } = await tab("portfolio.html", 642);
    const isShown = () =>
      page.evaluate<boolean>(`document.querySelector("details:not([open]) table").checkVisibility()`);
    expect(await isShown()).toBe(false);
    await page.emulateMedia({ media: "print" });
    expect(await isShown()).toBe(true);
  },
);

test_.each([
  ["portfolio.html", 640, 400],
  ["process.html", 640, 400],
  ["portfolio.html", 390, 800],
  ["process.html", 390, 800],
] as const)(
  `%s: the first finding is seen whole on a screen of %i by %i, twice enlarged or a telephone${without}`,
  async (name, width, height) => {
    const { page } = await tab(name, width);
    await page.setViewportSize({ width, height });
    const bottom = await page.evaluate<number>(
      `document.querySelector(".findings li").getBoundingClientRect().bottom + scrollY`,
    );
    expect(bottom).toBeLessThanOrEqual(height);
  },
);

test_(
  `what was read is folded where lines are few or short, one click away, and open elsewhere and on paper${without}`,
  async () => {
    const { page, close } = await open(browser!, join(folder, "process.html"), 640);
    const isShown = () => page.locator("#scope .rest p").first().isVisible();
    const isOffered = () => page.locator("#scope summary").isVisible();
    await page.setViewportSize({ width: 640, height: 400 });
    expect([await isShown(), await isOffered()]).toEqual([false, true]);
    await page.locator("#scope summary").press("Enter");
    expect(await isShown()).toBe(true);
    await page.locator("#scope summary").press("Enter");
    expect(await findings(page)).toEqual([]);
    await page.setViewportSize({ width: 640, height: 1000 });
    expect([await isShown(), await isOffered()]).toEqual([true, false]);
    await page.setViewportSize({ width: 390, height: 1000 });
    expect([await isShown(), await isOffered()]).toEqual([false, true]);
    await page.setViewportSize({ width: 640, height: 400 });
    await page.emulateMedia({ media: "print" });
    expect([await isShown(), await isOffered()]).toEqual([true, false]);
    await close();
  },
);

test_(`in forced colours, too, axe finds nothing${without}`, async () => {
  const { page, complaints, close } = await open(browser!, join(folder, "process.html"), 390, "active");
  expect(await findings(page)).toEqual([]);
  expect(complaints).toEqual([]);
  await close();
});

test_(`on paper tables are close, so that a report does not become a pile${without}`, async () => {
  for (const [name, most] of [
    ["portfolio.html", 20],
    ["process.html", 13],
    ["privacy.html", 14],
  ] as const) {
    const { page, close } = await open(browser!, join(folder, name), 1280);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    const pages = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    expect(pages, name).toBeGreaterThan(1);
    expect(pages, name).toBeLessThanOrEqual(most);
    await close();
  }
});

test_(`a sheet is one page of A4, and one more where there is something to fill in${without}`, async () => {
  const { page, close } = await open(browser!, join(folder, "sheet.html"), 1280);
  const pages = async () => {
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    return pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length;
  };
  expect(await pages()).toBe(2);
  await page.evaluate(`document.querySelector("#impact").remove()`);
  expect(await pages()).toBe(1);
  await close();
});

test_(`the committee paper with ten processes is two pages on A4, before its annex${without}`, async () => {
  const { page, close } = await open(browser!, join(folder, "paper.html"), 1280);
  const pages = async () => {
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    return pdf.match(/\/Type\s*\/Page\b/g)?.length;
  };
  // as many rows as the paper shows at most, and a figure as high as the style sheet lets it be
  await page.evaluate(`(() => {
    const body = document.querySelector("#matter tbody");
    while (body.rows.length < 10) body.append(body.rows[0].cloneNode(true));
    document.querySelector("#matter .picture.wide svg").style.cssText = "height: 55mm; width: 120mm";
  })()`);
  const whole = await pages();
  await page.evaluate("document.querySelectorAll('.closing, .foot').forEach((e) => e.remove())"); // the foot follows the annex
  const short = await pages();
  expect(short).toBe(2);
  expect(whole).toBeGreaterThan(2);
  await close();
});
