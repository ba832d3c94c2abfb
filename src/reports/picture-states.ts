import type { Chart, Say } from "../charts/chart.js";
import { html, type Html } from "./html.js";
import { pictures } from "./pictures.js";
import { toSvg } from "./svg.js";

/**
 * A choice among pictures that are all in the page: radio buttons, and a style sheet that shows the picture of the chosen
 * one (`theme/states.ts`), without a script. What is not shown is neither read out nor reached by keyboard; paper and
 * browsers that cannot look into the choice show the printed one.
 */
export async function pictureStates(
  id: string,
  { question, pictures: states }: NonNullable<Chart["states"]>,
  say: Say,
): Promise<Html> {
  const drawn = await Promise.all(
    states.map(async ({ spec, narrow, printed }, i) => {
      const svg = await toSvg(spec);
      const small = narrow === undefined ? null : await toSvg(narrow);
      return html`<div class="state state-${i + 1} ${printed ? "printed" : "chosen"}">
        ${pictures(id, svg, small, say, `${id}-state-${i + 1}`)}
      </div>`;
    }),
  );
  const choices = states.map(({ label, printed }, i) => {
    const input = printed
      ? html`<input type="radio" name="${id}-state" value="${i + 1}" checked />`
      : html`<input type="radio" name="${id}-state" value="${i + 1}" />`;
    return html`<label id="${id}-state-${i + 1}">${input} ${label}</label>`;
  });
  return html`<div class="states">
    <fieldset class="choice">
      <legend>${question}</legend>
      ${choices}
    </fieldset>
    ${drawn}
  </div>`;
}
