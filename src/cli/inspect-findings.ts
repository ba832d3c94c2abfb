import type { Say } from "../charts/chart.js";
import type { Inspection } from "../inspect/inspection.js";
import { ordered } from "../quality/order.js";
import type { Finding } from "../quality/finding.js";
import type { TrapCode } from "../quality/trap-codes.js";
import { fixFor, type Severity } from "../quality/trap.js";
import { traps } from "../quality/traps/index.js";
import type { Text } from "../text.js";
import type { Issue } from "./outcome.js";
import { displayWidth, indent, wrapped } from "./table.js";

const severities: Readonly<Record<Severity, { readonly one: Text; readonly many: Text }>> = {
  error: { one: { de: "Fehler", en: "Error" }, many: { de: "Fehler", en: "errors" } },
  warning: { one: { de: "Warnung", en: "Warning" }, many: { de: "Warnungen", en: "warnings" } },
  notice: { one: { de: "Hinweis", en: "Notice" }, many: { de: "Hinweise", en: "notices" } },
};

const words = {
  none: { de: "Keine Auffälligkeiten.", en: "Nothing odd was found." },
  above: { de: "Oben schon genannt:", en: "Told above already:" },
  effect: { de: "Folge:", en: "Effect:" },
  fix: { de: "Abhilfe:", en: "Remedy:" },
} as const satisfies Record<string, Text>;

/** Files, by whatever is known of them, and what was found in them. */
export interface Inspected extends Pick<Inspection, "findings"> {
  readonly files: readonly unknown[];
}

/** What the facts about the files and the table of the columns of `inspect` say already. */
export const toldAbove: ReadonlySet<TrapCode> = new Set([
  "DQ-001",
  "DQ-002",
  "DQ-003",
  "DQ-005",
  "DQ-101",
  "DQ-106",
  "DQ-402",
  "DQ-501",
]);

/**
 * What was found, worst last; effect and remedy below each warning and error. Notices among `told` stand somewhere
 * above and are only named.
 */
export function findingLines(
  inspected: Inspected,
  say: Say,
  width: number,
  told: ReadonlySet<TrapCode> = new Set(),
): readonly string[] {
  const findings = ordered(grouped(inspected.findings), "worst-last");
  if (findings.length === 0) return [`${indent}${say.text(words.none)}`];
  const isTold = ({ code }: Finding) => told.has(code) && traps[code].severity === "notice";
  const label = Math.max(...findings.map(({ code }) => displayWidth(severityWord(code, say))));
  const style = { say, width, label };
  return [
    `${indent}${countWords(findings, say)}`,
    ...toldLines([...new Set(findings.filter(isTold).map(({ code }) => code))].sort(), style),
    ...findings.filter((finding) => !isTold(finding)).flatMap((finding) => lines(finding, style)),
  ];
}

function toldLines(codes: readonly TrapCode[], { say, width, label }: Style): readonly string[] {
  if (codes.length === 0) return [];
  const word = say.text(severities.notice.one);
  const head = `${indent}${word}${" ".repeat(label - displayWidth(word))}  `;
  return wrapped(`${say.text(words.above)} ${codes.join(", ")}`, width - head.length).map(
    (line, i) => (i === 0 ? head : " ".repeat(head.length)) + line,
  );
}

const severityWord = (code: Finding["code"], say: Say): string =>
  say.text(severities[traps[code].severity].one);

/** `1 Fehler, 3 Warnungen, 2 Hinweise` */
function countWords(findings: readonly Finding[], say: Say): string {
  return (["error", "warning", "notice"] as const)
    .flatMap((severity) => {
      const count = findings.filter(({ code }) => traps[code].severity === severity).length;
      const { one, many } = severities[severity];
      const noun = count === 1 ? say.text(one) : say.text(many);
      return count === 0 ? [] : [`${say.number(count)} ${say.lang === "en" ? noun.toLowerCase() : noun}`];
    })
    .join(", ");
}

interface Style {
  readonly say: Say;
  readonly width: number;
  readonly label: number;
}

function lines(finding: Finding, { say, width, label }: Style): readonly string[] {
  const trap = traps[finding.code];
  const word = severityWord(finding.code, say);
  const head = `${indent}${word}${" ".repeat(label - displayWidth(word))}  ${finding.code}  `;
  const says = wrapped(sentence(finding, say), Math.max(30, width - head.length));
  const below = " ".repeat(head.length);
  const more =
    trap.severity === "notice"
      ? []
      : ([
          [words.effect, trap.effect],
          [words.fix, fixFor(trap, finding)],
        ] as const);
  return [
    ...says.map((line, i) => `${i === 0 ? head : below}${line}`),
    ...more.flatMap(([name, what]) =>
      wrapped(`${say.text(name)} ${say.text(what)}`, Math.max(30, width - head.length)).map(
        (line) => below + line,
      ),
    ),
  ];
}

/** What the trap says, with the first lines. */
function sentence(finding: Finding, say: Say): string {
  const said = say.text(traps[finding.code].says(finding));
  const { lines: at, count } = finding;
  const different = [...new Set(at)];
  if (different.length === 0) return said;
  const some = different.slice(0, 5).join(", ");
  const more = count > Math.min(5, different.length) ? ", …" : "";
  const one = different.length === 1 && more === "";
  return say.text({
    de: `${said} (${one ? "Zeile" : "Zeilen"} ${some}${more})`,
    en: `${said} (${one ? "line" : "lines"} ${some}${more})`,
  });
}

/** Findings of one code and kind about one column as one, over all files; columns that are not read are one as well. */
function grouped(findings: readonly Finding[]): readonly Finding[] {
  const groups = new Map<string, Finding>();
  for (const finding of findings) {
    const unread = finding.code === "DQ-501";
    const { column, facts } = finding;
    const key = JSON.stringify([finding.code, ...(unread ? [] : [column, facts["kind"] ?? null])]);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, finding);
    else groups.set(key, both(known, finding, unread));
  }
  return [...groups.values()];
}

const both = (one: Finding, other: Finding, unread: boolean): Finding => ({
  ...one,
  file: one.file === other.file ? one.file : null,
  column: unread ? null : one.column,
  count: one.count + other.count,
  of: one.of === null || other.of === null ? null : one.of + other.of,
  lines: [],
});

/** The findings as issues of the JSON document, worst last. */
export const findingIssues = ({ findings }: Pick<Inspection, "findings">, say: Say): readonly Issue[] =>
  ordered(findings, "worst-last").map((finding): Issue => {
    const { code, file, column, count, of, lines: at } = finding;
    const trap = traps[code];
    return {
      code,
      severity: trap.severity,
      message: say.text(trap.says(finding)),
      hint: say.text(fixFor(trap, finding)),
      count,
      ...(of !== null && of > 0 && { share: count / of }),
      ...(file !== null && { file }),
      ...(column !== null && { column }),
      lines: at,
      fix: [say.text(fixFor(trap, finding))],
      effect: trap.touches === "all" ? ["all"] : trap.touches,
    };
  });
