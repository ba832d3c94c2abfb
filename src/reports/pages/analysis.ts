import type { Say, Scope } from "../../charts/chart.js";
import { AppError } from "../../errors/app-error.js";
import { computedTables } from "../../measures/data/computed.js";
import { measures } from "../../measures/index.js";
import { volume } from "../../measures/volume.js";
import type { Text } from "../../text.js";
import { analysisFigures, usedInAnalysis } from "../analysis/figures.js";
import { logFacts } from "../analysis/log-facts.js";
import { calendarHtml, calendarOf } from "../closing/calendar.js";
import { charta } from "../closing/charta.js";
import { definitions, limits } from "../closing/definitions.js";
import { permitted } from "../closing/permitted.js";
import { provenance } from "../closing/provenance.js";
import { reading } from "../closing/reading.js";
import { accessibility, glossarySection } from "../closing/reference.js";
import { periodText } from "../data-words.js";
import { filterLine } from "../filter-words.js";
import { page, type Facts } from "../frame.js";
import { html, type Part } from "../html.js";
import { say as sayIn } from "../locale.js";
import type { Page } from "../page.js";
import { brief } from "../process/brief.js";
import { scopeFacts, scopeInShort } from "../process/scope.js";
import { stepsSection } from "../process/steps.js";
import { tooSmall } from "../process/too-small.js";
import { processFile } from "../process-file.js";
import type { ProcessInfo, ReportInput } from "../report-input.js";
import { scopeLine } from "../scope-line.js";
import type { Section } from "../section.js";

/**
 * The analysis of one process for data scientists, every figure with its table and its data file, as one HTML file. Works
 * without a project. A process that the profile does not let out gets a short page that says so. Throws `process-unknown`.
 */
export async function analysisReport(input: ReportInput, id: string): Promise<Page> {
  const say = sayIn(input.lang);
  const info = input.processes.find((process) => process.id === id);
  if (info === undefined) {
    throw new AppError("process-unknown", { process: id, known: input.processes.map((p) => p.id) });
  }
  const cases = input.tables.get(volume).forProcess(id).rows[0]?.cases ?? null;
  const period = periodText(input.tables, id, say);
  const scope: Scope = { process: id, name: say.text(info.name), period, cases: cases ?? 0 };
  const inputs = input.manifest.inputs.filter(({ process }) => process === id);
  return page(
    {
      kind: words.kind,
      title: scope.name,
      lead: lead(input, info, say),
      status: { mark: words.draft },
      sent: { kind: "analysis", id, closed: false },
      scope: scopeLine(
        {
          period,
          exported_at: info.config?.exported_at,
          profile: input.profile,
          more: [filtersOf(info, say)],
        },
        say,
      ),
      filter: filterLine(info.filters, say),
      facts: facts(input, info, say),
      fixed: input.model === null ? null : words.fixed,
      sections:
        cases === null
          ? [
              scopeInShort(info, input.profile, say, words.noPerson),
              tooSmall(input.profile, say, info.filters),
            ]
          : await sections(input, info, scope, say),
      opens: 2,
      closing: [
        charta(
          info.config === null ? "unknown" : "purpose",
          say,
          cases === null ? "unexamined" : "breakdowns",
        ),
        permitted(say),
        reading(input.profile, input.model !== null, say),
        method(input, cases === null ? null : info, say),
        provenance({ ...input.manifest, inputs }, new Map([[id, scope.name]]), input.profile, say),
        glossarySection(input.model !== null, say),
        accessibility(input.project?.accessibility_contact ?? info.config?.owner.contact ?? null, say),
      ],
      manifest: input.manifest,
    },
    say,
  );
}

