import type { Say } from "../../charts/chart.js";
import { catalogueSha256, permittedEvaluations } from "../../release/evaluation-catalogue.js";
import type { Text } from "../../text.js";
import { html } from "../html.js";
import type { Section } from "../section.js";

/**
 * What may be evaluated at all: the number of permitted evaluations and the checksum of their closed list, so that two
 * reports can be seen to rest on the same one. The list itself is an annex of the privacy proof.
 */
export function permitted(say: Say): Section {
  const number = say.number(permittedEvaluations.length);
  return {
    id: "permitted",
    label: say.text(words.label),
    heading: say.text(words.heading),
    body: html`<p>
        ${say.text({
          de: `Ein Bericht kann nur zeigen, was in der Liste der ${number} zulässigen Auswertungen steht. Keine von ihnen gliedert nach Personen. Die ganze Liste steht im Nachweis Datenschutz und Mitbestimmung (prozessradar report privacy).`,
          en: `A report can show only what is in the list of ${number} permitted evaluations. None of them is broken down by person. The whole list stands in the proof of data protection and participation (prozessradar report privacy).`,
        })}
      </p>
      <dl class="pairs">
        <div>
          <dt>${say.text(words.hash)}</dt>
          <dd><code>${catalogueSha256}</code></dd>
        </div>
      </dl>`,
  };
}

const words = {
  label: { de: "Zulässige Auswertungen", en: "Permitted evaluations" },
  heading: {
    de: "Was ausgewertet werden darf, steht in einer abgeschlossenen Liste",
    en: "What may be evaluated stands in a closed list",
  },
  hash: { de: "Prüfsumme der Liste (SHA-256)", en: "Checksum of the list (SHA-256)" },
} as const satisfies Record<string, Text>;
