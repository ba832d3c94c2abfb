import type { Say } from "../charts/chart.js";
import type { Text } from "../text.js";
import { Html, html } from "./html.js";
import type { Svg } from "./svg.js";

/**
 * Both pictures show the same; the style sheet shows one of them, and an unseen one is not read out either. `also` is the
 * id of what stands before the headline in their name.
 */
export function pictures(id: string, wide: Svg, narrow: Svg | null, say: Say, also?: string): Html {
  const name = also === undefined ? `${id}-heading` : `${also} ${id}-heading`;
  const description = `${id}-alt`;
  const label = say.text(words.picture);
  const box = (kind: string, svg: Svg) =>
    html`<div class="picture ${kind}" role="group" tabindex="0" aria-label="${label}">
      ${Html.picture(svg, name, description)}
    </div>`;
  return narrow === null ? box("only", wide) : html`${box("wide", wide)}${box("narrow", narrow)}`;
}

const words = {
  picture: { de: "Abbildung, seitlich verschiebbar", en: "Figure, scrolls sideways" },
} as const satisfies Record<string, Text>;
