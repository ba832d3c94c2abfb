import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { realWorld } from "../../src/cli/effects.js";
import { printerOf, printPages } from "../../src/cli/pdf.js";
import type { Context } from "../../src/cli/io.js";
import type { Ended, Start } from "../../src/cli/programs.js";
import { AppError } from "../../src/errors/app-error.js";
import { executablePath, hasBrowser } from "../reports/browser.js";
import { smallProject } from "../small-project.js";
import { run } from "./world.js";

const world = realWorld({ SOURCE_DATE_EPOCH: "1735689600" });
const temporary: string[] = [];
const real = { ...world, forget: (folder: string) => temporary.push(folder) };
const context: Context = {
  argv: [],
  lang: "de",
  chosenLang: null,
  cwd: process.cwd(),
  env: {},
  width: 100,
  terminal: false,
  ask: null,
  secret: null,
  effects: { ...real, log: () => undefined, progress: () => undefined },
};
const browser = { PROZESSRADAR_BROWSER: executablePath };
const hasPoppler = spawnSync("pdftotext", ["-v"]).status === 0;

const filesOf = (dir: string, ending: string) =>
  existsSync(join(dir, "reports"))
    ? readdirSync(join(dir, "reports"), { recursive: true, encoding: "utf8" })
        .filter((file) => file.endsWith(ending))
        .sort()
    : [];

/** A project that was built and, where there is a browser, printed. */
let small: Awaited<ReturnType<typeof smallProject>>;
let told: Awaited<ReturnType<typeof run>>;
/** What was released of it, elsewhere: its reports are printed by a browser that does what a test says. */
let released: Awaited<ReturnType<typeof smallProject>>;
beforeAll(async () => {
  small = await smallProject(200);
  told = hasBrowser
    ? await run(["build", "-C", small.dir, "--pdf"], { cwd: small.dir, effects: real, env: browser })
    : await run(["build", "-C", small.dir]);
  released = await smallProject(200);
  cpSync(small.path(".prozessradar"), released.path(".prozessradar"), { recursive: true });
}, 120_000);
afterAll(async () => {
  await small[Symbol.asyncDispose]();
  await released[Symbol.asyncDispose]();
});

