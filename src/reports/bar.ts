import { palette } from "../charts/palette.js";
import { html, type Html } from "./html.js";

/** A value from 0 to 1 as a small bar beside its number, which says the same: decoration, not read out. */
export function bar(share: number): Html {
  const width = Math.round(Math.min(1, Math.max(0, share)) * 1000) / 10;
  return html`<svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
    <rect width="100" height="10" fill="${palette.sequential[0].color}" />
    <rect width="${width}" height="10" fill="${palette.series[0].color}" />
  </svg>`;
}
