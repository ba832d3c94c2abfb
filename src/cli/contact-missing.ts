import type { Project } from "../config/project.js";
import type { Lang, Text } from "../text.js";
import type { Issue } from "./outcome.js";
import { indented } from "./table.js";

const words = {
  warning: { de: "Warnung", en: "Warning" },
  message: {
    de: "Es ist keine Stelle genannt, der Barrieren gemeldet werden können; die Berichte nennen stattdessen den Absender.",
    en: "No office is named to which barriers can be reported; the reports name their sender instead.",
  },
  hint: {
    de: "Nennen Sie sie in prozessradar.yaml: accessibility_contact: barrierefreiheit@…",
    en: "Name it in prozessradar.yaml: accessibility_contact: accessibility@…",
  },
} as const satisfies Record<string, Text>;

/** A warning where the project names nobody whom readers can tell about barriers (`governance.md` A-12); nothing otherwise. */
export const contactMissing = (
  { accessibility_contact }: Pick<Project, "accessibility_contact">,
  lang: Lang,
): readonly Issue[] =>
  accessibility_contact === undefined
    ? [
        {
          code: "accessibility-contact-missing",
          severity: "warning",
          message: words.message[lang],
          hint: words.hint[lang],
        },
      ]
    : [];

/** The same for the terminal, with an empty line behind. */
export const contactLines = (
  project: Pick<Project, "accessibility_contact">,
  lang: Lang,
  width: number,
): readonly string[] =>
  contactMissing(project, lang).flatMap(({ message, hint }) => [
    ...indented(`${words.warning[lang]}  ${message} ${hint}`, width),
    "",
  ]);