describe.skipIf(!hasBrowser)(`with a browser (skipped where there is none at ${executablePath})`, () => {
  const pdf = (name: string) => readFileSync(small.path("reports", pdfOf(name)), "latin1");
  const html = (name: string) => readFileSync(small.path("reports", `${name}.html`), "utf8");
  /** Pages, and the names under which their PDFs are sent. */
  const pdfs: Readonly<Record<string, string>> = {
    "analysis/antrag": "analysis/analysis-antrag-2025-01-verwaltung.pdf",
    "paper-nichtoeffentlich": "paper-2025-01-verwaltung-nichtoeffentlich-entwurf.pdf",
    portfolio: "portfolio-2025-01-verwaltung.pdf",
    privacy: "privacy-2025-01-verwaltung.pdf",
    "processes/antrag": "processes/process-antrag-2025-01-verwaltung.pdf",
    "sheets/antrag": "sheets/sheet-antrag-2025-01-verwaltung.pdf",
  };
  const pdfOf = (name: string) => pdfs[name] ?? "";
  const names = Object.keys(pdfs);

  test("puts a PDF beside every report, named as it is sent, and tells each", () => {
    expect(told.code).toBe(0);
    expect(filesOf(small.dir, ".html")).toEqual(names.map((name) => `${name}.html`));
    expect(filesOf(small.dir, ".pdf")).toEqual(Object.values(pdfs).sort());
    expect(told.out).toContain(
      `Als PDF gedruckt: 6\n${["portfolio", "processes/antrag", "analysis/antrag", "sheets/antrag", "paper-nichtoeffentlich", "privacy"].map((name) => `  reports/${pdfOf(name)}\n`).join("")}Öffnen Sie im Browser: reports/portfolio.html\n`,
    );
    expect(told.err).toContain("[6/6] PDF: reports/privacy.html\n");
  });

  test("removes the folder of the browser", () => {
    expect(temporary.length).toBeGreaterThan(0);
    expect(temporary.filter((folder) => existsSync(folder))).toEqual([]);
  });

  test.each(names)("%s is tagged A4 with language, title and the date of the run", (name) => {
    const printed = pdf(name);
    expect(printed).toMatch(/\/Type \/StructTreeRoot/);
    expect(printed).toMatch(/\/MarkInfo <<\/Type \/MarkInfo\s+\/Marked true/);
    expect(printed).toMatch(/\/Lang \(de\)>>/);
    expect(printed).toMatch(/\/Type \/Outlines/);
    expect(titleOf(printed)).toBe(/<title>([^<]+)<\/title>/.exec(html(name))?.[1]);
    expect(printed.match(/\/(?:Creation|Mod)Date \(.*?\)/g)).toEqual([
      "/CreationDate (D:20250101000000+00'00')",
      "/ModDate (D:20250101000000+00'00')",
    ]);
    const boxes = [...printed.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)];
    expect(boxes.length).toBe(pagesOf(printed));
    for (const [, width, height] of boxes) {
      const sides = [Math.round(Number(width)), Math.round(Number(height))];
      expect(sides.sort((a, b) => a - b)).toEqual([595, 842]);
    }
  });

  test("a candidate sheet is one page", () => {
    expect(pagesOf(pdf("sheets/antrag"))).toBe(1);
    expect(pagesOf(pdf("portfolio"))).toBeGreaterThan(1);
  });

  test("links lead to the other PDFs and name no folder of this machine", () => {
    expect(pdf("portfolio")).toContain(`/URI (${pdfOf("processes/antrag")})`);
    expect(pdf("processes/antrag")).toContain(`/URI (../${pdfOf("portfolio")})`);
    for (const name of names) expect(pdf(name)).not.toMatch(/file:\/\//);
  });

  test("links lead to the HTML file where its PDF is not of the run; English; the same bytes again", async () => {
    const again = () =>
      run(
        [
          "report",
          "process",
          "antrag",
          "--out",
          "en",
          "--pdf",
          "--lang",
          "en",
          "--json",
          "--progress",
          "off",
        ],
        { cwd: small.dir, effects: real, env: browser },
      );
    const path = small.path("en", pdfOf("processes/antrag"));
    const { code, out } = await again();
    const first = readFileSync(path, "latin1");
    expect([code, (JSON.parse(out) as { data: { reports: unknown } }).data.reports]).toEqual([
      0,
      ["en/processes/antrag.html", "en/run.json", `en/${pdfOf("processes/antrag")}`],
    ]);
    expect(first).toContain("/URI (../portfolio.html)");
    expect(first).toMatch(/\/Lang \(en\)>>/);
    await again();
    expect(readFileSync(path, "latin1") === first).toBe(true);
  }, 60_000);

  const textOf = (name: string) =>
    squeezed(
      execFileSync("pdftotext", ["-raw", small.path("reports", pdfOf(name)), "-"], { encoding: "utf8" }),
    );

  test.skipIf(!hasPoppler).each(["paper-nichtoeffentlich", "portfolio", "processes/antrag"])(
    "nothing of %s is cut: every table is there to its last cell (skipped without poppler-utils)",
    (name) => {
      const text = textOf(name);
      const last = [...html(name).matchAll(/<table[^]*?<\/table>/g)].map(
        ([table]) => /.*<t[dh]\b[^>]*>(.*?)<\/t[dh]>/s.exec(table)?.[1] ?? "",
      );
      expect(last.length).toBeGreaterThan(0);
      for (const word of last.flatMap(wordsOf)) expect(text).toContain(word);
    },
  );

  test.skipIf(!hasPoppler)("a sheet is there to its last sentence (skipped without poppler-utils)", () => {
    const text = textOf("sheets/antrag");
    const parts = [...html("sheets/antrag").matchAll(/<(p|li|dd)\b[^>]*>([^]*?)<\/\1>/g)];
    const words = parts.flatMap(([, , part]) => wordsOf(part ?? ""));
    expect(words.length).toBeGreaterThan(50);
    for (const word of words) expect(text).toContain(word);
  });

  test.skipIf(!hasPoppler)(
    "repeats the head of a table on each of its pages and folds nothing (skipped without poppler-utils)",
    async () => {
      const path = small.path("lang.html");
      const rows = "<tr><td>Zeile</td></tr>".repeat(200);
      const table = `<table><thead><tr><th>Tabellenkopf</th></tr></thead><tbody>${rows}</tbody></table>`;
      const main = `<main>${table}<details><summary>Mehr</summary><p>Aufgeklappt</p></details></main>`;
      writeFileSync(
        path,
        html("portfolio").replace(/<main[^]*<\/main>/, () => main),
      );
      const printer = printerOf({ ...context, env: browser });
      expect(await printPages([path], printer, context)).toEqual([small.path("lang.pdf")]);
      const text = execFileSync("pdftotext", [small.path("lang.pdf"), "-"], { encoding: "utf8" });
      const pages = text.split("\f").filter((page) => page.includes("Zeile"));
      expect(pages.length).toBeGreaterThan(2);
      expect(pages.filter((page) => !page.includes("Tabellenkopf"))).toEqual([]);
      expect(text.match(/Zeile/g)).toHaveLength(200);
      expect(text).toContain("Aufgeklappt");
    },
  );
});

