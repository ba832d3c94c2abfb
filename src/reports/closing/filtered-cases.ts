import { withheld } from "../../charts/cell.js";
import type { Say } from "../../charts/chart.js";
import type { Text } from "../../text.js";
import type { Profile } from "../../config/policy.js";
import { html, type Html } from "../html.js";
import type { ManifestFilters } from "../manifest.js";
import { roundingNote } from "../profile-words.js";
import { table } from "../table.js";

/**
 * Cases in and out per filter, as the gate let them out. The processes are named where the report is about several. A
 * note says why there are none where the profile does not tell them.
 */
export function filteredCases(
  filtered: readonly ManifestFilters[],
  processNames: ReadonlyMap<string, string>,
  profile: Profile,
  say: Say,
): Html {
  const several = processNames.size > 1;
  const count = (label: Text) => ({ label: say.text(label), align: "end" as const });
  const cell = (cases: number | null | undefined) =>
    typeof cases === "number" ? say.value(cases, "cases") : withheld;
  const notes = [
    ...(filtered.some(({ cases }) => cases === null) ? [say.text(words.hidden)] : []),
    ...(profile.round_counts > 1 ? [roundingNote(profile, say)] : []),
  ];
  return html`<h3>${say.text(words.heading)}</h3>
    ${table({
      id: "filtered-cases",
      caption: say.text(words.caption),
      columns: [
        { label: say.text(words.filter), align: "start" },
        ...(several ? [{ label: say.text(words.process), align: "start" as const }] : []),
        count(words.before),
        count(words.removed),
        count(words.kept),
      ],
      rows: filtered.flatMap(({ process, filters, cases }) =>
        filters.map((filter, i) => [
          say.text(filter),
          ...(several ? [processNames.get(process) ?? process] : []),
          cell(cases?.[i]?.before),
          cell(cases?.[i]?.removed),
          cell(cases?.[i]?.kept),
        ]),
      ),
    })}
    ${
      notes.length === 0
        ? null
        : html`<ul class="notes">
            ${notes.map((note) => html`<li>${note}</li>`)}
          </ul>`
    }`;
}

const words = {
  heading: { de: "Fälle vor und nach jedem Filter", en: "Cases before and after each filter" },
  caption: {
    de: "Ausgewertet sind nur Fälle, die alle Filter erfüllen; jeder Filter gilt für das, was die Filter vor ihm übrig lassen",
    en: "Only cases that pass all filters are analysed; each filter applies to what the filters before it leave",
  },
  filter: { de: "Filter", en: "Filter" },
  process: { de: "Prozess", en: "Process" },
  before: { de: "Fälle davor", en: "Cases before" },
  removed: { de: "entfernt", en: "Removed" },
  kept: { de: "bleiben", en: "Kept" },
  hidden: {
    de: "• Zum Schutz einzelner Personen nicht ausgewiesen: Wo ein Filter nur wenige Fälle entfernt hat oder nur wenige bleiben, steht für keinen Filter des Prozesses eine Zahl, denn aus zwei Zahlen folgte die kleine.",
    en: "• Withheld to protect individual persons: where a filter removed only a few cases or only a few are left, no filter of the process has a number, as the small one would follow from two others.",
  },
} as const satisfies Record<string, Text>;
