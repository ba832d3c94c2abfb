import type { Say } from "../../charts/chart.js";
import type { Text } from "../../text.js";
import { termsOf } from "../glossary.js";
import { html } from "../html.js";
import type { Section } from "../section.js";

/** The glossary: one word per idea. */
export function glossarySection(ranked: boolean, say: Say): Section {
  return {
    id: "glossary",
    label: say.text(words.glossary),
    heading: say.text(words.glossary),
    body: html`<dl class="pairs">
      ${termsOf(ranked).map(
        ({ id, term, meaning }) =>
          html`<div>
            <dt id="term-${id}">${say.text(term)}</dt>
            <dd>${say.text(meaning)}</dd>
          </div>`,
      )}
    </dl>`,
  };
}

/** Note on accessibility and whom to tell about barriers; `contact` null where the configuration names nobody. */
export function accessibility(contact: string | null, say: Say): Section {
  return {
    id: "accessibility",
    label: say.text(words.accessibility),
    heading: say.text(words.accessibility),
    body: html`<p>${say.text(words.aim)}</p>
      <p>${say.text(words.pdf)}</p>
      <p>${contact === null ? say.text(words.nobody) : html`${say.text(words.tell)} ${contact}`}</p>`,
  };
}

const words = {
  glossary: { de: "Glossar", en: "Glossary" },
  accessibility: { de: "Hinweis zur Barrierefreiheit", en: "Note on accessibility" },
  aim: {
    de: "Dieser Bericht soll WCAG 2.2 AA und die BITVNRW erfüllen: Jede Abbildung hat eine Beschreibung und ihre Werte als Tabelle, alles ist mit der Tastatur erreichbar und ohne Farbe lesbar.",
    en: "This report aims at WCAG 2.2 AA and the BITVNRW: every figure has a description and its values as a table, everything can be reached by keyboard and read without colour.",
  },
  pdf: {
    de: "Maßgeblich ist diese HTML-Datei. Ein daraus gedrucktes PDF ist ein getaggtes PDF, kein geprüftes PDF/UA.",
    en: "This HTML file is the master. A PDF printed from it is a tagged PDF, not a verified PDF/UA.",
  },
  tell: { de: "Barrieren melden Sie bitte an:", en: "Please report barriers to:" },
  nobody: {
    de: "Barrieren melden Sie bitte der Stelle, von der Sie den Bericht haben.",
    en: "Please report barriers to the office that gave you the report.",
  },
} as const satisfies Record<string, Text>;