async function printedBy(start: Start, ...argv: readonly string[]) {
  rmSync(released.path("reports"), { recursive: true, force: true });
  return run(["report", "all", "-C", released.dir, "--pdf", "--progress", "off", ...argv], {
    cwd: released.dir,
    env: { PROZESSRADAR_BROWSER: process.execPath }, // a program that is there; `start` stands for it
    effects: { ...real, start },
  });
}

const target = (args: readonly string[]) =>
  args.find((arg) => arg.startsWith("--print-to-pdf="))?.slice("--print-to-pdf=".length) ?? "";
const done: Ended = { status: 0, late: false, said: "" };
const good = "%PDF-1.4\n%%EOF\n";

test("lets the browser see neither scripts nor the network nor the person's own profile", async () => {
  const pages: string[] = [];
  const calls: (readonly string[])[] = [];
  const { code } = await printedBy((_, args) => {
    pages.push(readFileSync(fileURLToPath(args.at(-1) ?? ""), "utf8"));
    calls.push(args);
    writeFileSync(target(args), good);
    return Promise.resolve(done);
  });
  expect([code, pages.length]).toEqual([0, 6]);
  const portfolio = readFileSync(released.path("reports", "portfolio.html"), "utf8");
  expect(portfolio).toMatch(/content="default-src 'none';[^"]*script-src 'sha256/);
  for (const page of pages) {
    expect(page).toMatch(/content="default-src 'none'; style-src 'sha256[^"]*"/);
    expect(page).not.toMatch(/content="[^"]*script-src/);
    expect(page).not.toContain("<details>");
  }
  for (const args of calls) {
    const profile =
      args.find((arg) => arg.startsWith("--user-data-dir="))?.slice("--user-data-dir=".length) ?? "";
    expect(temporary).toContain(dirname(profile));
    expect(existsSync(dirname(profile))).toBe(false);
    expect(args).toEqual(
      expect.arrayContaining([
        "--headless=new",
        "--host-resolver-rules=MAP * ~NOTFOUND",
        "--no-pdf-header-footer",
      ]),
    );
    expect(args.includes("--no-sandbox")).toBe(process.getuid?.() === 0);
  }
});

const failing: readonly (readonly [string, Start, de: string, en: string])[] = [
  [
    "ends with an error",
    () => Promise.resolve({ ...done, status: 21 }),
    "endete mit dem Rückgabewert 21",
    "ended with exit code 21",
  ],
  ["is ended", () => Promise.resolve({ ...done, status: null }), "wurde beendet", "was ended"],
  [
    "does not come to an end",
    () => Promise.resolve({ ...done, status: null, late: true }),
    "war nach 120 Sekunden nicht fertig",
    "was not done after 120 seconds",
  ],
  [
    "cannot be started",
    () => Promise.reject(new Error("EACCES")),
    "ließ sich nicht starten",
    "could not be started",
  ],
  [
    "has no sandbox",
    () => Promise.resolve({ status: 1, late: false, said: "FATAL: No usable sandbox! If you are" }),
    "darf hier keinen geschützten Bereich (Sandbox) anlegen",
    "may not set up its sandbox here",
  ],
  [
    "writes nothing and calls that a success",
    () => Promise.resolve(done),
    "hat kein vollständiges PDF geschrieben",
    "wrote no complete PDF",
  ],
  [
    "writes half a PDF",
    (_, args) => {
      writeFileSync(target(args), "%PDF-1.4\n1 0 obj");
      return Promise.resolve(done);
    },
    "hat kein vollständiges PDF geschrieben",
    "wrote no complete PDF",
  ],
];

/** Prints well once, then does what a test says. */
const goodOnce = (start: Start): Start => {
  let calls = 0;
  return (program, args, limits) => {
    calls += 1;
    if (calls > 1) return start(program, args, limits);
    writeFileSync(target(args), good);
    return Promise.resolve(done);
  };
};

