import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join, posix, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Say } from "../charts/chart.js";
import { AppError } from "../errors/app-error.js";
import { systemCode } from "../errors/file-reasons.js";
import type { Text } from "../text.js";
import { findBrowser, startable } from "./browser.js";
import { Interrupted } from "./failure.js";
import type { Context } from "./io.js";
import { nameFrom } from "./name-from.js";
import { faultOf, faults, patienceSeconds, type Fault } from "./pdf-faults.js";
import type { Start } from "./programs.js";
import { inTemporaryFolder } from "./temporary-folder.js";

/** A browser that prints, without a window. */
export interface Printer {
  readonly program: string;
  readonly start: Start;
  /** False where the system does not let the browser have one: for root on Linux. */
  readonly sandbox: boolean;
}

/** The printer of this machine. Throws `browser-missing` or `browser-not-there`, before any work began. */
export function printerOf({ env, cwd, effects: { start } }: Context): Printer {
  if (start === undefined) throw new AppError("browser-missing", {});
  const program = findBrowser({ platform: process.platform, env, cwd, startable });
  return { program, start, sandbox: process.getuid?.() !== 0 };
}

/**
 * Prints each HTML file among `files` as a tagged PDF beside it (A4, with the page furniture of its style sheet) and
 * returns the paths of the PDFs. A PDF is sent: `names` has the name of a page for that, without ending; others keep theirs. The browser works without network, scripts and own settings, in a folder that is
 * removed. Every PDF is made before the first is written: if one fails (`pdf-failed`), none is. The date in a PDF is that
 * of `effects.now()`; a link to another report of the run leads to its PDF.
 */
export async function printPages(
  files: readonly string[],
  printer: Printer,
  { cwd, effects }: Pick<Context, "cwd" | "effects">,
  names: ReadonlyMap<string, string> = new Map(),
): Promise<readonly string[]> {
  const pages = files.filter((file) => file.endsWith(".html"));
  const pdfs = new Map(
    pages.map((page) => [page, join(dirname(page), `${names.get(page) ?? basename(page, ".html")}.pdf`)]),
  );
  const now = effects.now();
  return inTemporaryFolder(effects, async (folder) => {
    const made: { readonly path: string; readonly content: Uint8Array }[] = [];
    for (const [page, path] of pdfs) {
      effects.progress({
        label: { de: `PDF: ${nameFrom(cwd, page)}`, en: `PDF: ${nameFrom(cwd, page)}` },
        done: made.length,
        total: pages.length,
      });
      const printed = await printPage(page, folder, printer, { cwd, effects });
      const linked = relativeLinks(printed.pdf, printed.url, page, pdfs);
      made.push({ path, content: latin1(dated(linked, now)) });
    }
    for (const { path, content } of made) await effects.write(path, content);
    return made.map(({ path }) => path);
  });
}

/** Prints one page; the PDF as text with one character a byte, and the address that it was printed from. */
async function printPage(
  page: string,
  folder: string,
  { program, start, sandbox }: Printer,
  { cwd, effects }: Pick<Context, "cwd" | "effects">,
): Promise<{ readonly pdf: string; readonly url: URL }> {
  // so deep that the address of a page is longer than the name of its PDF
  const place = join(folder, "reports-that-are-printed", "pages");
  const [source, target] = [join(place, "page.html"), join(place, "page.pdf")];
  await mkdir(place, { recursive: true });
  await rm(target, { force: true });
  await writeFile(source, forPaper(await readFile(page, "utf8")));
  const url = pathToFileURL(source);
  const fail = (fault: Fault, cause?: unknown) =>
    new AppError(
      "pdf-failed",
      { browser: basename(program), page: nameFrom(cwd, page), ...fault },
      { cause },
    );
  const args = [
    ...flags,
    ...(sandbox ? [] : ["--no-sandbox"]),
    `--user-data-dir=${join(folder, "profile")}`,
    `--crash-dumps-dir=${join(folder, "profile")}`,
    `--print-to-pdf=${target}`,
    url.href,
  ];
  const { interrupted } = effects;
  const limits = { milliseconds: patienceSeconds * 1000, ...(interrupted !== undefined && { interrupted }) };
  const ended = await start(program, args, limits).catch((cause: unknown) => {
    throw fail(faults.unstartable, cause);
  });
  if (interrupted?.aborted === true) throw new Interrupted();
  if (ended.late || ended.status !== 0) throw fail(faultOf(ended));
  const pdf = await readFile(target, "latin1").catch((cause: unknown) => {
    if (systemCode(cause) === "ENOENT") throw fail(faults.nothing, cause); // browsers tell no other failure of a page
    throw cause;
  });
  if (!pdf.startsWith("%PDF-") || !pdf.trimEnd().endsWith("%%EOF")) throw fail(faults.nothing);
  return { pdf, url };
}

/** No window, no network, nothing from the person's own browser; tagged, with bookmarks, without the browser's own furniture. */
const flags = [
  "--headless=new",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--no-default-browser-check",
  "--disable-extensions",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-domain-reliability",
  "--disable-sync",
  "--disable-breakpad",
  "--host-resolver-rules=MAP * ~NOTFOUND",
  "--export-tagged-pdf",
  "--generate-pdf-document-outline",
  "--no-pdf-header-footer",
];

/** The page for paper: its policy lets no script run, so what is printed are the figures of the run, and nothing is folded. */
const forPaper = (page: string): string =>
  page
    .replace(/(<meta http-equiv="Content-Security-Policy" content="[^"]*?)script-src [^;"]*; /, "$1")
    .replaceAll("<details>", "<details open>");

/** An address in a PDF of Chromium. */
const link = /\/URI \((file:(?:[^()\\]|\\.)*)\)/g;

/**
 * Chromium writes links as whole paths of this machine. They become relative to the PDF; what is shorter then is filled
 * with spaces behind it, since a PDF knows its parts by their distance from its beginning.
 */
function relativeLinks(pdf: string, from: URL, page: string, pdfs: ReadonlyMap<string, string>): string {
  return pdf.replace(link, (whole, address: string) => {
    const { pathname, hash } = new URL(address.replace(/\\(.)/g, "$1"));
    const way = posix.relative(posix.dirname(from.pathname), pathname);
    const printed = pdfs.get(resolve(dirname(page), decodeURIComponent(way)));
    const target = `${printed === undefined ? way : posix.join(posix.dirname(way), basename(printed))}${hash}`;
    return `/URI (${target.replace(/[()\\]/g, "\\$&")})`.padEnd(whole.length);
  });
}

/** A PDF with this date in place of the moment of printing. */
function dated(pdf: string, now: Date): string {
  const digits = now.toISOString().replace(/\D/g, "").slice(0, 14);
  return pdf.replace(/(\/(?:CreationDate|ModDate) \(D:)\d{14}(?=[+-]00'00'\))/g, `$1${digits}`);
}

const latin1 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "latin1"));

/** The lines that tell which PDFs were written; none where there is none. */
export const printedLines = (pdfs: readonly string[], say: Say): readonly string[] =>
  pdfs.length === 0
    ? []
    : [`${say.text(words.printed)} ${say.number(pdfs.length)}`, ...pdfs.map((pdf) => `  ${pdf}`)];

const words = {
  printed: { de: "Als PDF gedruckt:", en: "Printed as PDF:" },
} as const satisfies Record<string, Text>;
