import { join } from "node:path";
import type { Effects } from "../effects.js";
import { reportFiles, type ReportFile } from "./files.js";
import { manifestJson } from "./manifest.js";
import type { ReportInput } from "./report-input.js";

/**
 * Writes the `chosen` reports of a build, all if not said, and the manifest `run.json` into a folder; returns their paths, the portfolio first.
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
  const made: { readonly path: string; readonly content: string | Uint8Array }[] = [];
  for (const { path, content } of files) {
    effects.progress({
      label: { de: `Bericht: ${path}`, en: `report: ${path}` },
      done: made.length,
      total: files.length,
    });
    made.push({ path, content: await content({ ...input, written }) });
  }
  made.push({ path: "run.json", content: manifestJson(input.manifest) });
  for (const { path, content } of made) await effects.write(join(folder, path), content);
  return made.map(({ path }) => join(folder, path));
}
