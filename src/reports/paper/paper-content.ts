import type { Say } from "../../charts/chart.js";
import { printable } from "../../charts/printable.js";
import { AppError } from "../../errors/app-error.js";
import type { Text } from "../../text.js";
import { candidates } from "../portfolio/candidates.js";
import type { ReportInput } from "../report-input.js";
import { checks } from "./checks.js";
import { consequences } from "./consequences.js";
import type { PaperContent } from "./content.js";
import { factsAndOptions } from "./facts-and-options.js";
import { stillOpen, withTexts } from "./fill.js";
import { headFacts, marking, record } from "./head.js";
import { gapText, places } from "./places.js";

/**
 * The committee paper of a project: released rows as words and numbers, what people wrote, and gaps for everything else. The
 * tool itself fills neither the proposed resolution nor the climate box. Throws `paper-not-final`, which names every open
 * place, where the paper is meant to be final and is not.
 */
export function paperContent(input: ReportInput, say: Say): PaperContent {
  const { texts, final } = input.paper ?? { texts: {}, final: false };
  const content = withTexts(contentOf(input, final, say), texts);
  const open = final ? stillOpen(content, texts) : [];
  if (open.length > 0) {
    const asked = open.map((key) => ({ key, name: places[key].name, gap: gapText(key) }));
    throw new AppError("paper-not-final", { places: asked });
  }
  return content;
}

function contentOf(input: ReportInput, final: boolean, say: Say): PaperContent {
  const { tables, processes, project, manifest } = input;
  const all = candidates(tables, processes);
  const kind = say.text(final ? words.paper : words.kind);
  const name = project === null ? kind : printable(say.text(project.name));
  const subject = `${say.text(words.subject)}: ${name}`;
  const marked = marking(input, say);
  return {
    kind,
    title: marked === null ? name : `${name} – ${marked}`,
    subject,
    marking: marked,
    status: final ? words.final : words.draft,
    facts: headFacts(input, subject, say),
    fixed: words.fixed,
    sections: [...factsAndOptions(all, input, say), ...consequences(input, say), ...checks(input, say)],
    record: record(manifest, say),
  };
}

const words = {
  kind: { de: "Vorlagenentwurf", en: "Draft committee paper" },
  paper: { de: "Gremienvorlage", en: "Committee paper" },
  subject: {
    de: "Rangfolge der Prüfkandidaten für RPA und KI",
    en: "Ranking of the candidates for RPA and AI",
  },
  draft: { de: "Entwurf – nicht freigegeben", en: "Draft – not released" },
  final: { de: "Endfassung", en: "Final version" },
  fixed: {
    de: "Diese Rangfolge ist ein rechnerischer Vorschlag. Die Entscheidung treffen Menschen.",
    en: "This ranking is a computed proposal. People decide.",
  },
} as const satisfies Record<string, Text>;
