import type { Say } from "../../charts/chart.js";
import { differenceWords, type FigureDifference } from "../../charts/figure-differences.js";
import { roundedDifferenceNote } from "../../charts/notes.js";
import type { Profile } from "../../config/policy.js";
import type { Text } from "../../text.js";
import { html } from "../html.js";
import type { Section } from "../section.js";

/** One sentence per figure: what differs clearly, and where no clear difference is to be seen. */
export function briefSection(figures: readonly FigureDifference[], profile: Profile, say: Say): Section {
  const known = figures.filter(({ limits }) => limits !== null);
  const clear = known.filter((of) => of.clear);
  const unclear = known.filter((of) => !of.clear);
  const rounding = roundedDifferenceNote(profile, say);
  const hidden = figures.filter(({ limits }) => limits === null);
  return {
    id: "brief",
    label: say.text(words.label),
    question: say.text(words.question),
    heading: heading(clear.length, known.length, say),
    body: html`<ul>
      ${clear.map((of) => html`<li>${sentence(of, say)}</li>`)}
      ${
        unclear.length === 0
          ? null
          : html`<li>
              <strong>${capital(say.text(differenceWords.unclear))}:</strong>
              ${unclear.map(({ label, range }) => `${label} (${range})`).join("; ")}.
            </li>`
      }
      ${
        hidden.length === 0
          ? null
          : html`<li>${say.text(words.hidden)} ${hidden.map(({ label }) => label).join("; ")}.</li>`
      }
      ${clear.length === 0 || rounding === null ? null : html`<li>${rounding}</li>`}
    </ul>`,
  };
}

/** A clear difference with the value of both groups. */
const sentence = ({ label, a, b, text, range }: FigureDifference, say: Say) =>
  html`<strong>${capital(say.text(differenceWords.clear))}:</strong> ${say.text({
      de: `${label}: in A ${a}, in B ${b}; Unterschied ${text} (95-%-Bereich ${range}).`,
      en: `${label}: in A ${a}, in B ${b}; difference ${text} (95% interval ${range}).`,
    })}`;

function heading(clear: number, known: number, say: Say): string {
  if (known === 0) return say.text(words.nothing);
  if (clear === 0) return say.text(words.none);
  const [n, all] = [say.number(clear), say.number(known)];
  return say.text({
    de: `${n} von ${all} Kennzahlen ${clear === 1 ? "unterscheidet" : "unterscheiden"} sich deutlich`,
    en: `${n} of ${all} figures ${clear === 1 ? "differs" : "differ"} clearly`,
  });
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const words = {
  label: { de: "In Kürze", en: "In brief" },
  question: { de: "Was ist das Ergebnis?", en: "What is the result?" },
  none: {
    de: "Kein deutlicher Unterschied zwischen den beiden Gruppen",
    en: "No clear difference between the two groups",
  },
  nothing: {
    de: "Kein Unterschied ist messbar oder wird ausgewiesen",
    en: "No difference can be measured or is shown",
  },
  hidden: { de: "Nicht messbar oder nicht ausgewiesen:", en: "Not measurable or not shown:" },
} as const satisfies Record<string, Text>;
