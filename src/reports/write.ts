import { join } from "node:path";
import type { Effects } from "../effects.js";
import { manifestJson } from "./manifest.js";
import { portfolioReport } from "./pages/portfolio.js";
import { processReport } from "./pages/process.js";
import { processFile } from "./process-file.js";
import type { ReportInput } from "./report-input.js";

/**
 * Writes the portfolio report, one report per process and the manifest `run.json` into a folder; returns their paths,
 * the portfolio first. Every page is made before the first is written: if one fails, nothing is.
 */
export async function writeReports(
  input: ReportInput,
  folder: string,
  effects: Effects,
): Promise<readonly string[]> {
  const pages: { readonly path: string; readonly content: string }[] = [];
  const total = input.processes.length + 1;
  const step = (name: string) => {
    effects.progress({
      label: { de: `Bericht: ${name}`, en: `report: ${name}` },
      done: pages.length,
      total,
    });
  };
  step("portfolio.html");
  pages.push({ path: "portfolio.html", content: await portfolioReport(input) });
  for (const { id } of input.processes) {
    const path = processFile(id);
    step(path);
    pages.push({ path, content: await processReport(input, id) });
  }
  pages.push({ path: "run.json", content: manifestJson(input.manifest) });
  for (const { path, content } of pages) await effects.write(join(folder, path), content);
  return pages.map(({ path }) => join(folder, path));
}
