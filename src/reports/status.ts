import type { Say } from "../charts/chart.js";
import type { Text } from "../text.js";
import { html, type Html } from "./html.js";

/** Where a page stands, as its head, its foot and every printed page say. */
export interface Status {
  /** "Entwurf – nicht freigegeben" and the like: a release puts its own words in place of it. */
  readonly mark: Text;
  /** What stands before the mark whatever becomes of it, as "nichtöffentlich". Absent or null = nothing. */
  readonly before?: string | null;
  /** What stands behind it likewise, as whether the department has checked the page. */
  readonly behind?: Text;
}

/** The three parts in words, with what separates them. */
export interface StatusParts {
  readonly before: string;
  readonly mark: string;
  readonly behind: string;
}

export const statusParts = ({ mark, before = null, behind }: Status, say: Say): StatusParts => ({
  before: before === null ? "" : `${before} · `,
  mark: say.text(mark),
  behind: behind === undefined ? "" : ` – ${say.text(behind)}`,
});

export function statusText(status: Status, say: Say): string {
  const { before, mark, behind } = statusParts(status, say);
  return `${before}${mark}${behind}`;
}

/** The same with the mark in an element of its own, in which a release finds it. */
export function statusHtml(status: Status, say: Say): Html {
  const { before, mark, behind } = statusParts(status, say);
  return html`${before}<span data-mark>${mark}</span>${behind}`;
}
