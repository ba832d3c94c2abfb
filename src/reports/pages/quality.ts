import type { Say, Scope } from "../../charts/chart.js";
import { AppError } from "../../errors/app-error.js";
import { measures } from "../../measures/index.js";
import { volume } from "../../measures/volume.js";
import type { Text } from "../../text.js";
import { charta } from "../closing/charta.js";
import { definitions } from "../closing/definitions.js";
import { permitted } from "../closing/permitted.js";
import { provenance } from "../closing/provenance.js";
import { reading } from "../closing/reading.js";
import { sqlProofs } from "../closing/sql-proofs.js";
import { accessibility, glossarySection } from "../closing/reference.js";
import { findingsOf } from "../data-findings.js";
import { periodText, secrecyLabels, staffSentence } from "../data-words.js";
import { filterLine } from "../filter-words.js";
import { page, type Facts } from "../frame.js";
import { html } from "../html.js";
import { say as sayIn } from "../locale.js";
import type { Page } from "../page.js";
import { tooSmall } from "../process/too-small.js";
import { profileSentence } from "../profile-words.js";
import { columnsSection } from "../quality/columns.js";
import { qualityFigures, usedInQuality } from "../quality/figures.js";
import { findingsSection } from "../quality/findings.js";
import { timesSection } from "../quality/times.js";
import { verdictSection } from "../quality/verdict.js";
import type { ProcessInfo, ReportInput } from "../report-input.js";
import { scopeLine } from "../scope-line.js";
import type { Section } from "../section.js";

/**
 * The data-quality report of one process, for data scientists and the owners of the department system: usable or not,
 * what was lost, what is wrong and what to do. One HTML file. Throws `process-unknown`.
 */
export async function qualityReport(input: ReportInput, id: string): Promise<Page> {
  const say = sayIn(input.lang);
  const info = input.processes.find((process) => process.id === id);
  if (info === undefined) {
    throw new AppError("process-unknown", { process: id, known: input.processes.map((p) => p.id) });
  }
  const cases = input.tables.get(volume).forProcess(id).rows[0]?.cases ?? null;
  const period = periodText(input.tables, id, say);
  const scope: Scope = { process: id, name: say.text(info.name), period, cases: cases ?? 0 };
  const body = cases === null ? [tooSmall(input.profile, say)] : await sections(input, info, scope, say);
  const own = { ...input.manifest, inputs: input.manifest.inputs.filter(({ process }) => process === id) };
  return page(
    {
      kind: words.kind,
      title: scope.name,
      lead: info.config?.owner.unit ?? info.accounts.map(({ file }) => file).join(", "),
      status: { mark: words.draft },
      sent: { kind: "quality", id, closed: false },
      scope: scopeLine({ period, exported_at: info.config?.exported_at, profile: input.profile }, say),
      filter: filterLine(info.filters, say),
      facts: facts(input, info, say),
      fixed: null,
      sections: body,
      closing: [
        charta(info.config === null ? "unknown" : "purpose", say),
        permitted(say),
        reading(input.profile, false, say),
        method(say),
        provenance(own, new Map([[id, scope.name]]), input.profile, say, sqlProofs(used, say)),
        glossarySection(false, say),
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
  const found = findingsOf(input.tables, info.id);
  const figures = await qualityFigures(input, info, scope, say);
  return [
    verdictSection(input.tables, info.id, found, say),
    figures.rows,
    figures.period,
    findingsSection(found, say),
    ...(figures.times === null ? [] : [figures.times]),
    timesSection(input.tables, info, say),
    figures.names,
    figures.ends,
    figures.open,
    columnsSection(input.tables, info, say),
  ];
}

function method(say: Say): Section {
  return {
    id: "method",
    label: say.text(words.method),
    heading: say.text(words.methodHeading),
    body: html`${definitions(used, say)}`,
  };
}

const used = measures.filter((measure) => usedInQuality.has(measure.id));

function facts({ profile }: ReportInput, info: ProcessInfo, say: Say): Facts {
  const { config } = info;
  return [
    [say.text(words.reader), say.text(words.readers)],
    [say.text(words.purpose), say.text(words.purposeOfReport)],
    ...(config === null
      ? []
      : ([
          [say.text(words.secrecy), say.text(secrecyLabels[config.secrecy])],
          [say.text(words.processing), `${config.processing.purpose} (${config.processing.legal_basis})`],
        ] as const)),
    [say.text(words.staff), `${staffSentence([info], say)} ${profileSentence(profile, say)}`],
  ];
}

const words = {
  kind: { de: "Datenqualitätsbericht", en: "Data-quality report" },
  draft: { de: "Entwurf – nicht freigegeben", en: "Draft – not released" },
  reader: { de: "Für", en: "For" },
  readers: {
    de: "Datenanalyse und Verantwortliche des Fachverfahrens",
    en: "Data scientists and owners of the department system",
  },
  purpose: { de: "Wozu dieser Bericht dient", en: "What this report is for" },
  purposeOfReport: {
    de: "entscheiden, ob die Daten verwendbar sind, und berichtigen lassen, was nicht stimmt",
    en: "to decide whether the data are usable, and to have corrected what is wrong",
  },
  secrecy: { de: "Geheimhaltung", en: "Secrecy" },
  processing: {
    de: "Zweck und Rechtsgrundlage der Verarbeitung",
    en: "Purpose and legal basis of the processing",
  },
  staff: { de: "Schutz", en: "Protection" },
  method: { de: "Methode", en: "Method" },
  methodHeading: { de: "Was hier gemessen wurde", en: "What was measured here" },
} as const satisfies Record<string, Text>;
