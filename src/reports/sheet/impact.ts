import type { Say } from "../../charts/chart.js";
import { preScreenRules } from "../../ranking/pre-screen-rules.js";
import { gates } from "../../ranking/tables.js";
import type { ReleasedTables } from "../../release/tables.js";
import type { Text } from "../../text.js";
import { html, type Html } from "../html.js";

/** Art. 27(1)(a)–(f) AI Act, as headings to write under. */
const points: readonly Text[] = [
  {
    de: "Verfahren der Stadt, in denen das System seinem Zweck entsprechend verwendet wird",
    en: "Processes of the city in which the system is used in line with its intended purpose",
  },
  { de: "Zeitraum und Häufigkeit der Verwendung", en: "Period and frequency of use" },
  {
    de: "Betroffene Kategorien von Personen und Gruppen",
    en: "Categories of persons and groups likely to be affected",
  },
  {
    de: "Besondere Schadensrisiken für diese Personen und Gruppen",
    en: "Specific risks of harm for these persons and groups",
  },
  { de: "Maßnahmen der menschlichen Aufsicht", en: "Measures of human oversight" },
  {
    de: "Maßnahmen, falls die Risiken eintreten, mit interner Steuerung und Beschwerdewegen",
    en: "Measures if the risks materialise, with internal governance and complaint mechanisms",
  },
];

/**
 * A page of its own with the six points of the fundamental rights impact assessment as empty headings, and the duties of
 * deployers to look at; null where nobody left a finding that asks for it. Nothing is filled in (`governance.md` K-05).
 */
export function impactPage(process: string, tables: ReleasedTables, say: Say): Html | null {
  const found = new Set(
    tables
      .get(gates)
      .forProcess(process)
      .rows.filter(({ level }) => level === "H")
      .map(({ rule }) => rule),
  );
  const asking = preScreenRules.filter((rule) => rule.impact_assessment && found.has(rule.id));
  if (asking.length === 0) return null;
  return html`<section class="impact" id="impact" aria-labelledby="impact-label">
    <h2 id="impact-label">${say.text(words.heading)}</h2>
    <p>${say.text(words.why)}</p>
    <ul>
      ${asking.map(
        ({ id, source, legal_as_of, valid_from }) =>
          html`<li>
            ${id}: ${source} · ${say.text(words.state)}
            ${legal_as_of}${
              valid_from === null ? null : html`, ${say.text(words.from)} ${say.value(valid_from, "time")}`
            }
          </li>`,
      )}
    </ul>
    <ol class="points">
      ${points.map((point) => html`<li><h3>${say.text(point)}</h3></li>`)}
    </ol>
    <p>${say.text(words.duties)}</p>
    <p class="muted">${say.text(words.note)}</p>
  </section>`;
}

const words = {
  heading: {
    de: "Beiblatt: Grundrechte-Folgenabschätzung (Art. 27 Abs. 1 KI-VO)",
    en: "Annex: fundamental rights impact assessment (Art. 27(1) AI Act)",
  },
  why: {
    de: "Ein Hochrisiko-KI-System ist nach der Vorprüfung möglich. Betreibt die Stadt es, ist diese Abschätzung vor der ersten Verwendung zu prüfen. Anlass:",
    en: "By the pre-screen a high-risk AI system is possible. If the city operates it, this assessment is to be considered before first use. Reason:",
  },
  state: { de: "Rechtsstand", en: "state of the law" },
  from: { de: "anwendbar ab", en: "applicable from" },
  duties: {
    de: "Pflichten der Betreiber (Art. 26 KI-VO) gesondert prüfen: Verwendung nach der Betriebsanleitung, menschliche Aufsicht, Eingabedaten, Überwachung und Meldung, Aufbewahrung der Protokolle, Information der Beschäftigten und ihrer Vertretung, Registrierung, Information der Betroffenen.",
    en: "Check the duties of deployers (Art. 26 AI Act) separately: use according to the instructions, human oversight, input data, monitoring and reporting, keeping of logs, information of staff and their representatives, registration, information of the persons concerned.",
  },
  note: {
    de: "Nichts ist vorausgefüllt. Keine Rechtsberatung: Ob die Abschätzung nötig ist, klärt das Rechtsamt.",
    en: "Nothing is filled in. No legal advice: whether the assessment is needed is for the legal department to settle.",
  },
} as const satisfies Record<string, Text>;
