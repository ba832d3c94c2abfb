import type { Say } from "../../charts/chart.js";
import { startedMonth, type Windows } from "../../measures/effect/windows.js";
import type { Text } from "../../text.js";
import { html, type Part } from "../html.js";
import type { Section } from "../section.js";

/** What was held against what. */
export interface Held {
  readonly windows: Windows;
  readonly months: readonly string[];
  readonly unmatched: readonly string[];
  /** Names of the processes whose change was taken off. */
  readonly against: readonly string[];
  /** Released numbers of cases as a person reads them. */
  readonly before: string;
  readonly after: string;
}

/** Which cases stand on each side, and what was held fixed between them: the same calendar months. */
export function heldFixed(held: Held, say: Say): Section {
  const { windows, months } = held;
  const n = say.number(months.length);
  const started = startedMonth(windows);
  const years = say.number(windows.years);
  return {
    id: "held",
    label: say.text(words.label),
    question: say.text(words.question),
    heading: say.text({
      de: `${n} ${months.length === 1 ? "Monat" : "Monate"} gegen dieselben Monate davor`,
      en: `${n} ${months.length === 1 ? "month" : "months"} against the same months before`,
    }),
    body: html`<p>
        ${say.text({
          de: `Fälle, die seit dem Stichtag begonnen haben, stehen gegen Fälle derselben Kalendermonate ${windows.years === 1 ? "ein Jahr" : `${years} Jahre`} davor. Jeder Monat zählt auf beiden Seiten gleich viel: So bleibt die Jahreszeit dieselbe.`,
          en: `Cases that began since the date stand against cases of the same calendar months ${windows.years === 1 ? "a year" : `${years} years`} before. Every month counts the same on both sides: so the season stays the same.`,
        })}
      </p>
      ${started === null ? null : html`<p>${startedText(started, say)}</p>`}
      <dl class="pairs">
        ${facts(held, say).map(
          ([name, value]) =>
            html`<div>
              <dt>${say.text(name)}</dt>
              <dd>${value}</dd>
            </div>`,
        )}
      </dl>
      <p>${say.text(words.tooLate)}</p>`,
  };
}

/** Why the month in the middle of which something changed counts on neither side. */
export const startedText = (month: string, say: Say): string =>
  say.text({
    de: `Im ${say.value(month, "month")} galt erst das eine, dann das andere: Der angefangene Monat zählt auf keiner Seite.`,
    en: `In ${say.value(month, "month")} first one thing held, then the other: the month that had begun counts on neither side.`,
  });

function facts(
  { windows, months, unmatched, against, before, after }: Held,
  say: Say,
): readonly (readonly [Text, Part])[] {
  const named = (list: readonly string[]) => list.map((month) => say.value(month, "month")).join(", ");
  return [
    [words.since, say.value(windows.changed, "time")],
    [words.until, say.value(windows.until, "time")],
    [words.before, before],
    [words.after, after],
    [words.months, named(months)],
    [words.unmatched, unmatched.length === 0 ? say.text(words.none) : named(unmatched)],
    [words.against, against.length === 0 ? say.text(words.none) : against.join(", ")],
  ];
}

const words = {
  label: { de: "Was gleich blieb", en: "What was held fixed" },
  question: { de: "Was wird womit verglichen?", en: "What is compared with what?" },
  since: { de: "Stichtag", en: "Date" },
  until: { de: "Gemessen bis vor dem", en: "Measured up to, not including" },
  before: { de: "Abgeschlossene Fälle davor", en: "Completed cases before" },
  after: { de: "Abgeschlossene Fälle danach", en: "Completed cases after" },
  months: { de: "Verglichene Monate", en: "Months compared" },
  unmatched: { de: "Monate ohne Gegenstück, nicht gezählt", en: "Months without a counterpart, not counted" },
  against: {
    de: "Vergleichsprozesse, deren mittlere Änderung abgezogen ist",
    en: "Processes whose mean change is taken off",
  },
  none: { de: "keine", en: "none" },
  tooLate: {
    de: "Fälle, die zu spät begonnen haben, um bis zu ihrem Ende beobachtet zu sein, fehlen auf der Seite danach; ihre Gegenstücke davor fehlen ebenso.",
    en: "Cases that began too late to be seen to their end are missing from the side after; so are their counterparts before.",
  },
} as const satisfies Record<string, Text>;
