import type { Effects } from "../effects.js";
import { reportFiles, type ReportFile } from "./files.js";
import { manifestJson } from "./manifest.js";
import type { ReportInput } from "./report-input.js";
import { writePages, type Written } from "./write-pages.js";

/**
 * Writes the `chosen` reports of a build, all if not said, with their figures, and the manifest `run.json` into a folder; returns their paths, the portfolio first.
 * Every file is made before the first is written: if one fails, nothing is.
 */
export async function writeReports(
  input: ReportInput,
  folder: string,
  effects: Effects,
  chosen: (file: ReportFile) => boolean = () => true,
): Promise<readonly string[]> {
  const files = reportFiles(input).filter(chosen);
  const written = new Set(files.map(({ path }) => path));
  const made: Written[] = [];
  for (const { path, content } of files) {
    effects.progress({
      label: { de: `Bericht: ${path}`, en: `report: ${path}` },
      done: made.length,
      total: files.length,
    });
    made.push({ path, content: await content({ ...input, written }) });
  }
  made.push({ path: "run.json", content: manifestJson(input.manifest) });
  return writePages(made, folder, effects);
}
