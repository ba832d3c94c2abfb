import type { Encoding } from "../../config/source.js";
import type { Finding } from "../../quality/finding.js";
import type { CsvHead } from "./csv-head.js";
import type { Footer } from "./csv-footer.js";
import type { TextEvidence } from "./text-evidence.js";

/** What reading a CSV file has shown about its form. */
export interface CsvForm {
  readonly file: string;
  readonly head: CsvHead;
  readonly encoding: Encoding;
  /** The file begins with a byte order mark. */
  readonly marked: boolean;
  readonly evidence: TextEvidence;
  readonly footer: Footer | null;
  /** Physical lines of the file. */
  readonly lines: number;
  /** Doubly encoded text was turned back. */
  readonly repaired: boolean;
}

/**
 * DQ-001 to DQ-005 of one CSV file. `facts`:
 * DQ-001 `delimiter` · DQ-002 `encoding`, `letters`, `euro`, `mixed` (1 = only in some lines) · DQ-003 `encoding`, `mark` ·
 * DQ-004 `repaired` · DQ-005 `heading` (its line), `preamble`, `footer` (lines each).
 */
export function csvFindings(form: CsvForm): readonly Finding[] {
  const { file, head, encoding, evidence, footer } = form;
  const found = (
    code: Finding["code"],
    rest: Pick<Finding, "count" | "of" | "lines" | "facts">,
  ): Finding => ({
    code,
    file,
    column: null,
    ...rest,
  });
  const { page, badLine, utf8, doubled } = evidence;
  const unicode = encoding === "utf-16le" || encoding === "utf-16be";
  const preamble = head.heading - 1;
  const skipped = [
    ...Array.from({ length: Math.min(10, preamble) }, (_, i) => i + 1),
    ...(footer?.lines ?? []),
  ];
  return [
    ...(head.delimiter === ","
      ? []
      : [
          found("DQ-001", {
            count: 1,
            of: null,
            lines: [head.heading],
            facts: { delimiter: head.delimiter },
          }),
        ]),
    ...(encoding === "utf-8" || unicode
      ? []
      : [
          found("DQ-002", {
            count: 1,
            of: null,
            lines: badLine === null ? [] : [badLine],
            facts: { encoding, letters: page.letters, euro: page.euro, mixed: utf8 ? 1 : 0 },
          }),
        ]),
    ...(unicode || form.marked
      ? [found("DQ-003", { count: 1, of: null, lines: [1], facts: { encoding, mark: form.marked ? 1 : 0 } })]
      : []),
    ...(doubled.count === 0
      ? []
      : [
          found("DQ-004", {
            count: doubled.count,
            of: form.lines,
            lines: doubled.lines,
            facts: { repaired: form.repaired ? 1 : 0 },
          }),
        ]),
    ...(skipped.length === 0
      ? []
      : [
          found("DQ-005", {
            count: preamble + (footer?.lines.length ?? 0),
            of: form.lines,
            lines: skipped.slice(0, 10),
            facts: { heading: head.heading, preamble, footer: footer?.lines.length ?? 0 },
          }),
        ]),
  ];
}
