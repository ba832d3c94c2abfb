import { printable } from "../../charts/printable.js";
import type { Say } from "../../charts/chart.js";
import { hintsOf, hintText } from "../../ranking/rules/hints.js";
import { html, type Html } from "../html.js";
import type { ProcessInfo } from "../report-input.js";

/** The hints of a process at a rule of the pre-screen; none without a project. They stand beside findings and change none. */
export function hintsAt({ config }: ProcessInfo, say: Say): (rule: string) => readonly string[] {
  const hints = config === null ? [] : hintsOf(config);
  return (rule) =>
    hints.filter((hint) => hint.rule === rule).map((hint) => printable(say.text(hintText(hint))));
}

/** The consequence of a finding, and on lines of their own the hints. */
export const withHints = (consequence: string, hints: readonly string[]): Html =>
  html`${consequence}${hints.map((hint) => html`<br />${hint}`)}`;
