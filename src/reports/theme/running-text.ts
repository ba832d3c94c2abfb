import type { StatusParts } from "../status.js";

/** What stands in the margins of every printed page. */
export interface RunningText {
  readonly title: string;
  readonly status: StatusParts;
  readonly origin: string;
  /** "Seite" and "von", around the page numbers. */
  readonly page: string;
  readonly of: string;
}
