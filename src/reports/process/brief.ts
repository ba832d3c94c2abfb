import { cell } from "../../charts/cell.js";
import type { Say } from "../../charts/chart.js";
import type { Profile } from "../../config/policy.js";
import type { Columns, Described } from "../../measures/measure.js";
import { reworkRates } from "../../measures/rework-rates.js";
import { throughputTime } from "../../measures/throughput-time.js";
import { volume } from "../../measures/volume.js";
import { workingTime } from "../../measures/working-time.js";
import type { ReleasedTables } from "../../release/tables.js";
import type { Text } from "../../text.js";
import { findingNotes, findingsOf, touching } from "../data-findings.js";
import { gateNotes } from "../gate-notes.js";
import { html, type Part } from "../html.js";
import { keyFigures, type KeyFigure } from "../key-figures.js";
import type { ProcessInfo } from "../report-input.js";
import type { Section } from "../section.js";
import { targetOf, type Target } from "./target.js";
import { workingDaysOf, type WorkingDays } from "./working-days.js";

/** The findings of the figures in one place, each with its section, and the numbers that people ask for first. */
export function brief(
  tables: ReleasedTables,
  info: ProcessInfo,
  findings: readonly Section[],
  profile: Profile,
  say: Say,
): Section {
  const days = workingDaysOf(tables, info, say);
  const target = targetOf(tables, info, say);
  const hidden = counted(tables, info.id) + days.withheld + (target?.withheld ?? 0);
  return {
    id: "brief",
    label: say.text(words.label),
    question: say.text(words.question),
    heading: say.text(words.heading),
    body: html`<ol class="findings">
        ${findings.map(
          ({ id, heading, label }) =>
            html`<li>
              <span>${sentence(heading)} <a href="#${id}">${label}</a></span>
            </li>`,
        )}
      </ol>
      ${keyFigures(numbers(tables, info.id, { days, target }, say))}
      ${findingNotes(touching(findingsOf(tables, info.id), shown), say)}
      ${gateNotes([{ suppressedCells: hidden }], profile, say, days.note === null ? [] : [days.note])}`,
  };
}

/** The measures of the key figures. */
const shown = [volume.id, throughputTime.id, workingTime.id, reworkRates.id];

/** A heading as a sentence: headlines carry no full stop, unless an abbreviation ends them. */
const sentence = (heading: Part): Part =>
  typeof heading === "string" && heading.endsWith(".") ? heading : html`${heading}.`;

/** The key figures that were withheld; the tables hold other columns, too, whose cells are not shown here. */
function counted(tables: ReleasedTables, process: string): number {
  const table = tables.get(throughputTime).forProcess(process);
  const row = table.rows[0];
  if (row === undefined) return 0;
  return (["median_seconds", "p90_seconds"] as const).filter((name) => table.isWithheld(row, name)).length;
}

/** In an order that keeps what is about time together. */
function numbers(
  tables: ReleasedTables,
  process: string,
  { days, target }: { readonly days: WorkingDays; readonly target: Target | null },
  say: Say,
): readonly KeyFigure[] {
  const one = <C extends Columns>(
    of: Described<C>,
    column: keyof C & string,
    name: Text,
    { aside, beside = null }: { readonly aside?: Text; readonly beside?: string | null } = {},
  ): readonly KeyFigure[] => {
    const table = tables.get(of).forProcess(process);
    const row = table.rows[0];
    if (row === undefined) return [];
    return [
      {
        name: say.text(name),
        figure: cell(table, row, column, say),
        ...(beside === null ? {} : { beside }),
        ...(aside === undefined ? {} : { aside: say.text(aside) }),
      },
    ];
  };
  return [
    ...one(volume, "cases", words.cases),
    ...one(volume, "events", words.events),
    ...one(volume, "variants", words.variants),
    ...one(throughputTime, "median_seconds", words.median, { aside: words.medianAside, beside: days.median }),
    ...one(throughputTime, "p90_seconds", words.p90, { aside: words.p90Aside, beside: days.p90 }),
    ...(target === null ? [] : [target.figure]),
    ...one(reworkRates, "repeated_cases_share", words.repeated, { aside: words.repeatedAside }),
  ];
}

const words = {
  label: { de: "In Kürze", en: "In brief" },
  question: { de: "Was ist das Wichtigste?", en: "What matters most?" },
  heading: { de: "Das Wichtigste in Kürze", en: "The essentials in brief" },
  cases: { de: "Fälle", en: "Cases" },
  events: { de: "Ereignisse", en: "Events" },
  variants: { de: "Ablaufvarianten", en: "Variants" },
  median: { de: "Durchlaufzeit, Median", en: "Throughput time, median" },
  medianAside: { de: "die Hälfte der Fälle ist schneller", en: "half of the cases are faster" },
  p90: { de: "Durchlaufzeit, 90. Perzentil", en: "Throughput time, 90th percentile" },
  p90Aside: { de: "neun von zehn Fällen sind schneller", en: "nine out of ten cases are faster" },
  repeated: { de: "Fälle mit Wiederholung", en: "Cases with rework" },
  repeatedAside: {
    de: "mindestens ein Schritt kommt mehrfach vor",
    en: "at least one step occurs more than once",
  },
} as const satisfies Record<string, Text>;
