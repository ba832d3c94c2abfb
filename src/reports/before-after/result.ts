import type { Say } from "../../charts/chart.js";
import { roundedDifferenceNote } from "../../charts/notes.js";
import type { Profile } from "../../config/policy.js";
import { effectTable } from "../../measures/effect/table.js";
import type { Released } from "../../release/released.js";
import type { Text } from "../../text.js";
import { downloads } from "../figure.js";
import { html } from "../html.js";
import type { Section } from "../section.js";
import { table } from "../table.js";
import { withheldNote } from "../profile-words.js";
import { withheldCells, type EffectInWords } from "./figures.js";
import { volumeText, type Volume } from "./volume.js";

/** One sentence per figure: what is clearly different since the date, and where no clear difference is to be seen. */
export function effectBrief(
  figures: readonly EffectInWords[],
  moved: Volume,
  profile: Profile,
  say: Say,
): Section {
  const clear = figures.filter((of) => of.clear === true);
  const unclear = figures.filter((of) => of.clear === false);
  const unknown = figures.filter((of) => of.clear === null);
  const [hidden, unmeasurable] = [
    unknown.filter((of) => of.isWithheld),
    unknown.filter((of) => !of.isWithheld),
  ];
  const rounding = roundedDifferenceNote(profile, say);
  const named = (list: readonly EffectInWords[]) => list.map(({ label }) => label).join("; ");
  return {
    id: "brief",
    label: say.text(words.brief),
    question: say.text(words.hasChanged),
    heading: effectHeading(figures, say),
    body: html`<ul>
        ${clear.map(
          ({ label, before, after, difference, range }) =>
            html`<li>
              <strong>${say.text(words.clear)}:</strong> ${say.text({
                de: `${label}: davor ${before}, danach ${after}; Unterschied ${difference} (95-%-Bereich ${range}).`,
                en: `${label}: before ${before}, after ${after}; difference ${difference} (95% interval ${range}).`,
              })}
            </li>`,
        )}
        ${
          unclear.length === 0
            ? null
            : html`<li>
                <strong>${say.text(words.unclear)}:</strong>
                ${unclear.map(({ label, range }) => `${label} (${range})`).join("; ")}.
              </li>`
        }
        ${
          unmeasurable.length === 0
            ? null
            : html`<li>${say.text(words.unmeasurable)} ${named(unmeasurable)}.</li>`
        }
        <li>${volumeText(moved, say)}</li>
        ${clear.length === 0 || rounding === null ? null : html`<li>${rounding}</li>`}
        ${hidden.length === 0 ? null : html`<li>${say.text(words.withheld)} ${named(hidden)}.</li>`}
      </ul>
      <div class="box">
        <p>${say.text(words.cause)}</p>
      </div>`,
  };
}

/** The result in one line: how many figures have clearly changed, or that none has. */
export function effectHeading(figures: readonly EffectInWords[], say: Say): string {
  const clear = figures.filter((of) => of.clear === true).length;
  const known = figures.filter((of) => of.clear !== null).length;
  if (known === 0) return say.text(words.nothing);
  if (clear === 0) return say.text(words.none);
  const [n, all] = [say.number(clear), say.number(known)];
  return say.text({
    de: `${n} von ${all} Kennzahlen ${clear === 1 ? "hat" : "haben"} sich deutlich verändert`,
    en: `${n} of ${all} figures ${clear === 1 ? "has" : "have"} clearly changed`,
  });
}

/** Every figure before and after with its interval. `isAgainst`: the change of other processes was taken off. */
export function effectFigures(
  figures: readonly EffectInWords[],
  { data, moved }: { readonly data: Released<(typeof effectTable)["columns"]>; readonly moved: Volume },
  isAgainst: boolean,
  say: Say,
): Section {
  const cells = withheldCells(figures, moved);
  const rounding = roundedDifferenceNote(data.profile, say);
  return {
    id: "figures",
    label: say.text(words.figures),
    question: say.text(words.howMuch),
    heading: say.text(words.figuresHeading),
    body: html`${table({
        id: "figures-table",
        caption: say.text(words.caption),
        columns: [
          { label: say.text(words.figure), align: "start" },
          { label: say.text(words.before), align: "end" },
          { label: say.text(words.after), align: "end" },
          { label: say.text(words.difference), align: "end" },
          { label: say.text(words.interval), align: "end" },
          { label: say.text(words.verdict), align: "start" },
        ],
        rows: figures.map((of) => [of.label, of.before, of.after, of.difference, of.range, of.verdict]),
      })}
      <ul class="notes">
        ${isAgainst ? html`<li>${say.text(words.lessOthers)}</li>` : null}
        ${rounding === null ? null : html`<li>${rounding}</li>`}
        <li>${say.text(words.holm)}</li>
        ${cells === 0 ? null : html`<li>${withheldNote(cells, say)}</li>`}
      </ul>
      ${downloads([data], say)}`,
  };
}

const words = {
  brief: { de: "In Kürze", en: "In brief" },
  hasChanged: { de: "Hat sich etwas verändert?", en: "Has anything changed?" },
  clear: { de: "Deutlicher Unterschied", en: "Clear difference" },
  unclear: { de: "Kein deutlicher Unterschied", en: "No clear difference" },
  unmeasurable: { de: "Nicht messbar:", en: "Not measurable:" },
  withheld: {
    de: "Zum Schutz einzelner Personen nicht ausgewiesen:",
    en: "Withheld to protect individual persons:",
  },
  none: { de: "Kein deutlicher Unterschied seit dem Stichtag", en: "No clear difference since the date" },
  nothing: {
    de: "Kein Unterschied ist messbar oder wird ausgewiesen",
    en: "No difference can be measured or is shown",
  },
  cause: {
    de: "Ein Unterschied sagt nicht, woher er kommt: Anderes kann sich zur gleichen Zeit geändert haben. Der Bericht beschreibt Fälle und bewertet niemanden.",
    en: "A difference does not say where it comes from: other things may have changed at the same time. The report describes cases and rates nobody.",
  },
  figures: { de: "Kennzahlen", en: "Figures" },
  howMuch: { de: "Wie viel, und wie sicher?", en: "How much, and how sure?" },
  figuresHeading: { de: "Davor und danach", en: "Before and after" },
  caption: {
    de: "Kennzahlen davor und danach mit dem Bereich ihres Unterschieds",
    en: "Figures before and after with the interval of their difference",
  },
  figure: { de: "Kennzahl", en: "Figure" },
  before: { de: "Davor", en: "Before" },
  after: { de: "Danach", en: "After" },
  difference: { de: "Unterschied", en: "Difference" },
  interval: { de: "95-%-Bereich", en: "95% interval" },
  verdict: { de: "Einordnung", en: "Reading" },
  lessOthers: {
    de: "Der Unterschied ist um die mittlere Änderung der Vergleichsprozesse vermindert und darum nicht einfach danach minus davor.",
    en: "The difference is less the mean change of the processes for comparison and therefore not simply after minus before.",
  },
  holm: {
    de: "Deutlich heißt ein Unterschied nur, wenn er es auch bei Betrachtung aller Kennzahlen zusammen bleibt (Holm). Ein einzelner Bereich kann die Null verfehlen, ohne dass der Unterschied deutlich ist.",
    en: "A difference is called clear only where it stays so with all figures taken together (Holm). A single interval may miss zero without the difference being clear.",
  },
} as const satisfies Record<string, Text>;
