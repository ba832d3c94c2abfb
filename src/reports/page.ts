import type { FigureSpec } from "./figure-spec.js";

/** A report as one HTML file, and its pictures in reading order. */
export interface Page {
  readonly html: string;
  readonly specs: readonly FigureSpec[];
}
