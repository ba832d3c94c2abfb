import { relative } from "node:path";
import type { Say } from "../charts/chart.js";
import { isOpen, type Inspection } from "../inspect/inspection.js";
import type { ProjectPlace } from "../inspect/placement.js";
import { ordered } from "../quality/order.js";
import { traps } from "../quality/traps/index.js";
import type { Text } from "../text.js";
import type { InspectFlags } from "./inspect-flags.js";
import type { Failure } from "./failure.js";
import { columnLines } from "./inspect-columns.js";
import { factLines } from "./inspect-facts.js";
import { findingLines, toldAbove } from "./inspect-findings.js";
import { questionLines } from "./inspect-questions.js";
import type { Written } from "./inspect-write.js";
import type { Context } from "./io.js";
import { failureLines } from "./output.js";
import { shellLine } from "./shell.js";
import { indent, indented, oneLine } from "./table.js";

const words = {
  nothing: { de: "Nichts gespeichert.", en: "Nothing was stored." },
  next: { de: "Weiter mit:", en: "Next:" },
  written: { de: "Geschrieben:", en: "Written:" },
  updated: { de: "Quelle und Spalten ersetzt in:", en: "Source and columns replaced in:" },
  project: {
    de: "(neu angelegt, weil es noch kein Projekt gab)",
    en: "(new, because there was no project yet)",
  },
  drafts: {
    de: "Zweck und Rechtsgrundlage stehen als ENTWURF darin und sind von der Dienststelle zu ergänzen.",
    en: "Purpose and legal basis are in it as DRAFT and have to be completed by the department.",
  },
  alike: { de: "Ähnliche Schrittnamen", en: "Similar activity names" },
} as const satisfies Record<string, Text>;

/** What stands around an inspection in the terminal. */
export interface TextParts {
  readonly names: readonly string[];
  readonly flags: InspectFlags;
  readonly written: Written | null;
  /** Written files as one would type them. */
  readonly paths: readonly string[];
  readonly id: string;
  readonly project: ProjectPlace;
  readonly refusal: Failure | null;
  readonly call: readonly string[];
  readonly say: Say;
}

/** File facts → columns → findings, worst last → open questions → what was stored and what comes next. */
export function inspectionLines(
  inspection: Inspection,
  parts: TextParts,
  context: Context,
): readonly string[] {
  const { say, flags, call, refusal } = parts;
  const { width, lang } = context;
  const values = flags.showValues === true;
  const questions = questionLines(inspection, say, width, call);
  return [
    ...factLines(inspection, say, width),
    "",
    ...columnLines(inspection, say, width, values),
    "",
    ...(inspection.trial === null && inspection.findings.length === 0
      ? []
      : [...findingLines(inspection, say, width, toldAbove), ""]),
    ...(values ? alikeLines(inspection, say, width) : []),
    ...(questions.length === 0 ? [] : [...questions, ""]),
    ...(refusal === null ? [] : [...failureLines(refusal.issue, lang, width), ""]),
    ...closing(inspection, parts, context),
  ];
}

function alikeLines({ trial }: Inspection, say: Say, width: number): readonly string[] {
  if (trial === null || trial.alike.length === 0) return [];
  return [
    say.text(words.alike),
    ...trial.alike.flatMap((names) => indented(names.map(oneLine).join(" · "), width)),
    "",
  ];
}

function closing(inspection: Inspection, parts: TextParts, { cwd, width }: Context): readonly string[] {
  const { say, written, paths, names, id, project } = parts;
  const commands = nextCommands(inspection, parts, relative(cwd, project.root));
  const next =
    commands.length === 0
      ? []
      : commands.map((command) => `${indent}${shellLine(["prozessradar", ...command])}`);
  if (written === null) {
    return [
      `${say.text(words.nothing)}${next.length === 0 ? "" : ` ${say.text(words.next)}`}`,
      ...next,
    ].filter(() => names.length > 0 && id !== "");
  }
  const [first = "", ...others] = paths;
  return [
    `${say.text(written.updated ? words.updated : words.written)} ${first}`,
    ...others.map((path) => `${say.text(words.written)} ${path} ${say.text(words.project)}`),
    ...(written.drafts ? indented(say.text(words.drafts), width) : []),
    say.text(words.next),
    ...next,
  ];
}

/** The commands that make sense now, the first best. */
function nextCommands(
  inspection: Inspection,
  { written, names, id, flags, call }: TextParts,
  folder: string,
): readonly (readonly string[])[] {
  const worst = ordered(inspection.findings, "worst-last")
    .filter(({ code }) => traps[code].severity !== "notice")
    .at(-1);
  const explain = worst === undefined ? [] : [["explain", worst.code]];
  if (isOpen(inspection) || inspection.refusal !== null) return explain;
  const place = folder === "" ? [] : ["-C", folder];
  if (written !== null) return [["ingest", id, ...place, "--dry-run", ...limit(inspection)], ...explain];
  const typed = call.slice(1).filter((word) => word !== "--show-values");
  const target = flags.write ?? `processes/${id}.yaml`;
  return names.length === 0 ? explain : [[...typed, "--write", target], ...explain];
}

/** The share of unusable rows that has to be accepted, where it is over the usual limit. */
function limit({ trial }: Inspection): readonly string[] {
  const sum = (of: "rows_read" | "rows_rejected") =>
    trial?.accounts.reduce((total, account) => total + account[of], 0) ?? 0;
  const share = sum("rows_rejected") / Math.max(1, sum("rows_read"));
  return share > 0.01 ? ["--max-reject", `${Math.min(100, Math.ceil(share * 100))}%`] : [];
}
