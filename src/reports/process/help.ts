import { printable } from "../../charts/printable.js";
import type { Say } from "../../charts/chart.js";
import type { Text } from "../../text.js";
import { html, type Html } from "../html.js";
import { isRanked, type Candidate } from "../portfolio/candidates.js";
import { leverName, leverReason } from "../portfolio/levers.js";
import { classReason, hoursRange, kiTypeName, points, scoreLabels } from "../portfolio/score-words.js";
import { table } from "../table.js";
import type { Section } from "../section.js";
import { classLabels, type Class } from "../../ranking/classes.js";
import { leverTable } from "../../ranking/tables/levers.js";
import type { ReleasedTables } from "../../release/tables.js";

/** What the ranking says of this one process: a proposal to examine, with the way back to the portfolio. */
export function helpSection(
  candidate: Candidate,
  tables: ReleasedTables,
  portfolio: string,
  say: Say,
): Section {
  return {
    id: "help",
    label: say.text(words.label),
    question: say.text(words.question),
    heading: say.text(words.heading),
    body: html`<p>${say.text(words.intro)}</p>
      ${table({
        id: "help-table",
        caption: say.text({
          de: `Vorschlag für „${printable(candidate.info.name.de)}“, kein Beschluss`,
          en: `Proposal for “${printable(candidate.info.name.en)}”, not a decision`,
        }),
        columns: [
          { label: say.text(words.way), align: "start" },
          { label: say.text(words.score), align: "end" },
          { label: say.text(words.range), align: "end" },
          { label: say.text(words.class), align: "start" },
          { label: say.text(words.why), align: "start" },
        ],
        rows: (["rpa", "ki"] as const).flatMap((score) => {
          const row = candidate[score];
          if (row === null) return [];
          const type = kiTypeName(row.ki_type, say);
          return [
            [
              type === null ? say.text(scoreLabels[score]) : `${say.text(scoreLabels[score])} (${type})`,
              isRanked(row) ? points(row.value, say) : "–",
              isRanked(row) ? `${points(row.p5_share, say)}–${points(row.p95_share, say)}` : "–",
              classCell(row.class, say),
              classReason(row.class_reason, say),
            ],
          ];
        }),
      })}
      ${lever(tables, candidate.info.id, say)}
      <p>${hours(candidate, say)}</p>
      <p><a href="${portfolio}">${say.text(words.back)}</a></p>`,
  };
}

/** The proposed lever with its reason; what else was looked at stands in the portfolio report. */
function lever(tables: ReleasedTables, process: string, say: Say): Html | null {
  const released = tables.get(leverTable).forProcess(process);
  const row = released.rows.find(({ recommended }) => recommended === true);
  if (row === undefined) return null;
  return html`<p>
    ${say.text(words.lever)}: <strong>${leverName(row.lever, say)}</strong>.
    ${leverReason(released, row, row, say)}
  </p>`;
}

const classCell = (id: string, say: Say): string =>
  id in classLabels ? say.text(classLabels[id as Class]) : id;

function hours({ benefit }: Candidate, say: Say): Html {
  if ((benefit?.hours_p10 ?? null) === null) return html`${say.text(words.noHours)}`;
  const range = hoursRange(benefit, say);
  return html`${say.text({
    de: `Freigesetzte Zeit: rund ${range} im Jahr. Die Spanne beruht auf gemessenen oder angegebenen Bearbeitungszeiten.`,
    en: `Freed time: about ${range} a year. The range rests on measured or stated working times.`,
  })}`;
}

const words = {
  label: { de: "Was helfen könnte", en: "What could help" },
  question: { de: "Was könnte sich für uns ändern?", en: "What could change for us?" },
  heading: { de: "Was helfen könnte: Vorschläge zum Prüfen", en: "What could help: proposals to examine" },
  intro: {
    de: "Die Eignung sagt, wie gut der Ablauf zu einer Art der Unterstützung passt. Oft hilft mehr, zuerst einen Schritt wegzulassen, eine Nachforderung zu vermeiden oder eine Schnittstelle zu nutzen. Die Entscheidung treffen Menschen.",
    en: "Suitability says how well the process fits a kind of support. Often it helps more to leave out a step first, to avoid a request for documents or to use an interface. People decide.",
  },
  lever: { de: "Vorgeschlagener Hebel", en: "Proposed lever" },
  way: { de: "Art der Unterstützung", en: "Kind of support" },
  score: { de: "Punktwert", en: "Score" },
  range: { de: "Spanne", en: "Range" },
  class: { de: "Vorschlag", en: "Proposal" },
  why: { de: "Begründung", en: "Reason" },
  noHours: {
    de: "Freigesetzte Zeit ist nicht geschätzt: Es fehlen Bearbeitungszeiten.",
    en: "Freed time is not estimated: working times are missing.",
  },
  back: { de: "Zur Kandidatenübersicht", en: "To the portfolio report" },
} as const satisfies Record<string, Text>;
