import type { Say } from "../../charts/chart.js";
import type { Described } from "../../measures/measure.js";
import { sourceParts } from "../../measures/shared/source-words.js";
import type { Text } from "../../text.js";
import { html, type Html } from "../html.js";
import { table } from "../table.js";

/** What a described table tells of itself; any table fits, whatever its columns. */
export type Definition = Pick<Described, "id" | "definition" | "source">;

/** Definition and source of every measure that the report uses, once each, in the order given. */
export function definitions(used: readonly Definition[], say: Say): Html {
  const once = [...new Map(used.map((measure) => [measure.id, measure])).values()];
  return table({
    id: "definitions",
    caption: say.text(words.caption),
    columns: [words.measure, words.definition, words.source].map((label) => ({
      label: say.text(label),
      align: "start",
    })),
    rows: once.map(({ id, definition, source }) => [
      html`<code>${id}</code>`,
      say.text(definition),
      sourceWords(source, say),
    ]),
  });
}

/** A source in the language of the report where it is words, in English, as the literature is, where it is a citation. */
export function sourceWords(source: string, say: Say): Html {
  const parts = sourceParts(source, say.lang).map(({ text, kind }) => {
    if (kind === "document") return html`<code>${text}</code>`;
    return kind === "citation" ? html`<span lang="en">${text}</span>` : html`${text}`;
  });
  return html`${parts.map((part, i) => html`${i === 0 ? "" : "; "}${part}`)}`;
}

/** What a reader must not conclude from any report of this tool. */
export function limits(ranked: boolean, say: Say): Html {
  return html`<ul>
    ${[...common, ...(ranked ? ofRanking : [])].map((limit) => html`<li>${say.text(limit)}</li>`)}
  </ul>`;
}

const common: readonly Text[] = [
  {
    de: "Bearbeitungszeit steht fast nie in Prozessdaten. Wo Stunden genannt sind, beruhen sie auf Angaben des Fachamts; nur wo die Daten Beginn und Ende eines Schritts enthalten, sind sie gemessen.",
    en: "Processing time is almost never in process data. Where hours are given they rest on statements of the department; only where the data hold the start and the end of a step are they measured.",
  },
  {
    de: "Schritte ohne Zeitpunkt im Fachverfahren fehlen: Telefonate, Papier, andere Systeme.",
    en: "Steps without a time in the line-of-business system are missing: calls, paper, other systems.",
  },
  {
    de: "Zeigt ein Export nur abgeschlossene oder nur neue Fälle, sind Zeiten und Anteile verzerrt.",
    en: "Where an export holds only finished or only new cases, times and shares are distorted.",
  },
  {
    de: "Regelbasierte Auswertung, kein KI-System im Sinne von Art. 3 Nr. 1 KI-VO (Einschätzung, nicht rechtsverbindlich).",
    en: "Rule-based evaluation, no AI system within the meaning of Art. 3 (1) AI Act (assessment, not legally binding).",
  },
];

const ofRanking: readonly Text[] = [
  {
    de: "Gewichte und Anker sind Vereinbarungen. Sie stehen unten und gelten für alle Prozesse gleich; kommt ein Prozess hinzu, ändert sich kein Punktwert der übrigen.",
    en: "Weights and anchors are conventions. They stand below and hold for all processes alike; adding a process changes no score of the others.",
  },
  {
    de: "Freigesetzte Zeit ist eine Schätzung in einer Spanne und kein Einsparziel; haushaltswirksam ist sie damit nicht.",
    en: "Freed time is an estimate within a range and no savings target; it has no effect on the budget by itself.",
  },
];

const words = {
  caption: { de: "Kennzahlen dieses Berichts", en: "Measures of this report" },
  measure: { de: "Kennzahl", en: "Measure" },
  definition: { de: "Definition", en: "Definition" },
  source: { de: "Quelle", en: "Source" },
} as const satisfies Record<string, Text>;
