import type { Profile } from "../config/policy.js";
import type { Text } from "../text.js";
import { withheld } from "./cell.js";
import type { Say, Scope } from "./chart.js";

/** What the release gate did to a figure, in sentences for below it; none where nothing was rounded or withheld. */
export function gateNotes(
  gate: { readonly profile: Profile; readonly suppressedCells: number },
  say: Say,
): readonly string[] {
  const { round_counts, round_step_counts } = gate.profile;
  const n = say.number(gate.suppressedCells);
  return [
    ...(gate.suppressedCells > 0
      ? [
          say.text({
            de: `${withheld} oder nicht gezeigt: Wert zum Schutz einzelner Personen nicht ausgewiesen (Zahl der Werte: ${n}).`,
            en: `${withheld} or not shown: value withheld to protect individual persons (number of values: ${n}).`,
          }),
        ]
      : []),
    ...(round_counts > 1
      ? [
          say.text({
            de: `Fallzahlen gerundet auf ${round_counts}; Summen können abweichen.`,
            en: `Case counts rounded to ${round_counts}; sums may differ.`,
          }),
        ]
      : round_step_counts > 1
        ? [stepRoundingNote(gate.profile, say)]
        : []),
  ];
}

/** Said under a profile that rounds the counts of steps alone. */
export function stepRoundingNote(
  { round_step_counts }: Pick<Profile, "round_step_counts">,
  say: Say,
): string {
  const step = say.number(round_step_counts);
  return say.text({
    de: `Anzahlen von Schritten und Übergängen gerundet auf ${step}; Summen können abweichen.`,
    en: `Counts of steps and transitions rounded to ${step}; sums may differ.`,
  });
}

/** Why rows of files stand beside rounded numbers and are not rounded; null where nothing is rounded. */
export function exactRowsNote(
  { round_counts, round_step_counts }: Pick<Profile, "round_counts" | "round_step_counts">,
  say: Say,
): string | null {
  if (Math.max(round_counts, round_step_counts) <= 1) return null;
  const step = say.number(round_counts > 1 ? round_counts : round_step_counts);
  const what =
    round_counts > 1
      ? { de: "Zahlen von Fällen und Ereignissen", en: "numbers of cases and events" }
      : { de: "Anzahlen von Schritten und Übergängen", en: "counts of steps and transitions" };
  return say.text({
    de: `Zeilen sind auf die Zeile genau, damit sich nachrechnen lässt, dass keine verloren ging; ${what.de} sind zum Schutz einzelner Personen auf ${step} gerundet und können deshalb davon abweichen.`,
    en: `Rows are exact to the row, so that anybody can check that none was lost; ${what.en} are rounded to ${step} to protect individual persons and may therefore differ from them.`,
  });
}

/**
 * Why a difference of times may not be what the times beside it give; null where times are not rounded. `round_seconds` as
 * of the profile under which they were released.
 */
export function roundedDifferenceNote(
  { round_seconds }: Pick<Profile, "round_seconds">,
  say: Say,
): string | null {
  if (round_seconds === 0) return null;
  const days = round_seconds / 86_400;
  const named = new Map<number, Text>([
    [0.5, { de: "halbe Tage", en: "half days" }],
    [1, { de: "ganze Tage", en: "whole days" }],
  ]).get(days);
  const shown = say.number(days, Number.isInteger(days) ? 0 : 1);
  const step = say.text(named ?? { de: `${shown}\u00a0Tage`, en: `${shown}\u00a0days` });
  return say.text({
    de: `Zeiten sind zum Schutz einzelner Personen auf ${step} gerundet, jeder Wert und jeder Unterschied für sich; ein Unterschied kann deshalb von dem abweichen, was sich aus den gezeigten Werten errechnet.`,
    en: `To protect individual persons times are rounded to ${step}, every value and every difference by itself; so a difference may not be what the values shown give.`,
  });
}

/** That a figure over months begins later than its data; nothing where it does not. */
export const earlierMonths = (months: number, say: Say): readonly string[] =>
  months > 0
    ? [
        say.text({
          de: `${say.number(months)} frühere Monate sind nicht gezeigt.`,
          en: `${say.number(months)} earlier months are not shown.`,
        }),
      ]
    : [];

/** The month in which a figure begins that leaves earlier ones out, for its headline; null where it shows all. */
export const firstShown = (earlier: number, month: string | undefined, say: Say): string | null =>
  earlier > 0 && month !== undefined ? say.value(month, "month") : null;

/** What hollow points of open cases mean; nothing where there are none. */
export const lowerBounds = (
  rows: readonly { readonly lower_bound: boolean | null }[],
  say: Say,
): readonly string[] =>
  rows.some(({ lower_bound }) => lower_bound === true)
    ? [
        say.text({
          de: "Hohle Punkte sind Untergrenzen: Fälle, die vor Beginn der Daten offen waren, fehlen dort.",
          en: "Hollow points are lower bounds: cases that were open before the data begin are missing there.",
        }),
      ]
    : [];

/** Measure, population and period in one line. */
export function subtitle(measure: string, scope: Scope, say: Say): string {
  const cases = say.text({
    de: `${say.number(scope.cases)} Fälle`,
    en: `${say.number(scope.cases)} cases`,
  });
  return [measure, scope.name, cases, scope.period].filter((part) => part !== "").join(" · ");
}

/** Said where the gate left nothing to draw. */
export const nothingLeft = (say: Say): string =>
  say.text({
    de: "Nichts zu zeigen: Die Werte fehlen in den Daten oder sind zum Schutz einzelner Personen nicht ausgewiesen.",
    en: "Nothing to show: the values are missing in the data or withheld to protect individual persons.",
  });
