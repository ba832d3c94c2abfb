import type { Say, Scope } from "../../charts/chart.js";
import { AppError } from "../../errors/app-error.js";
import { volume } from "../../measures/volume.js";
import type { Text } from "../../text.js";
import { charta } from "../closing/charta.js";
import { permitted } from "../closing/permitted.js";
import { provenance } from "../closing/provenance.js";
import { reading } from "../closing/reading.js";
import { accessibility, glossarySection } from "../closing/reference.js";
import { periodText, secrecyLabels } from "../data-words.js";
import { filterLabel, filterLine, filterText } from "../filter-words.js";
import { page, type Facts, type Frame } from "../frame.js";
import { html, type Part } from "../html.js";
import { say as sayIn } from "../locale.js";
import type { Page } from "../page.js";
import { candidates } from "../portfolio/candidates.js";
import { brief } from "../process/brief.js";
import { processFigures } from "../process/figures.js";
import { helpSection } from "../process/help.js";
import { stepsSection } from "../process/steps.js";
import { methodSection } from "../process/method.js";
import { nextSection } from "../process/next.js";
import { questionsSection } from "../process/questions.js";
import { scopeFacts, scopeInShort } from "../process/scope.js";
import { tooSmall } from "../process/too-small.js";
import { analysisFile } from "../process-file.js";
import { unprotected } from "../profile-words.js";
import type { ProcessInfo, ReportInput } from "../report-input.js";
import { scopeLine } from "../scope-line.js";
import type { Section } from "../section.js";
import type { Status } from "../status.js";

/** Where a process report finds the portfolio report. */
const portfolioPath = "../portfolio.html";

/**
 * The report of one process for the department and the staff council, as one HTML file. A process that the profile does
 * not let out gets a short page that says so. Works without a project: then purpose, targets and ranking are not in it.
 * Throws `process-unknown`.
 */
export async function processReport(input: ReportInput, id: string): Promise<Page> {
  const say = sayIn(input.lang);
  const info = input.processes.find((process) => process.id === id);
  if (info === undefined) {
    throw new AppError("process-unknown", { process: id, known: input.processes.map((p) => p.id) });
  }
  const cases = input.tables.get(volume).forProcess(id).rows[0]?.cases ?? null;
  const period = periodText(input.tables, id, say);
  const scope: Scope = { process: id, name: say.text(info.name), period, cases: cases ?? 0 };
  const ranked = input.model !== null;
  const body =
    cases === null
      ? [scopeInShort(info, input.profile, say), tooSmall(input.profile, say, info.filters)]
      : await sections(input, info, scope, say);
  const closing = [
    charta(
      info.config === null ? "unknown" : "purpose",
      say,
      cases === null || input.by === undefined ? "unexamined" : "breakdowns",
    ),
    permitted(say),
    reading(input.profile, ranked, say),
    methodSection(input, cases === null ? null : info, say),
    provenance(ownManifest(input, id), new Map([[id, scope.name]]), input.profile, say),
    glossarySection(ranked, say),
    accessibility(input.project?.accessibility_contact ?? info.config?.owner.contact ?? null, say),
  ];
  return page(frame(input, info, { scope, body, closing }, say), say);
}

async function sections(
  input: ReportInput,
  info: ProcessInfo,
  scope: Scope,
  say: Say,
): Promise<readonly Section[]> {
  const { tables, processes, profile, model } = input;
  const figures = await processFigures(input, info, scope, say);
  const [candidate] =
    model === null ? [] : candidates(tables, processes).filter((c) => c.info.id === info.id);
  const helped = candidate !== undefined && (candidate.rpa !== null || candidate.ki !== null);
  const steps = helped ? stepsSection(tables, info.id, profile, say) : null;
  return [
    scopeInShort(info, profile, say),
    brief(tables, info, figures.findings, profile, say),
    ...figures.sections,
    ...(helped ? [helpSection(candidate, tables, portfolioPath, say)] : []),
    ...(steps === null ? [] : [steps]),
    questionsSection(input, info, say),
    nextSection(info, model === null ? null : tables, say),
  ];
}

/** The audit record of a process lists its own files. */
const ownManifest = ({ manifest }: ReportInput, id: string): ReportInput["manifest"] => ({
  ...manifest,
  inputs: manifest.inputs.filter(({ process }) => process === id),
});