test.each(failing)("says so where the browser %s at the second report", async (_, start, de, en) => {
  const folder = mkdtempSync(join(tmpdir(), "prozessradar-test-"));
  const pages = ["a.html", "b.html"].map((name) => join(folder, name));
  for (const page of pages) writeFileSync(page, "<p>Bericht</p>");
  const printer = { program: "/usr/bin/chromium", start: goodOnce(start), sandbox: true };
  const error: unknown = await printPages(pages, printer, { ...context, cwd: folder }).catch(
    (e: unknown) => e,
  );
  if (!(error instanceof AppError)) throw error;
  expect(error.code).toBe("pdf-failed");
  expect(error.explain("de").message).toContain(
    `„b.html“ ließ sich nicht als PDF drucken: Der Browser chromium ${de}`,
  );
  expect(error.explain("en").message).toContain(
    `"b.html" could not be printed as PDF: the browser chromium ${en}`,
  );
  expect(error.explain("de").hint).toContain("Einen anderen Browser nennt PROZESSRADAR_BROWSER.");
  expect(error.explain("en").hint).toContain("PROZESSRADAR_BROWSER names another browser.");
  expect(readdirSync(folder).sort()).toEqual(["a.html", "b.html"]);
  expect(temporary.filter((left) => existsSync(left))).toEqual([]);
  rmSync(folder, { recursive: true });
});

test("a browser that fails leaves the HTML reports whole and no PDF", async () => {
  const { code, out, err } = await printedBy(
    goodOnce(() => Promise.resolve({ status: 1, late: false, said: "" })),
  );
  expect([code, out]).toEqual([2, ""]);
  expect(err.replace(/\s+/g, " ")).toContain("Die HTML-Berichte sind vollständig; ein PDF wurde nicht");
  expect([filesOf(released.dir, ".html").length, filesOf(released.dir, ".pdf")]).toEqual([6, []]);
});

const without = [
  [
    "de",
    "Für --pdf braucht es Chromium, Chrome oder Edge; auf diesem Rechner wurde keiner dieser Browser gefunden. Es wurde nichts geschrieben.",
    "Installieren Sie einen davon",
  ],
  [
    "en",
    "--pdf needs Chromium, Chrome or Edge; none of these browsers was found on this machine. Nothing was written.",
    "Install one of them",
  ],
] as const;

describe.each(["build", "report all"])("%s without a browser", (command) => {
  test.each(without)("says what to do before any work begins (%s)", async (lang, message, hint) => {
    await using small = await smallProject();
    const argv = [...command.split(" "), "-C", small.dir, "--pdf", "--lang", lang];
    // nobody may start a program here, so there is no browser on any system
    const { code, out, err, files } = await run(argv, { cwd: small.dir });
    expect([code, out, files.size]).toEqual([2, "", 0]);
    const told = err.replace(/\s+/g, " ");
    expect(told).toContain(message);
    expect(told).toContain(hint);
    expect(told).toContain("PROZESSRADAR_BROWSER");
    expect(err).not.toContain("[1/");
    expect(readdirSync(small.dir).filter((name) => /duckdb|reports/.test(name))).toEqual([]);
  });
});

test.skipIf(process.platform !== "linux")(
  "an empty search path holds no browser (skipped where browsers are installed elsewhere)",
  async () => {
    await using small = await smallProject();
    const { code, err } = await run(["build", "-C", small.dir, "--pdf"], { effects: real });
    expect([code, err]).toEqual([2, expect.stringContaining("Installieren Sie einen davon")]);
    expect(filesOf(small.dir, ".html")).toEqual([]);
  },
);

test.each([
  ["de", "PROZESSRADAR_BROWSER nennt „/nirgends/chromium“; dort liegt kein Programm"],
  ["en", 'PROZESSRADAR_BROWSER names "/nirgends/chromium"; there is no program there'],
])("says that the browser that was named is not there (%s)", async (lang, message) => {
  await using small = await smallProject();
  const { code, err } = await run(["build", "-C", small.dir, "--pdf", "--lang", lang], {
    env: { PROZESSRADAR_BROWSER: "/nirgends/chromium" },
    effects: real,
  });
  expect(code).toBe(2);
  expect(err.replace(/\s+/g, " ")).toContain(message);
  expect(filesOf(small.dir, ".html")).toEqual([]);
});

const titleOf = (pdf: string): string => {
  const [, hex, plain] = /\/Title (?:<FEFF([0-9A-F]+)>|\(((?:[^()\\]|\\.)*)\))\s*\/Creator/.exec(pdf) ?? [];
  return hex === undefined ? (plain ?? "") : Buffer.from(hex, "hex").swap16().toString("utf16le");
};

const pagesOf = (pdf: string): number => pdf.match(/\/Type \/Page\b/g)?.length ?? 0;

/** Without what breaks lines: lines of narrow columns are apart on paper. */
const squeezed = (text: string): string => text.replace(/[\s\u00ad\u200b\u2010-]/g, "");

const wordsOf = (cell: string): readonly string[] =>
  cell
    .replace(/<[^>]+>/g, " ")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&")
    .split(/\s+/)
    .map(squeezed)
    .filter((word) => word !== "");
