import type { Say } from "../charts/chart.js";
import type { Text } from "../text.js";
import type { FigureSpec } from "./figure-spec.js";
import { html, type Html, type Part } from "./html.js";

/** One section of a report. Its heading says what was found; its label is its name in the contents. */
export interface Section {
  /** Unique on its page; links point at it. */
  readonly id: string;
  readonly label: string;
  /** What the reader asks; absent in the closing parts. */
  readonly question?: string;
  readonly heading: Part;
  /** What a page break must not part from the heading: subtitle and picture. */
  readonly opening?: Html;
  /** Takes the whole width: for tables of many columns. */
  readonly wide?: boolean;
  /** Takes landscape pages on paper, which costs a break before and after: for what would not fit upright. */
  readonly landscape?: boolean;
  readonly body: Html;
  /** The pictures in it; absent where it has none. */
  readonly specs?: readonly FigureSpec[];
}

/** A section with its number and label in the margin column. */
export function sectionHtml(
  { id, label, question, heading, opening, body, wide = false, landscape = false }: Section,
  no: number,
): Html {
  const kind = ["section", ...(wide ? ["wide"] : []), ...(landscape ? ["landscape"] : [])].join(" ");
  return html`<section class="${kind}" id="${id}">
    <div class="side">
      <p class="label">${no}&ensp;${label}</p>
      ${question === undefined ? null : html`<p class="question">${question}</p>`}
    </div>
    <div>
      <div class="opening">
        <h2 id="${id}-heading">${heading}</h2>
        ${opening ?? null}
      </div>
      ${body}
    </div>
  </section> `;
}

/** The contents: number and label of every section. */
export function contents(sections: readonly Section[], say: Say): Html {
  return html`<nav class="contents" aria-label="${say.text(words.contents)}">
    <ol>
      ${sections.map(
        ({ id, label }, i) =>
          html`<li><span class="no" aria-hidden="true">${i + 1}</span><a href="#${id}">${label}</a></li>`,
      )}
    </ol>
  </nav> `;
}

const words = {
  contents: { de: "Inhalt", en: "Contents" },
} as const satisfies Record<string, Text>;
