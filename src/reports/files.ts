import { analysisReport } from "./pages/analysis.js";
import { paperFile, paperReport } from "./pages/paper.js";
import { portfolioReport } from "./pages/portfolio.js";
import { privacyProof } from "./pages/privacy.js";
import { processReport } from "./pages/process.js";
import { candidateSheet } from "./pages/sheet.js";
import { paperName, sentPaperName } from "./paper/paper-name.js";
import { analysisFile, processFile, sheetFile } from "./process-file.js";
import { sentName } from "./sent-name.js";
import type { ReportInput } from "./report-input.js";
import type { Written } from "./write-pages.js";

/** One file of a build, below the folder of the reports. */
export interface ReportFile {
  readonly kind: ReportKind;
  readonly path: string;
  /** Null for a report on the whole project. */
  readonly process: string | null;
  readonly content: (input: ReportInput) => Promise<Written["content"]>;
}

type Content = (input: ReportInput) => Promise<Written["content"]>;
type ContentOfProcess = (input: ReportInput, process: string) => Promise<Written["content"]>;

const ofProject =
  (...files: readonly (readonly [path: string, content: Content])[]) =>
  (): readonly Omit<ReportFile, "kind">[] =>
    files.map(([path, content]) => ({ path, process: null, content }));

const ofProcesses =
  (pathOf: (id: string) => string, content: ContentOfProcess) =>
  ({ processes }: ReportInput): readonly Omit<ReportFile, "kind">[] =>
    processes.map(({ id }) => ({
      path: pathOf(id),
      process: id,
      content: (input: ReportInput) => content(input, id),
    }));

/** Every kind of report of a project, with its files; the portfolio comes first, as it is what one opens. */
const kinds = {
  portfolio: ofProject(["portfolio.html", portfolioReport]),
  process: ofProcesses(processFile, processReport),
  analysis: ofProcesses(analysisFile, analysisReport),
  sheet: ofProcesses(sheetFile, candidateSheet),
  paper: (input: ReportInput) =>
    ofProject([`${paperName(input)}.html`, paperReport], [`${paperName(input)}.docx`, paperFile])(),
  privacy: ofProject(["privacy.html", privacyProof]),
} as const;

export type ReportKind = keyof typeof kinds;

/** In the order in which a build writes them. */
export const reportKinds = Object.keys(kinds) as readonly ReportKind[];

/** Kinds of which there is one report for each process. */
export const kindsOfProcess: readonly ReportKind[] = ["process", "analysis", "sheet"];

/**
 * Names without ending under which the pages of a build are sent, by their paths. In the build a page keeps one path, so that
 * pages find each other and the next build replaces it; who is sent a file sees of when and for whom it is.
 */
export const sentNames = (input: ReportInput): ReadonlyMap<string, string> =>
  new Map(
    reportFiles(input)
      .filter(({ path }) => path.endsWith(".html"))
      .map(({ kind, process, path }) => [
        path,
        kind === "paper"
          ? sentPaperName(input)
          : sentName({ kind, id: process, manifest: input.manifest, closed: false }),
      ]),
  );

/** Every file of a build in the order in which it is told. */
export const reportFiles = (input: ReportInput): readonly ReportFile[] =>
  reportKinds.flatMap((kind) => kinds[kind](input).map((file) => ({ kind, ...file })));
