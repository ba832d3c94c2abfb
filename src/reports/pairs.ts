import { html, type Html, type Part } from "./html.js";

/** Pairs of name and value, as a list that is read out as one. `kind`: the class that sets it. */
export const pairs = (kind: "facts" | "pairs", of: readonly (readonly [Part, Part])[]): Html =>
  html`<dl class="${kind}">
    ${of.map(
      ([name, value]) =>
        html`<div>
          <dt>${name}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`;
