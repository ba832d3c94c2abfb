import { html, type Html, type Part } from "./html.js";

/** One number of the strip: the figure large, its name below it, a remark small. */
export interface KeyFigure {
  readonly name: string;
  readonly figure: Part;
  readonly aside?: string;
}

/** A strip of key figures. */
export function keyFigures(figures: readonly KeyFigure[]): Html {
  return html`<dl class="key">
    ${figures.map(
      ({ name, figure, aside }) =>
        html`<div>
          <dt>${name}</dt>
          <dd class="figure">${figure}</dd>
          ${aside === undefined ? null : html`<dd class="aside">${aside}</dd>`}
        </div>`,
    )}
  </dl>`;
}
