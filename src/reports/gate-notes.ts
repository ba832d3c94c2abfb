import type { Say } from "../charts/chart.js";
import type { Profile } from "../config/policy.js";
import type { Released } from "../release/released.js";
import { html, type Html } from "./html.js";
import { roundingNote, withheldNote } from "./profile-words.js";

/** How many cells of these tables were withheld; `hiddenRows` and `suppressedCells` of a released table count them. */
type Withheld = Pick<Released, "suppressedCells">;

/** Notes below a table of a page: what the release gate withheld and rounded, after `first`; null where there is nothing to say. */
export function gateNotes(
  tables: readonly Withheld[],
  profile: Profile,
  say: Say,
  first: readonly string[] = [],
): Html | null {
  const cells = tables.reduce((sum, table) => sum + table.suppressedCells, 0);
  const rounding = roundingNote(profile, say);
  const notes = [
    ...first,
    ...(cells > 0 ? [withheldNote(cells, say)] : []),
    ...(rounding === null ? [] : [rounding]),
  ];
  if (notes.length === 0) return null;
  return html`<ul class="notes">
    ${notes.map((note) => html`<li>${note}</li>`)}
  </ul>`;
}
