import type { Say } from "../charts/chart.js";
import type { Job } from "../job.js";
import type { Project } from "../config/project.js";
import { unseenWords } from "../config/unseen-activities.js";
import { traps } from "../quality/traps/index.js";
import type { LoadPlan, Reason } from "../store/load-plan.js";
import type { Loaded } from "../store/load-process.js";
import { goneWords, maybeBackWords, type LoadFacts, type LoadResult } from "../store/load-project.js";
import type { RejectedCell } from "../store/rejected-cells.js";
import type { Text } from "../text.js";
import { findingLines } from "./inspect-findings.js";
import { shellLine } from "./shell.js";
import { sourceLines } from "./source-facts.js";
import { indent, indented, oneLine, textTable } from "./table.js";

/** How the result of a load is told. */
export interface LoadStyle {
  readonly say: Say;
  readonly width: number;
  readonly dryRun: boolean;
  /** As typed; null = the current folder. */
  readonly directory: string | null;
}

const words = {
  plan: { de: "Plan (es wird nichts gespeichert)", en: "Plan (nothing is stored)" },
  unchanged: {
    de: "Unverändert: nichts gelesen. Noch einmal lesen: --replace",
    en: "Unchanged: nothing was read. To read it again: --replace",
  },
  refused: { de: "Nicht eingelesen; der vorige Stand bleibt.", en: "Not loaded; the previous state stays." },
  ok: { de: "ok", en: "ok" },
  deletion: { de: "Löschung vorgesehen am", en: "To be deleted on" },
  removed: { de: "Auf Verlangen entfernt:", en: "Removed on request:" },
  draft: {
    de: "Hinweis  Zweck oder Rechtsgrundlage ist noch ein Entwurf (processing in der Prozessdatei): vor der Auswertung klären und eintragen.",
    en: "Notice  Purpose or legal basis is still a draft (processing in the process file): settle and enter it before analysing.",
  },
  warning: { de: "Warnung", en: "Warning" },
  notices: { de: "Hinweise", en: "Notices" },
  rejected: {
    de: "Abgewiesene Zeilen (Datei, Zeile, Spalte, Regel; ohne Inhalte):",
    en: "Rejected rows (file, line, column, rule; without contents):",
  },
  cells: { de: "Inhalte abgewiesener Zellen:", en: "Contents of rejected cells:" },
  file: { de: "Datei", en: "File" },
  line: { de: "Zeile", en: "Line" },
  column: { de: "Spalte", en: "Column" },
  content: { de: "Inhalt", en: "Content" },
  empty: { de: "(leer)", en: "(empty)" },
  next: { de: "Weiter:", en: "Next:" },
} as const satisfies Record<string, Text>;

/** Why a process is read again. */
export const reasons: Readonly<Record<Reason, Text>> = {
  files: { de: "die Dateien sind andere", en: "the files are others" },
  mapping: { de: "die Prozessdatei liest sie anders", en: "the process file reads them differently" },
  key: { de: "der Schlüssel ist ein anderer", en: "the key is another one" },
  version: { de: "eine andere Version von Prozessradar", en: "another version of Prozessradar" },
  asked: { de: "verlangt mit --replace", en: "asked for by --replace" },
};

/** What became of every process, the next commands last. */
export function loadLines(
  project: Project,
  results: readonly LoadResult[],
  style: LoadStyle,
): readonly string[] {
  const { say, dryRun } = style;
  return [
    ...(dryRun ? [say.text(words.plan), ""] : []),
    ...results.flatMap((result, i) => [...(i === 0 ? [] : [""]), ...processLines(result, style)]),
    ...nextLines(project, results, style),
  ];
}

function processLines(result: LoadResult, style: LoadStyle): readonly string[] {
  const { say, width } = style;
  const { job, cells } = result;
  const head = `${oneLine(job.name[say.lang])} (${job.id})`;
  if ("refused" in result)
    return [head, ...indented(say.text(words.refused), width), ...cellLines(cells, style)];
  const { loaded, facts } = result;
  return [
    head,
    ...indented(say.text(didWords(loaded.plan, loaded.accounts.length - loaded.fresh.length)), width),
    ...sourceLines(loaded.fresh, say, width - indent.length).map((line) => indent + line),
    ...cellLines(cells, style),
    ...foundLines(loaded, style),
    ...doneLines(job, facts, style),
    ...removedLines(loaded, style),
  ];
}

function didWords(plan: LoadPlan, kept: number): Text {
  switch (plan.does) {
    case "nothing":
      return words.unchanged;
    case "load":
      return { de: "Neu im Datenspeicher:", en: "New in the store:" };
    case "append":
      return {
        de: `Hinzugefügt; ${kept === 1 ? "1 frühere Datei bleibt" : `${kept} frühere Dateien bleiben`}:`,
        en: `Added; ${kept === 1 ? "1 earlier file stays" : `${kept} earlier files stay`}:`,
      };
    case "replace":
      return {
        de: `Ersetzt (${reasons[plan.reason].de}):`,
        en: `Replaced (${reasons[plan.reason].en}):`,
      };
  }
}

