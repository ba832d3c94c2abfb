import type { Say } from "../../charts/chart.js";
import type { Text } from "../../text.js";
import { downloads } from "../figure.js";
import { figureSpecs } from "../figure-spec.js";
import { html, type Html, type Part } from "../html.js";
import { pictures } from "../pictures.js";
import type { Section } from "../section.js";
import { toSvg } from "../svg.js";
import { table } from "../table.js";
import type { Block, PaperSection, Piece, Sentence } from "./content.js";
import { gapText } from "./places.js";

/** A section of the paper as a section of a page. */
export async function paperSection({ id, heading, blocks }: PaperSection, say: Say): Promise<Section> {
  const parts: Html[] = [];
  for (const block of blocks) parts.push(await blockHtml(id, block, say));
  const specs = blocks.flatMap((block) =>
    block.kind === "figure" ? figureSpecs(`${id}-result`, block.chart, say.text(words.source)) : [],
  );
  return { id, label: heading, heading, body: html`${parts}`, specs };
}

/** Words with their gaps marked, so that nobody overlooks one. */
export const sentence = (text: Sentence, say: Say): Html =>
  html`${text.map((piece) => pieceHtml(piece, say))}`;

function pieceHtml(piece: Piece, say: Say): Part {
  if (typeof piece === "string")
    return piece.split("\n").map((line, i) => (i === 0 ? line : html`<br />${line}`));
  const until = piece.until === undefined ? null : `${piece.until} `;
  return html`${until}<mark>${say.text(gapText(piece.gap))}</mark>`;
}

async function blockHtml(id: string, block: Block, say: Say): Promise<Html> {
  switch (block.kind) {
    case "paragraph":
      return html`<p>${sentence(block.text, say)}</p>`;
    case "list":
      return html`<ul>
        ${block.items.map((item) => html`<li>${sentence(item, say)}</li>`)}
      </ul>`;
    case "pairs":
      return html`<dl class="pairs">
        ${block.pairs.map(
          ([name, value]) =>
            html`<div>
              <dt>${name}</dt>
              <dd>${sentence(value, say)}</dd>
            </div>`,
        )}
      </dl>`;
    case "subheading":
      return html`<h3 id="${id}-result-heading">${block.text}</h3>`;
    case "table":
      return html`<details open>
          <summary>${say.text(words.table)}</summary>
          ${table({ id: `${id}-table`, ...block.table })} ${downloads(block.data, say)}
        </details>
        <ul class="notes">
          ${block.notes.map((note) => html`<li>${note}</li>`)}
        </ul>`;
    case "figure": {
      const { spec, narrow, alt, headline } = block.chart;
      const drawn =
        spec === null
          ? null
          : pictures(
              `${id}-result`,
              await toSvg(spec),
              narrow === undefined ? null : await toSvg(narrow),
              say,
            );
      return html`<figure>
          ${drawn}
          <figcaption>${say.text(words.source)}</figcaption>
        </figure>
        <ul class="notes">
          <li id="${id}-result-alt">${alt.replace(`${headline}. `, "")}</li>
        </ul>`;
    }
  }
}

const words = {
  table: { de: "Tabelle zur Abbildung", en: "Table of the figure" },
  source: {
    de: "Quelle: Prozessdaten und Angaben der Fachämter; eigene Berechnung (Anhang: Methode und Grenzen).",
    en: "Source: process data and statements of the departments; own computation (annex: method and limits).",
  },
} as const satisfies Record<string, Text>;
