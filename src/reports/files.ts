import { paperFile, paperReport } from "./pages/paper.js";
import { portfolioReport } from "./pages/portfolio.js";
import { processReport } from "./pages/process.js";
import { processFile } from "./process-file.js";
import type { ReportInput } from "./report-input.js";

/** One file of a build, below the folder of the reports. */
export interface ReportFile {
  readonly path: string;
  readonly content: (input: ReportInput) => Promise<string | Uint8Array>;
}

/** Every report of a build in the order in which it is told; the portfolio comes first, as it is what one opens. */
export const reportFiles = ({ processes }: ReportInput): readonly ReportFile[] => [
  { path: "portfolio.html", content: portfolioReport },
  ...processes.map(({ id }) => ({
    path: processFile(id),
    content: (input: ReportInput) => processReport(input, id),
  })),
  { path: "paper.html", content: paperReport },
  { path: "paper.docx", content: paperFile },
];