/** Cells for the screen of whoever asked for them; nothing else prints a cell. */
function cellLines(cells: readonly RejectedCell[], { say, width }: LoadStyle): readonly string[] {
  if (cells.length === 0) return [];
  const label = (text: Text, align: "start" | "end" = "start") => ({ label: say.text(text), align });
  return [
    ...indented(say.text(words.cells), width),
    ...textTable(
      [
        label(words.file),
        label(words.line, "end"),
        label(words.column),
        { ...label(words.content), cut: true },
      ],
      cells.map(({ file, line, column, text }) => [
        file,
        String(line),
        column,
        text ?? say.text(words.empty),
      ]),
      width,
    ),
  ];
}

/** Errors and warnings one by one, notices counted in one line; nothing about a process that was not read. */
function foundLines({ plan, findings, accounts }: Loaded, { say, width }: LoadStyle): readonly string[] {
  if (plan.does === "nothing") return [];
  const grave = findings.filter(({ code }) => traps[code].severity !== "notice");
  const notices = findings.filter(({ code }) => traps[code].severity === "notice");
  const codes = [...new Set(notices.map(({ code }) => code))].sort();
  return [
    ...(notices.length === 0
      ? []
      : indented(`${say.text(words.notices)}  ${notices.length}: ${codes.join(", ")}`, width)),
    ...(grave.length === 0 ? [] : findingLines({ files: accounts, findings: grave }, say, width)),
  ];
}

function doneLines(job: Job, facts: LoadFacts, { say, width }: LoadStyle): readonly string[] {
  const date = (day: string | null): string => say.value(day, "time");
  const { processing } = job.process ?? {};
  const draft = [processing?.purpose, processing?.legal_basis].some((text) =>
    /^\s*(ENTWURF|DRAFT)/i.test(text ?? ""),
  );
  return [
    ...indented(
      `${say.text(words.ok)}  ${countWords(facts, say)}, ${date(facts.from)} – ${date(facts.to)}`,
      width,
    ),
    ...(processing === undefined
      ? []
      : indented(`    ${say.text(words.deletion)} ${date(processing.delete_on)}`, width)),
    ...(draft ? indented(say.text(words.draft), width) : []),
    ...(facts.unseen.length === 0
      ? []
      : indented(`${say.text(words.warning)}  ${say.text(unseenWords(facts.unseen))}`, width)),
  ];
}

/** „1 Ereignis, 1 Fall“ */
function countWords({ events, cases }: Pick<LoadFacts, "events" | "cases">, say: Say): string {
  const [e, c] = [say.number(events), say.number(cases)];
  return say.text({
    de: `${e} ${events === 1 ? "Ereignis" : "Ereignisse"}, ${c} ${cases === 1 ? "Fall" : "Fälle"}`,
    en: `${e} ${events === 1 ? "event" : "events"}, ${c} ${cases === 1 ? "case" : "cases"}`,
  });
}

/** What was removed on request since: it is in no other count. */
function removedLines({ removed }: Loaded, { say, width }: LoadStyle): readonly string[] {
  const cases = new Set(removed.map(({ record }) => record));
  if (cases.size === 0) return [];
  const rows = removed.reduce((sum, one) => sum + one.rows, 0);
  const counted: Text = {
    de: `${cases.size === 1 ? "1 Vorgang" : `${say.number(cases.size)} Vorgänge`} mit ${say.number(rows)} Zeilen`,
    en: `${cases.size === 1 ? "1 case" : `${say.number(cases.size)} cases`} with ${say.number(rows)} rows`,
  };
  const where = [...cases].join(", ");
  return indented(`    ${say.text(words.removed)} ${say.text(counted)} (${where})`, width);
}

function nextLines(
  { processes }: Project,
  results: readonly LoadResult[],
  { say, width, dryRun, directory }: LoadStyle,
): readonly string[] {
  const place = directory === null ? [] : ["-C", directory];
  const stored = results.flatMap((result) => ("loaded" in result ? [result] : []));
  const gone = stored.flatMap(({ job, loaded: { plan } }) =>
    plan.does === "replace" && plan.gone.length > 0 ? [say.text(goneWords(job.id, plan.gone))] : [],
  );
  const back = stored.flatMap(({ job, loaded: { maybeBack } }) =>
    maybeBack > 0 ? [say.text(maybeBackWords(job.id, maybeBack))] : [],
  );
  const ids = results.length === processes.length ? [] : results.map(({ job }) => job.id);
  const command = (...words_: readonly string[]) =>
    `${indent}${shellLine(["prozessradar", ...words_, ...place])}`;
  const rejected = stored.some(({ loaded }) => loaded.fresh.some(({ rows_rejected }) => rows_rejected > 0));
  return [
    ...(gone.length + back.length === 0
      ? []
      : ["", ...[...gone, ...back].flatMap((text) => indented(text, width))]),
    ...(stored.length === 0
      ? []
      : dryRun
        ? ["", say.text(words.next), command("ingest", ...ids)]
        : [
            ...(rejected ? ["", say.text(words.rejected), command("sql", "from rejects", "--csv")] : []),
            "",
            say.text(words.next),
            command("quality", ...ids),
            command("build"),
          ]),
  ];
}