async function sections(
  input: ReportInput,
  info: ProcessInfo,
  scope: Scope,
  say: Say,
): Promise<readonly Section[]> {
  const { tables, profile, by } = input;
  const drawn = await analysisFigures({ tables, info, scope, say, ...(by !== undefined && { by }) });
  const headlines = drawn.filter(({ id }) => id === "throughput" || id === "waiting" || id === "rework");
  const steps = input.model === null ? null : stepsSection(tables, info.id, profile, say);
  return [
    brief(tables, info, headlines, profile, say),
    scopeInShort(info, profile, say, words.noPerson),
    ...drawn,
    ...(steps === null ? [] : [steps]),
  ];
}

/** The files; in a project also the way to the department's report. */
function lead({ project, written }: ReportInput, { id, accounts }: ProcessInfo, say: Say): Part {
  const files = accounts.map(({ file }) => file).join(", ");
  const path = processFile(id);
  if (project === null || written?.has(path) === false) return files;
  return html`${files} · <a href="../${path}">${say.text(words.processReport)}</a>`;
}

/** What was filtered out, or that nothing was: the line that every page of the analysis is read under. */
const filtersOf = ({ filters }: ProcessInfo, say: Say): string =>
  filterLine(filters, say) ?? say.text(words.noFilters);

function facts({ tables, profile }: ReportInput, info: ProcessInfo, say: Say): Facts {
  return [
    [say.text(words.reader), say.text(words.readers)],
    [say.text(words.purpose), say.text(words.purposeOfReport)],
    ...logFacts(tables, info.id, say),
    ...scopeFacts(info, profile, say),
    ...(info.config === null ? ([[say.text(words.processing), say.text(words.notConfigured)]] as const) : []),
  ];
}

/** `info` is null where the report shows no number. */
const method = ({ model }: ReportInput, info: ProcessInfo | null, say: Say): Section => ({
  id: "method",
  label: say.text(words.method),
  heading: say.text(words.methodHeading),
  body: html`${limits(model !== null, say)}
  ${
    info === null
      ? null
      : html`${definitions(
          [...measures, ...computedTables].filter(({ id }) => usedInAnalysis.has(id)),
          say,
        )}
        ${calendarHtml(calendarOf(info), say)}`
  }`,
});

const words = {
  kind: { de: "Analysebericht", en: "Analysis report" },
  draft: { de: "Entwurf – nicht freigegeben", en: "Draft – not released" },
  fixed: {
    de: "Rangfolge und Eignung sind ein rechnerischer Vorschlag. Die Entscheidung treffen Menschen.",
    en: "Ranking and suitability are a computed proposal. People decide.",
  },
  noPerson: {
    de: "Er enthält keine Auswertung nach Personen, keine einzelnen Fälle und keine Rangfolge von Organisationseinheiten.",
    en: "It holds no evaluation by person, no single case and no ranking of organisational units.",
  },
  noFilters: { de: "ohne Filter: alle Fälle", en: "no filters: all cases" },
  reader: { de: "Für", en: "For" },
  readers: {
    de: "Auswertende: jede Abbildung mit Tabelle, Definition und Daten als CSV",
    en: "analysts: every figure with its table, definition and data as CSV",
  },
  purpose: { de: "Wozu dieser Bericht dient", en: "What this report is for" },
  purposeOfReport: {
    de: "den Ablauf im Einzelnen untersuchen und jede Zahl nachrechnen",
    en: "to examine the process in detail and to check every number",
  },
  processReport: { de: "Zum Prozessbericht", en: "To the process report" },
  notConfigured: {
    de: "nicht hinterlegt: Auswertung einer Datei ohne Projekt",
    en: "not configured: a file analysed without a project",
  },
  secrecy: { de: "Geheimhaltung", en: "Secrecy" },
  processing: {
    de: "Zweck und Rechtsgrundlage der Verarbeitung",
    en: "Purpose and legal basis of the processing",
  },
  method: { de: "Methode und Grenzen", en: "Method and limits" },
  methodHeading: {
    de: "Wie gerechnet wurde und was das nicht zeigt",
    en: "How it was computed and what it does not show",
  },
} as const satisfies Record<string, Text>;
