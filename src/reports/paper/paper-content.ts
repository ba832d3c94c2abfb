import type { Say } from "../../charts/chart.js";
import { printable } from "../../charts/printable.js";
import type { Text } from "../../text.js";
import { candidates } from "../portfolio/candidates.js";
import type { ReportInput } from "../report-input.js";
import { checks } from "./checks.js";
import { consequences } from "./consequences.js";
import type { PaperContent } from "./content.js";
import { factsAndOptions } from "./facts-and-options.js";
import { headFacts, marking, record } from "./head.js";

/**
 * The committee paper of a project: released rows as words and numbers, and gaps for everything that the tool does not
 * know. It fills neither the proposed resolution nor the climate box.
 */
export function paperContent(input: ReportInput, say: Say): PaperContent {
  const { tables, processes, project, manifest } = input;
  const all = candidates(tables, processes);
  const name = project === null ? say.text(words.kind) : printable(say.text(project.name));
  const subject = `${say.text(words.subject)}: ${name}`;
  const marked = marking(input, say);
  return {
    kind: say.text(words.kind),
    title: marked === null ? name : `${name} – ${marked}`,
    subject,
    marking: marked,
    status: words.draft,
    facts: headFacts(input, subject, say),
    fixed: words.fixed,
    sections: [...factsAndOptions(all, input, say), ...consequences(input, say), ...checks(input, say)],
    record: record(manifest, say),
  };
}

const words = {
  kind: { de: "Vorlagenentwurf", en: "Draft committee paper" },
  subject: {
    de: "Rangfolge der Prüfkandidaten für RPA und KI",
    en: "Ranking of the candidates for RPA and AI",
  },
  draft: { de: "Entwurf – nicht freigegeben", en: "Draft – not released" },
  fixed: {
    de: "Diese Rangfolge ist ein rechnerischer Vorschlag. Die Entscheidung treffen Menschen.",
    en: "This ranking is a computed proposal. People decide.",
  },
} as const satisfies Record<string, Text>;
