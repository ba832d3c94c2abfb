import type { Say } from "../../charts/chart.js";
import type { Text } from "../../text.js";
import { html, type Html } from "../html.js";

/** One field of the sheet's grid; every sheet has the same ones at the same places. */
export interface Block {
  readonly id: string;
  readonly label: Text;
  readonly body: Html;
}

export const blockHtml = ({ id, label, body }: Block, say: Say): Html =>
  html`<section class="block" id="${id}" aria-labelledby="${id}-label">
    <h2 id="${id}-label">${say.text(label)}</h2>
    ${body}
  </section> `;
