import { cell, durationStep } from "../../charts/cell.js";
import type { Say } from "../../charts/chart.js";
import { roundedDifferenceNote } from "../../charts/notes.js";
import { printable } from "../../charts/printable.js";
import { signed } from "../../charts/signed.js";
import { kindLabels } from "../../measures/comparison/kind-labels.js";
import { mixEffects } from "../../measures/comparison/tables.js";
import type { ReleasedRow } from "../../release/released-row.js";
import type { ReleasedTables } from "../../release/tables.js";
import type { Text } from "../../text.js";
import { downloads } from "../figure.js";
import { html } from "../html.js";
import type { Section } from "../section.js";
import { table } from "../table.js";

type Row = ReleasedRow<(typeof mixEffects)["columns"]>;
type Column = "difference_seconds" | "mix_seconds" | "within_seconds";

/**
 * How much of the difference of the means comes only from another mix of cases; null where no row is shown. `isClear`:
 * whether there is a clear difference of the means to be taken apart.
 */
export function mixSection(
  tables: ReleasedTables,
  process: string,
  isClear: boolean,
  say: Say,
): Section | null {
  const mix = tables.get(mixEffects).forProcess(process);
  if (mix.rows.length === 0) return null;
  const step = durationStep(mix);
  const rounding = roundedDifferenceNote(mix.profile, say);
  const value = (row: Row, column: Column): string => {
    const raw = row[column];
    return typeof raw === "number" ? signed(raw, "seconds", step, say) : cell(mix, row, column, say);
  };
  return {
    id: "mix",
    label: say.text(words.label),
    question: say.text(words.question),
    heading: isClear ? finding(mix.rows, say) : say.text(words.unclear),
    body: html`<p>${say.text(words.how)}</p>
      ${table({
        id: "mix-table",
        caption: say.text(words.caption),
        columns: [
          { label: say.text(words.kinds), align: "start" },
          { label: say.text(words.whole), align: "end" },
          { label: say.text(words.byMix), align: "end" },
          { label: say.text(words.within), align: "end" },
        ],
        rows: mix.rows.map((row) => [
          kindOf(row.kind, say),
          value(row, "difference_seconds"),
          value(row, "mix_seconds"),
          value(row, "within_seconds"),
        ]),
      })}
      <p>${say.text(words.noInterval)}</p>
      ${
        rounding === null
          ? null
          : html`<ul class="notes">
              <li>${rounding}</li>
            </ul>`
      }
      ${downloads([mix], say)}`,
  };
}

const kindOf = (kind: string, say: Say): string => {
  const label = kindLabels[kind];
  return label === undefined ? printable(kind) : capital(say.text(label));
};

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** The way to divide the cases by which the mix makes up most, where it makes up at least half of the difference. */
function finding(rows: readonly Row[], say: Say): string {
  const shares = rows.flatMap(({ kind, difference_seconds: whole, mix_seconds: mix }) =>
    whole === null || mix === null || whole === 0 ? [] : [{ kind, share: mix / whole }],
  );
  const most = shares.toSorted((a, b) => b.share - a.share)[0];
  if (most === undefined || most.share < 0.5) return say.text(words.mostlyWithin);
  const kind = kindOf(most.kind, say);
  return say.text({
    de: `Mindestens die Hälfte des Unterschieds kommt aus der Verteilung nach ${kind}`,
    en: `At least half of the difference comes from the mix by ${kind.toLowerCase()}`,
  });
}

const words = {
  label: { de: "Zusammensetzung", en: "Mix of cases" },
  question: {
    de: "Sind nur andere Arten von Fällen dabei?",
    en: "Are there only other kinds of cases?",
  },
  unclear: {
    de: "Kein deutlicher Unterschied der Mittelwerte, der sich zerlegen ließe",
    en: "No clear difference of the means that could be taken apart",
  },
  mostlyWithin: {
    de: "Der Unterschied liegt überwiegend bei Fällen gleicher Art",
    en: "Most of the difference lies within cases of the same kind",
  },
  how: {
    de: "Der Unterschied der mittleren Durchlaufzeiten, B minus A, in zwei Teilen: was daher kommt, dass die Arten von Fällen anders verteilt sind, und um wie viel Fälle gleicher Art anders dauern. Jede Zeile teilt dieselben Fälle nach einem anderen Merkmal ein.",
    en: "The difference of the mean throughput times, B minus A, in two parts: what comes from another mix of the kinds of cases, and by how much cases of the same kind take another time. Every row divides the same cases by another attribute.",
  },
  noInterval: {
    de: "Für die beiden Teile ist kein Bereich berechnet. Ist der Unterschied der Mittelwerte selbst nicht deutlich, sind es seine Teile auch nicht.",
    en: "No interval is computed for the two parts. Where the difference of the means is not clear itself, its parts are not either.",
  },
  caption: {
    de: "Woher der Unterschied der Mittelwerte kommt",
    en: "Where the difference of the means comes from",
  },
  kinds: { de: "Fälle eingeteilt nach", en: "Cases divided by" },
  whole: { de: "Unterschied", en: "Difference" },
  byMix: { de: "durch andere Verteilung", en: "by another mix" },
  within: { de: "bei Fällen gleicher Art", en: "within the same kind" },
} as const satisfies Record<string, Text>;
