import type { Lang } from "../text.js";
import type { Failure } from "./failure.js";
import type { Out } from "./io.js";
import type { Outcome } from "./outcome.js";
import { indent, indented, printable, wrapped } from "./table.js";

/** What stands around a result for programs. */
export interface Frame {
  /** `prozessradar.<command>/1`. */
  readonly schema: string;
  readonly version: string;
  readonly durationMs: number;
}

const nothing: Omit<Outcome, "exit" | "lines"> = { data: {}, issues: [], profile: null, inputs: [] };

/** The one JSON document of a run that came to its end. */
export function resultDocument(outcome: Outcome, frame: Frame): string {
  const issues = [...outcome.issues, ...(outcome.failures ?? [])];
  return envelope({ ...outcome, issues }, outcome.exit, frame);
}

/** The one JSON document of a run that failed: the same shape, without data. */
export function failureDocument({ issue, exit }: Failure, frame: Frame): string {
  return envelope({ ...nothing, issues: [issue] }, exit, frame);
}

function envelope(result: typeof nothing, exitCode: number, frame: Frame): string {
  const { data, issues, profile, inputs } = result;
  const { schema, version, durationMs } = frame;
  const document = {
    schema,
    ok: exitCode === 0,
    exitCode,
    data,
    issues,
    meta: { version, profile, inputs, durationMs },
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** Writes lines for people; what could steer a terminal is taken out of them. */
export function writeLines(out: Out, lines: readonly string[]): void {
  if (lines.length > 0) out.write(`${lines.map(printable).join("\n")}\n`);
}

const heading = { de: "Fehler", en: "Error" } as const;

/** An error as a person reads it: what happened, then what to do, indented below it. */
export function failureLines(
  { message, hint }: Failure["issue"],
  lang: Lang,
  width: number,
): readonly string[] {
  const [first = "", ...rest] = wrapped(`${heading[lang]}  ${message}`, width - indent.length);
  return [first, ...rest.map((line) => `${indent}${line}`), ...(hint === "" ? [] : indented(hint, width))];
}

/** Columns that a line may have: the terminal's, or enough for an editor where the output goes to a file. */
export const lineWidth = (out: Out): number => (out.isTTY === true ? Math.max(40, out.columns ?? 80) : 160);
