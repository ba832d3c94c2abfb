import { cp, mkdir, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { buildProject } from "../../src/build.js";
import { portfolioScript } from "../../src/cli/portfolio-script.js";
import { compareInProject } from "../../src/compare.js";
import { loadProject } from "../../src/config/project.js";
import { checkDataQuality } from "../../src/data-quality.js";
import { effectInProject } from "../../src/effect.js";
import type { Effects } from "../../src/effects.js";
import { comparisonReport } from "../../src/reports/pages/compare.js";
import { effectReport } from "../../src/reports/pages/effect.js";

/** A report of which pictures are taken. */
export interface Report {
  /** Its path without the ending, with `-` for `/`. */
  readonly name: string;
  readonly path: string;
}

/** The day after the exports of the sample portfolio were made. */
const now = new Date("2025-01-08T09:00:00Z");
/** Neither a release nor a commit of this repository changes a picture. */
const facts = { version: "0.0.0", git_commit: null };
/** The process of which the reports on one process are. */
const process = "wohngeld";
/** The process with a pilot of which the effect is known. */
const piloted = "hundesteuer";

const effects: Effects = {
  now: () => now,
  log: () => undefined,
  progress: () => undefined,
  write: async (path, content) => {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
  },
};

/** Builds the sample portfolio in a folder of its own: every kind of page once, the same bytes every time. */
export async function buildReports(folder: string): Promise<readonly Report[]> {
  const [dir, out] = [join(folder, "project"), join(folder, "reports")];
  const sample = join(import.meta.dirname, "../../sample-data");
  for (const part of ["prozessradar.yaml", "processes", "exports", "decisions.jsonl"])
    await cp(join(sample, part), join(dir, part), { recursive: true });
  const project = loadProject(dir);
  const built = await buildProject(
    project,
    {
      facts,
      out,
      script: await portfolioScript(),
      chosen: (file) => file.path.endsWith(".html") && (file.process === null || file.process === process),
    },
    effects,
  );
  const [quality] = await checkDataQuality(project, { facts, out, only: [process] }, effects);
  const put = async (name: string, html: string) => {
    await effects.write(join(out, name), html);
    return join(out, name);
  };
  const { lang } = project;
  const contact = project.accessibility_contact ?? null;
  const asked = { process, profile: "verwaltung", facts } as const;
  const comparison = await compareInProject(
    project,
    { ...asked, by: "period", a: "2023", b: "2024" },
    effects,
  );
  const effect = await effectInProject(
    project,
    { ...asked, process: piloted, since: "2024-07-01", against: [] },
    effects,
  );
  const paths = [
    ...built.files.filter((path) => path.endsWith(".html")),
    ...(quality === undefined ? [] : [quality.file]),
    await put(
      "compare.html",
      (await comparisonReport({ ...comparison, lang, by: "period", contact }, process)).html,
    ),
    await put("effect.html", effectReport({ ...effect, lang, contact }, piloted)),
  ];
  return paths.map((path) => ({
    name: relative(out, path)
      .replace(/\.html$/, "")
      .replaceAll("/", "-"),
    path,
  }));
}
