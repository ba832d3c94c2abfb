import { printable } from "../../charts/printable.js";
import type { Say } from "../../charts/chart.js";
import type { Text } from "../../text.js";
import { provenance } from "../closing/provenance.js";
import { accessibility, glossarySection } from "../closing/reference.js";
import { stamp } from "../data-words.js";
import { page } from "../frame.js";
import { html, type Part } from "../html.js";
import { say as sayIn } from "../locale.js";
import { purposesSection } from "../portfolio/purposes.js";
import { answerSection } from "../privacy/answer.js";
import { caseIdsSection } from "../privacy/case-ids.js";
import { catalogueSection } from "../privacy/catalogue.js";
import { columnsSection } from "../privacy/columns.js";
import { answers, staffQuestion, widestMode } from "../privacy/modes.js";
import { protectionSection } from "../privacy/protection.js";
import { storeSection } from "../privacy/store.js";
import { profileLabels } from "../profile-words.js";
import type { ReportInput } from "../report-input.js";

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
        facts: facts(input, say),
        fixed: null,
        sections: [
          answerSection(input, say),
          columnsSection(input, say),
          caseIdsSection(input, say),
          protectionSection(input, say),
          purposesSection(processes, say),
          storeSection(input, say),
          catalogueSection(input, say),
        ],
        closing: [
          provenance(manifest, names, say),
          glossarySection(false, say),
          accessibility(project?.accessibility_contact ?? null, say),
        ],
        manifest,
      },
      say,
    ).html,
  );
}

function facts(
  { manifest: { period }, profile, processes }: ReportInput,
  say: Say,
): readonly (readonly [Part, Part])[] {
  const pair = (name: Text, value: Part): readonly [Part, Part] => [say.text(name), value];
  const day = (time: string) => stamp(time.slice(0, "YYYY-MM-DD".length), say);
  return [
    pair(words.period, period === null ? "–" : `${day(period.from)} – ${day(period.to)}`),
    pair(words.reader, say.text(words.readers)),
    pair(words.purpose, say.text(words.purposeOfReport)),
    pair(words.processes, say.number(processes.length)),
    pair(words.profile, say.text(profileLabels[profile.name])),
    pair(words.processing, html`<a href="#purposes">${say.text(words.perProcess)}</a>`),
  ];
}

const words = {
  kind: { de: "Nachweis Datenschutz und Mitbestimmung", en: "Proof of data protection and participation" },
  draft: { de: "Entwurf – nicht freigegeben", en: "Draft – not released" },
  period: { de: "Zeitraum der Daten", en: "Period of the data" },
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
  processes: { de: "Prozesse", en: "Processes" },
  profile: { de: "Profil", en: "Profile" },
  processing: {
    de: "Zweck und Rechtsgrundlage der Verarbeitung",
    en: "Purpose and legal basis of the processing",
  },
  perProcess: { de: "je Prozess in der Tabelle", en: "by process in the table" },
} as const satisfies Record<string, Text>;
