import type { Statement } from "../../config/process.js";
import type { Lang } from "../../text.js";

/** What an answer rests on that came back with the form of a process report; `run`: id of the run that made the report. */
export function reportSource(run: string | null, lang: Lang): string {
  const report = lang === "de" ? "Prozessbericht" : "process report";
  if (run === null) return report;
  return `${report}, ${lang === "de" ? "Lauf" : "run"} ${run}`;
}

/** Whether an answer came back with the form of a process report. */
export const isFromReport = ({ source }: Statement): boolean =>
  /^(?:Prozessbericht(?:, Lauf [0-9a-f]{12})?|process report(?:, run [0-9a-f]{12})?)$/.test(source ?? "");
