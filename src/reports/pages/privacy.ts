import { printable } from "../../charts/printable.js";
import type { Say } from "../../charts/chart.js";
import type { Text } from "../../text.js";
import { chartaOf } from "../closing/charta.js";
import { provenance } from "../closing/provenance.js";
import { accessibility, glossarySection } from "../closing/reference.js";
import { periodWords } from "../data-words.js";
import { page, type Facts } from "../frame.js";
import { html } from "../html.js";
import { say as sayIn } from "../locale.js";
import { purposesSection } from "../portfolio/purposes.js";
import { answerSection } from "../privacy/answer.js";
import { caseIdsSection } from "../privacy/case-ids.js";
import { catalogueSection } from "../privacy/catalogue.js";
import { columnsSection } from "../privacy/columns.js";
import { answers, staffQuestion, widestMode } from "../privacy/modes.js";
import { protectionSection } from "../privacy/protection.js";
import { proofReading } from "../privacy/reading.js";
import { recognisabilitySection } from "../privacy/recognisability.js";
import { storeSection } from "../privacy/store.js";
import { proofYardsticks } from "../privacy/yardsticks.js";
import type { ReportInput } from "../report-input.js";
import { scopeLine } from "../scope-line.js";

/**
 * The proof for staff council and data protection officer: what was read, stored, permitted and withheld, and what was
 * not. Names of columns and tables, never a cell. One HTML file without script.
 */
export function privacyProof(input: ReportInput): Promise<string> {
  const say = sayIn(input.lang);
  const { processes, project, manifest } = input;
  const names = new Map(processes.map(({ id, name }) => [id, printable(say.text(name))]));
  return Promise.resolve(
    page(
      {
        kind: words.kind,
        title: project === null ? say.text(words.kind) : printable(say.text(project.name)),
        // the answer is on the first screen of a telephone, too
        lead: `${say.text(staffQuestion)} ${say.text(answers[widestMode(processes)])}.`,
        status: { mark: words.draft },
        sent: { kind: "privacy", id: null, closed: false },
        scope: scopeLine(
          {
            period: manifest.period === null ? "" : periodWords(manifest.period, say),
            profile: input.profile,
            more: [processCount(processes.length, say)],
          },
          say,
        ),
        facts: facts(say),
        fixed: null,
        sections: [
          answerSection(input, say),
          columnsSection(input, say),
          caseIdsSection(input, say),
          protectionSection(input, say),
          recognisabilitySection(input, say),
          purposesSection(processes, say),
          storeSection(input, say),
          catalogueSection(input, say),
        ],
        closing: [
          chartaOf(proofYardsticks, say),
          proofReading(input.profile, say),
          provenance(manifest, names, input.profile, say),
          glossarySection(false, say),
          accessibility(project?.accessibility_contact ?? null, say),
        ],
        manifest,
      },
      say,
    ).html,
  );
}

const processCount = (n: number, say: Say): string =>
  say.text({
    de: `${say.number(n)} ${n === 1 ? "Prozess" : "Prozesse"}`,
    en: `${say.number(n)} ${n === 1 ? "process" : "processes"}`,
  });

const facts = (say: Say): Facts => [
  [say.text(words.reader), say.text(words.readers)],
  [say.text(words.purpose), say.text(words.purposeOfReport)],
  [say.text(words.processing), html`<a href="#purposes">${say.text(words.perProcess)}</a>`],
];

const words = {
  kind: { de: "Nachweis Datenschutz und Mitbestimmung", en: "Proof of data protection and participation" },
  draft: { de: "Entwurf – nicht freigegeben", en: "Draft – not released" },
  reader: { de: "Für", en: "For" },
  readers: {
    de: "Personalrat, Datenschutzbeauftragte, Beschäftigte",
    en: "Staff council, data protection officer, staff",
  },
  purpose: { de: "Wozu dieser Bericht dient", en: "What this report is for" },
  purposeOfReport: {
    de: "prüfen, ob die Auswertung Beschäftigte beobachtet; er ersetzt keine rechtliche Bewertung",
    en: "to check whether the evaluation watches staff; it replaces no legal assessment",
  },
  processing: {
    de: "Zweck und Rechtsgrundlage der Verarbeitung",
    en: "Purpose and legal basis of the processing",
  },
  perProcess: { de: "je Prozess in der Tabelle", en: "by process in the table" },
} as const satisfies Record<string, Text>;
