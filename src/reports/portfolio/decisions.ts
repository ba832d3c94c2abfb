import { withheld } from "../../charts/cell.js";
import type { Say } from "../../charts/chart.js";
import { printable } from "../../charts/printable.js";
import { departsRule } from "../../ranking/decisions/departs.js";
import { decisions, type Decision } from "../../ranking/decisions/record.js";
import { stages, type Stage } from "../../ranking/decisions/status.js";
import { decisionTable } from "../../ranking/tables/decisions.js";
import type { ReleasedRow } from "../../release/released-row.js";
import type { ReleasedTables } from "../../release/tables.js";
import type { Text } from "../../text.js";
import { html, type Html, type Part } from "../html.js";
import type { Section } from "../section.js";
import { table } from "../table.js";
import type { Candidate } from "./candidates.js";

type Row = ReleasedRow<(typeof decisionTable)["columns"]>;

/** "What has been decided?": where every candidate stands by the decision log; what nobody decided is open. */
export function decisionsSection(
  all: readonly Candidate[],
  tables: ReleasedTables,
  link: (candidate: Candidate) => Html,
  say: Say,
): Section {
  const { rows } = tables.get(decisionTable);
  return {
    id: "decisions",
    label: say.text(words.label),
    question: say.text(words.question),
    heading: heading(rows, say),
    wide: true,
    body: html`<p>${say.text(words.intro)}</p>
      ${table({
        id: "decisions-table",
        caption: say.text(words.caption),
        columns: [
          words.process,
          words.decision,
          words.date,
          words.who,
          words.reason,
          words.departs,
          words.review,
        ].map((label) => ({ label: say.text(label), align: "start" as const })),
        rows: all.map((candidate): readonly Part[] => {
          const row = rows.find(({ process }) => process === candidate.info.id);
          return [link(candidate), ...(row === undefined ? Array<Part>(6).fill(withheld) : cells(row, say))];
        }),
      })}
      <p class="muted">${say.text(departsRule)}</p>`,
  };
}

function cells(row: Row, say: Say): readonly Part[] {
  const decision = row.decision in decisions ? say.text(decisions[row.decision as Decision]) : row.decision;
  const stage = row.stage in stages ? say.text(stages[row.stage as Stage]) : row.stage;
  const day = (date: string) => (date === "-" ? "–" : say.value(date, "time"));
  return [
    html`<strong>${decision}</strong
      >${stage === decision ? null : html`<br /><span class="muted">${stage}</span>`}`,
    day(row.date),
    [row.body, row.function]
      .filter((part) => part !== "-")
      .map(printable)
      .join(", ") || "–",
    html`${row.reason === "-" ? "–" : printable(row.reason)}${conditions(row, say)}${seen(row, say)}`,
    row.departs === null ? "–" : say.value(row.departs, "flag"),
    day(row.review_on),
  ];
}

function conditions({ conditions: list }: Row, say: Say): Html | null {
  if (list.length === 0) return null;
  return html`<br /><span class="muted"
      >${say.text(words.conditions)}: ${list.map(printable).join("; ")}</span
    >`;
}

/** The beginning of the checksum of the report that was decided on, as `sha256sum` prints it. */
const seen = ({ report_sha256: sum }: Row, say: Say): Html | null =>
  sum === "-"
    ? null
    : html`<br /><span class="muted">${say.text(words.report)}: <code>${sum.slice(0, 12)}…</code></span>`;

function heading(rows: readonly Row[], say: Say): string {
  const decided = rows.filter(({ decision }) => decision !== "open").length;
  if (decided === 0)
    return say.text({ de: "Noch ist nichts entschieden", en: "Nothing has been decided yet" });
  const [n, all] = [say.number(decided), say.number(rows.length)];
  return say.text({
    de: `Über ${n} von ${all} Prozessen haben Menschen entschieden`,
    en: `People have decided about ${n} of ${all} processes`,
  });
}

const words = {
  label: { de: "Entscheidungsstand", en: "Decisions" },
  question: { de: "Was ist entschieden?", en: "What has been decided?" },
  intro: {
    de: "Entschieden wird von Menschen; das Werkzeug schreibt nur mit, was ihm über den Befehl decide gesagt wird. Das Protokoll ist fortlaufend verkettet, eine nachträgliche Änderung fällt auf.",
    en: "People decide; the tool only records what it is told through the command decide. The log is chained record by record, so a later change shows.",
  },
  caption: {
    de: "Letzte Entscheidung je Prozess laut Entscheidungsprotokoll",
    en: "Last decision by process according to the decision log",
  },
  process: { de: "Prozess", en: "Process" },
  decision: { de: "Entscheidung und Stand", en: "Decision and stage" },
  date: { de: "Datum", en: "Date" },
  who: { de: "Gremium, Funktion", en: "Body, function" },
  reason: { de: "Begründung", en: "Reason" },
  conditions: { de: "Auflagen", en: "Conditions" },
  report: { de: "Bericht (SHA-256)", en: "Report (SHA-256)" },
  departs: { de: "Weicht vom Vorschlag ab", en: "Departs from the proposal" },
  review: { de: "Wiedervorlage", en: "Review on" },
} as const satisfies Record<string, Text>;
