import { join } from "node:path";
import type { Effects } from "../effects.js";
import { reportFiles, type ReportFile } from "./files.js";
import { manifestJson } from "./manifest.js";
import { draftNames, paperName } from "./paper/paper-name.js";
import type { ReportInput } from "./report-input.js";
import { specEnding, writePages, type Written } from "./write-pages.js";

/**
 * Writes the `chosen` reports of a build, all if not said, with their figures, and the manifest `run.json` into a folder; returns their paths, the portfolio first.
 * A final paper has a manifest of its own beside it. Every file is made before the first is written: if one fails, nothing is.
 * A draft paper of another profile is removed: its name is another one, so that nothing would replace it.
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
  const final = input.paper?.final === true;
  made.push({
    path: final ? `${paperName(input)}.run.json` : "run.json",
    content: manifestJson(input.manifest),
  });
  const paths = await writePages(made, folder, effects);
  if (!final && files.some(({ kind }) => kind === "paper"))
    await removeOtherDraft(paperName(input), folder, effects);
  return paths;
}

async function removeOtherDraft(current: string, folder: string, effects: Effects): Promise<void> {
  const other = Object.values(draftNames).find((name) => name !== current);
  const isOther = (file: string) => [".html", ".docx"].some((ending) => file === `${other}${ending}`);
  await effects.removeFrom?.(folder, isOther);
  await effects.removeFrom?.(
    join(folder, "charts"),
    (file) => file.startsWith(`${other}.`) && file.endsWith(specEnding),
  );
}
