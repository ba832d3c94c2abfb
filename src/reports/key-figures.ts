import { html, type Html, type Part } from "./html.js";

/** One number of the strip: the figure large, the same in another unit, its name below them, a remark small. */
export interface KeyFigure {
  readonly name: string;
  readonly figure: Part;
  readonly beside?: string;
  readonly aside?: string;
}

/** A strip of key figures. */
export function keyFigures(figures: readonly KeyFigure[]): Html {
  return html`<dl class="key">
    ${figures.map(
      ({ name, figure, beside, aside }) =>
        html`<div>
          <dt>${name}</dt>
          <dd class="figure">${figure}</dd>
          ${beside === undefined ? null : html`<dd class="beside">${beside}</dd>`}
          ${aside === undefined ? null : html`<dd class="aside">${aside}</dd>`}
        </div>`,
    )}
  </dl>`;
}