function frame(
  input: ReportInput,
  info: ProcessInfo,
  parts: { readonly scope: Scope; readonly body: readonly Section[]; readonly closing: readonly Section[] },
  say: Say,
): Frame {
  return {
    kind: words.kind,
    title: parts.scope.name,
    lead: lead(input, info, say),
    status: status(info, say),
    sent: { kind: "process", id: info.id, closed: false },
    unfinished: info.config !== null && info.config.owner.confirmed === null,
    scope: scopeLine(
      {
        period: parts.scope.period,
        exported_at: info.config?.exported_at,
        profile: input.profile,
        more:
          info.config === null
            ? []
            : [`${say.text(words.secrecy)}: ${say.text(secrecyLabels[info.config.secrecy])}`],
      },
      say,
    ),
    filter: filterLine(info.filters, say),
    facts: facts(input, info, say),
    fixed: input.model === null ? null : words.fixed,
    sections: parts.body,
    opens: 2,
    closing: parts.closing,
    manifest: input.manifest,
  };
}

/** Whose process it is; behind it the way to the analysis, where the same run writes one. */
function lead(input: ReportInput, info: ProcessInfo, say: Say): Part {
  const path = analysisFile(info.id);
  const whose = owner(input, info, say);
  if (input.written?.has(path) !== true) return whose;
  return html`${whose} · <a href="../${path}">${say.text(words.analysis)}</a>`;
}

function owner(input: ReportInput, { config, accounts }: ProcessInfo, say: Say): Part {
  if (input.profile.name === "public-data") return say.text(unprotected);
  if (config !== null) return config.owner.unit;
  return accounts.map(({ file }) => file).join(", ");
}

/** A draft until it is released, for which the department has to have checked it. */
function status({ config }: ProcessInfo, say: Say): Status {
  const confirmed = config?.owner.confirmed ?? null;
  if (config === null) return { mark: words.unreleased };
  if (confirmed === null) return { mark: words.draft, behind: words.unchecked };
  const date = say.value(confirmed, "time");
  return {
    mark: words.draft,
    behind: { de: `vom Fachamt geprüft am ${date}`, en: `checked by the department on ${date}` },
  };
}

function facts({ profile }: ReportInput, info: ProcessInfo, say: Say): Facts {
  const { config, filters = [] } = info;
  const pair = (name: Text, value: Part): readonly [Part, Part] => [say.text(name), value];
  return [
    pair(words.reader, say.text(words.readers)),
    pair(words.purpose, say.text(words.purposeOfReport)),
    ...(filters.length === 0 ? [] : [pair(words.filters, filterText(filters, say))]),
    ...scopeFacts(info, profile, say),
    ...(config === null ? [pair(words.processing, say.text(words.notConfigured))] : []),
  ];
}

const words = {
  kind: { de: "Prozessbericht", en: "Process report" },
  unreleased: { de: "Entwurf – nicht freigegeben", en: "Draft – not released" },
  draft: { de: "Entwurf", en: "Draft" },
  unchecked: { de: "noch nicht vom Fachamt geprüft", en: "not yet checked by the department" },
  fixed: {
    de: "Rangfolge und Eignung sind ein rechnerischer Vorschlag. Die Entscheidung treffen Menschen.",
    en: "Ranking and suitability are a computed proposal. People decide.",
  },
  analysis: { de: "Zum Analysebericht", en: "To the analysis report" },
  filters: filterLabel,
  reader: { de: "Für", en: "For" },
  readers: { de: "Fachamt und Personalrat", en: "Department and staff council" },
  purpose: { de: "Wozu dieser Bericht dient", en: "What this report is for" },
  purposeOfReport: {
    de: "den Ablauf gemeinsam ansehen, prüfen und berichtigen",
    en: "to look at the process together, check it and correct it",
  },
  notConfigured: {
    de: "nicht hinterlegt: Auswertung einer Datei ohne Projekt",
    en: "not configured: a file analysed without a project",
  },
  secrecy: { de: "Geheimhaltung", en: "secrecy" },
  processing: {
    de: "Zweck und Rechtsgrundlage der Verarbeitung",
    en: "Purpose and legal basis of the processing",
  },
} as const satisfies Record<string, Text>;
