import type { Say } from "../../charts/chart.js";
import type { Finding } from "../../quality/finding.js";
import { fixFor, type Severity } from "../../quality/trap.js";
import { traps } from "../../quality/traps/index.js";
import type { Text } from "../../text.js";
import { html, type Part } from "../html.js";
import type { Section } from "../section.js";
import { table } from "../table.js";

/** What is wrong, how bad it is and what to do: every finding, the worst first. */
export function findingsSection(findings: readonly Finding[], say: Say): Section {
  const grave = findings.filter(({ code }) => traps[code].severity !== "notice").length;
  return {
    id: "findings",
    label: say.text(words.label),
    question: say.text(words.question),
    heading: heading(grave, findings.length, say),
    wide: true,
    body:
      findings.length === 0
        ? html`<p>${say.text(words.none)}</p>`
        : html`${table({
            id: "findings-table",
            caption: say.text(words.caption),
            columns: [
              { label: say.text(words.what), align: "start" },
              { label: say.text(words.severity), align: "start" },
              { label: say.text(words.where), align: "start" },
              { label: say.text(words.share), align: "end" },
              { label: say.text(words.effect), align: "start" },
              { label: say.text(words.fix), align: "start" },
            ],
            rows: findings.map((finding) => row(finding, say)),
          })}`,
  };
}

function row(finding: Finding, say: Say): readonly Part[] {
  const trap = traps[finding.code];
  const share = finding.of === null || finding.of === 0 ? null : finding.count / finding.of;
  return [
    html`<strong>${finding.code}</strong> ${say.text(trap.says(finding))}`,
    say.text(severities[trap.severity]),
    where(finding, say),
    share === null ? "–" : say.percent(share),
    say.text(trap.effect),
    say.text(fixFor(trap, finding)),
  ];
}

function where({ file, column, lines, count }: Finding, say: Say): string {
  const more = count > lines.length ? ", …" : "";
  const places = lines.length === 0 ? null : `${say.text(words.lines)} ${lines.join(", ")}${more}`;
  const parts = [file, column === null ? null : `${say.text(words.column)} ${column}`, places];
  return parts.filter((part) => part !== null).join(" · ") || "–";
}

function heading(grave: number, all: number, say: Say): string {
  if (all === 0) return say.text({ de: "Nichts Auffälliges", en: "Nothing was found" });
  const notices = all - grave;
  return say.text({
    de: `${say.number(grave)} ${grave === 1 ? "Warnung oder Fehler" : "Warnungen und Fehler"}, ${say.number(notices)} ${notices === 1 ? "Hinweis" : "Hinweise"}`,
    en: `${say.number(grave)} ${grave === 1 ? "warning or error" : "warnings and errors"}, ${say.number(notices)} ${notices === 1 ? "notice" : "notices"}`,
  });
}

const severities: Readonly<Record<Severity, Text>> = {
  error: { de: "Fehler", en: "error" },
  warning: { de: "Warnung", en: "warning" },
  notice: { de: "Hinweis", en: "notice" },
};

const words = {
  label: { de: "Auffälligkeiten", en: "Findings" },
  question: {
    de: "Was stimmt nicht, wie schlimm ist es, was ist zu tun?",
    en: "What is wrong, how bad is it, what is to be done?",
  },
  none: {
    de: "Beim Einlesen wurde keine der bekannten Fallen gefunden.",
    en: "None of the known traps was met while reading.",
  },
  caption: {
    de: "Auffälligkeiten, die schwersten zuerst; mehr zu einem Code: prozessradar explain DQ-…",
    en: "Findings, the gravest first; more about a code: prozessradar explain DQ-…",
  },
  what: { de: "Auffälligkeit", en: "Finding" },
  severity: { de: "Schwere", en: "Severity" },
  where: { de: "Wo", en: "Where" },
  share: { de: "Anteil", en: "Share" },
  effect: { de: "Folge für die Kennzahlen", en: "Effect on the measures" },
  fix: { de: "Abhilfe", en: "What to do" },
  lines: { de: "Zeilen", en: "lines" },
  column: { de: "Spalte", en: "column" },
} as const satisfies Record<string, Text>;
