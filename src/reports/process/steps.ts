import { cell } from "../../charts/cell.js";
import type { Say } from "../../charts/chart.js";
import { printable } from "../../charts/printable.js";
import type { Profile } from "../../config/policy.js";
import { kiTypes, type KiType } from "../../ranking/ki-type.js";
import { stepLabels, type StepLabel } from "../../ranking/steps/labels.js";
import { stepSentence } from "../../ranking/steps/step-sentence.js";
import { steps } from "../../ranking/tables/steps.js";
import type { Released } from "../../release/released.js";
import type { ReleasedRow } from "../../release/released-row.js";
import type { ReleasedTables } from "../../release/tables.js";
import type { Text } from "../../text.js";
import { gateNotes } from "../gate-notes.js";
import { html, type Html, type Part } from "../html.js";
import type { Section } from "../section.js";
import { table } from "../table.js";

type Steps = Released<(typeof steps)["columns"]>;
type Row = ReleasedRow<(typeof steps)["columns"]>;

/** Steps in the table; the rest is in the data file. */
const listed = 40;

/** What the decision table proposes for each step, with its reasons; null where no step was released. */
export function stepsSection(
  tables: ReleasedTables,
  process: string,
  profile: Profile,
  say: Say,
): Section | null {
  const released = tables.get(steps).forProcess(process);
  const rows = released.rows.slice(0, listed);
  if (rows.length === 0) return null;
  return {
    id: "steps",
    label: say.text(words.label),
    question: say.text(words.question),
    heading: heading(released.rows, say),
    wide: true,
    body: html`<p>${say.text(words.intro)}</p>
      ${table({
        id: "steps-table",
        caption: say.text(words.caption),
        columns: [
          { label: say.text(words.step), align: "start" },
          { label: say.text(words.proposal), align: "start" },
          { label: say.text(words.executions), align: "end" },
          { label: say.text(words.hours), align: "end" },
          { label: say.text(words.rpa), align: "end" },
          { label: say.text(words.why), align: "start", prose: true },
        ],
        rows: rows.map((row): readonly Part[] => [
          printable(row.activity),
          proposal(row, say),
          cell(released, row, "executions", say),
          cell(released, row, "manual_hours", say),
          suitabilityOf(released, row, say),
          reasons(released, row, say),
        ]),
      })}
      ${gateNotes([released], profile, say, [
        say.text(words.rpaNote),
        ...(released.rows.length > listed ? [cut(released.rows.length, say)] : []),
      ])}`,
  };
}

const isCandidate = (label: string): boolean => label !== "none" && label !== "already_automated";

function heading(rows: readonly Row[], say: Say): string {
  const candidates = rows.filter(({ label }) => isCandidate(label)).length;
  const [n, all] = [say.number(candidates), say.number(rows.length)];
  if (candidates === 0)
    return say.text({
      de: "Für keinen Schritt gibt es einen Vorschlag",
      en: "There is a proposal for none of the steps",
    });
  return say.text({
    de: `Für ${n} von ${all} Schritten gibt es einen Vorschlag zum Prüfen`,
    en: `There is a proposal to examine for ${n} of ${all} steps`,
  });
}

function proposal({ label, ki_type }: Row, say: Say): Html {
  const name = label in stepLabels ? say.text(stepLabels[label as StepLabel].label) : label;
  const type =
    ki_type in kiTypes
      ? html`<br /><span class="muted">${say.text(kiTypes[ki_type as KiType].label)}</span>`
      : null;
  return isCandidate(label) ? html`<strong>${name}</strong>${type}` : html`${name}${type}`;
}

/** The RPA suitability of a step, or its range. */
function suitabilityOf(released: Steps, row: Row, say: Say): string {
  const { rpa_low_share: low, rpa_high_share: high } = row;
  if (low === null || high === null) return cell(released, row, "rpa_low_share", say);
  const [from, to] = [say.number(low, 2), say.number(high, 2)];
  return from === to ? from : `${from}–${to}`;
}

const reasons = (released: Steps, row: Row, say: Say): string =>
  row.reasons
    .map((reason) =>
      stepSentence(reason, say.lang, (column) => cell(released, row, column as keyof Row, say)),
    )
    .join(" ");

const cut = (all: number, say: Say): string =>
  say.text({
    de: `Gezeigt sind ${say.number(listed)} von ${say.number(all)} Schritten, die mit den meisten Stunden zuerst.`,
    en: `${say.number(listed)} of ${say.number(all)} steps are shown, those with most hours first.`,
  });

const words = {
  label: { de: "Schritt für Schritt", en: "Step by step" },
  question: { de: "Was wäre bei welchem Schritt möglich?", en: "What would be possible at which step?" },
  intro: {
    de: "Eine feste Entscheidungstabelle sieht sich jeden Schritt an: Macht ihn schon ein System? Ist er eine Frist? Entscheidet ein Mensch? Erst danach kommen Schnittstelle, Software-Roboter und KI. Betrachtet werden Schritte, nie Personen.",
    en: "A fixed decision table looks at every step: does a system do it already? Is it a deadline? Does a person decide? Only then come interface, software robot and AI. Steps are looked at, never people.",
  },
  caption: {
    de: "Vorschlag je Schritt, die mit der meisten automatisierbaren Arbeit zuerst",
    en: "Proposal by step, those with most work that could be automated first",
  },
  step: { de: "Schritt", en: "Step" },
  proposal: { de: "Vorschlag", en: "Proposal" },
  executions: { de: "Ausführungen", en: "Executions" },
  hours: { de: "Von Hand, Stunden je Jahr", en: "By hand, hours per year" },
  rpa: { de: "RPA-Eignung", en: "RPA suitability" },
  rpaNote: {
    de: "RPA-Eignung eines Schritts von 0 bis 1: Mittel aus Regelmäßigkeit des Folgeschritts, strukturiertem Eingang, seltener Wiederholung und Stapelarbeit oder Systembruch; eine Spanne, wo etwas davon nicht bekannt ist, 0, wo ein Mensch entscheidet. Sie ordnet die Schritte nicht.",
    en: "RPA suitability of a step from 0 to 1: mean of how regular its successor is, structured input, rare repeats, and work in batches or change of system; a range where some of it is not known, 0 where a person decides. It does not order the steps.",
  },
  why: { de: "Warum", en: "Why" },
} as const satisfies Record<string, Text>;
