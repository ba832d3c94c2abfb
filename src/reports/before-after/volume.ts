import { withheld } from "../../charts/cell.js";
import type { Say } from "../../charts/chart.js";
import { effectTable } from "../../measures/effect/table.js";
import type { Released } from "../../release/released.js";
import type { Text } from "../../text.js";

/** New cases a month on each side, completed or not. */
export interface Volume {
  /** Null = withheld: so few of them were not counted that they could be about somebody. */
  readonly before: number | null;
  readonly after: number | null;
  /** As a share of before; null where nothing is shown. */
  readonly change: number | null;
  /** The change is large enough to be named beside an effect. */
  readonly hasMoved: boolean;
}

/** A smaller change of volume is not named. */
const leastChange = 0.1;

/**
 * New cases a month of an effect over so many months. It has moved where it differs by a tenth or more and by more than twice
 * the standard error of two counts (Poisson): the few cases of a small process differ by a tenth easily.
 */
export function volume({ rows }: Released<(typeof effectTable)["columns"]>, months: number): Volume {
  const [row] = rows;
  const change = row?.started_change ?? null;
  const monthly = (cases: number | null | undefined) =>
    typeof cases === "number" && months > 0 ? cases / months : null;
  const [before, after] = [monthly(row?.before_started), monthly(row?.after_started)];
  const both = before !== null && after !== null;
  const size = row?.before_cases ?? 0;
  const hasMoved =
    change !== null &&
    Math.abs(change) >= leastChange &&
    Math.abs(change) * size > 2 * Math.sqrt(size * (2 + change));
  return { before: both ? before : null, after: both ? after : null, change, hasMoved };
}

/** The same as a person reads it; what has moved is named as another reason why an effect may be seen. */
export function volumeText(moved: Volume, say: Say): string {
  const told = `${say.text(words.label)} ${changeText(moved, say)}`;
  return moved.hasMoved ? `${told} ${say.text(words.moved)}` : told;
}

function changeText({ before, after, change }: Volume, say: Say): string {
  const by = change === null ? withheld : `${change > 0 ? "+" : ""}${say.percent(change)}`;
  if (before === null || after === null)
    return say.text({
      de: `${by} gegenüber davor (Anzahl: ${withheld}).`,
      en: `${by} compared with before (number: ${withheld}).`,
    });
  const [first, second] = [say.number(before, 1), say.number(after, 1)];
  return say.text({
    de: `davor ${first}, danach ${second} (${by}).`,
    en: `before ${first}, after ${second} (${by}).`,
  });
}

const words = {
  label: { de: "Neue Fälle je Monat:", en: "New cases a month:" },
  moved: {
    de: "Die Zahl der Fälle hat sich also zugleich verändert; Zeiten und Wiederholungen können sich auch dadurch verändern.",
    en: "So the number of cases has changed at the same time; times and rework may change for that reason, too.",
  },
} as const satisfies Record<string, Text>;
