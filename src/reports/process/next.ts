import type { Say } from "../../charts/chart.js";
import { printable } from "../../charts/printable.js";
import { decisions, type Decision } from "../../ranking/decisions/record.js";
import { decisionTable } from "../../ranking/tables/decisions.js";
import type { ReleasedTables } from "../../release/tables.js";
import type { Text } from "../../text.js";
import { html, type Html } from "../html.js";
import type { ProcessInfo } from "../report-input.js";
import type { Section } from "../section.js";

/** What happens after the department has read the report, and what people have decided; `tables` null = nothing to decide. */
export function nextSection({ id, config }: ProcessInfo, tables: ReleasedTables | null, say: Say): Section {
  const contact = config?.owner.contact ?? null;
  return {
    id: "next",
    label: say.text(words.label),
    question: say.text(words.question),
    heading: say.text(words.label),
    body: html`<ol>
        <li>${say.text(words.check)}</li>
        <li>
          ${say.text(words.object)}${contact === null ? null : html` ${say.text(words.contact)}: ${contact}.`}
        </li>
        <li>${say.text(words.again)}</li>
        <li>${say.text(words.decide)}</li>
      </ol>
      ${tables === null ? null : decided(id, tables, say)}`,
  };
}

/** Where the process stands by the decision log; null where its row is withheld. */
function decided(process: string, tables: ReleasedTables, say: Say): Html | null {
  const [row] = tables.get(decisionTable).forProcess(process).rows;
  if (row === undefined) return null;
  const state = row.decision in decisions ? say.text(decisions[row.decision as Decision]) : row.decision;
  const who = [row.date === "-" ? "-" : say.value(row.date, "time"), row.body, row.function]
    .filter((part) => part !== "-")
    .map(printable);
  return html`<p>
    ${say.text(words.decided)}: <strong>${[state, ...who].join(", ")}</strong>${
      row.reason === "-" ? "." : html`. ${printable(row.reason)}`
    }
  </p>`;
}

const words = {
  label: { de: "Wie es weitergeht", en: "What happens next" },
  question: { de: "Was geschieht mit dem Bericht?", en: "What becomes of the report?" },
  check: {
    de: "Sie prüfen den Bericht und beantworten die Fragen oben, allein oder im Gespräch.",
    en: "You check the report and answer the questions above, alone or in a conversation.",
  },
  object: {
    de: "Stimmt etwas nicht, widersprechen Sie; es wird berichtigt oder als Einwand vermerkt.",
    en: "If something is wrong, object; it is corrected or recorded as an objection.",
  },
  contact: { de: "Ansprechstelle", en: "Contact" },
  decided: { de: "Entscheidungsstand", en: "Decided so far" },
  again: {
    de: "Der Bericht wird mit Ihren Antworten neu erstellt. Bis zu Ihrer Prüfung bleibt er ein Entwurf.",
    en: "The report is made again with your answers. Until you have checked it, it stays a draft.",
  },
  decide: {
    de: "Ob etwas verändert wird, entscheiden die Zuständigen mit Ihnen und den Beteiligten, nicht dieses Werkzeug.",
    en: "Whether anything changes is decided by those responsible, with you and the bodies involved, not by this tool.",
  },
} as const satisfies Record<string, Text>;
