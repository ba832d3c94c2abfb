import type { Finding } from "../../quality/finding.js";
import { timeColumn } from "./columns.js";
import { found } from "./found.js";
import type { FileLook } from "./row-look.js";
import type { TimeLook } from "./time-look.js";

/** DQ-303, times with and without an offset in one file. Counts the rarer of the two, of the usable rows. */
export const mixedOffsets = (files: readonly FileLook[]): readonly Finding[] =>
  files.flatMap(({ read, usable, rows }) => {
    const named = rows("offset");
    const without = usable - named.count;
    if (named.count === 0 || without === 0) return [];
    const facts = { kind: "mixed", with: named.count, without };
    const lines = named.count <= without ? named.lines : [];
    const count = Math.min(named.count, without);
    return found("DQ-303", count, { file: read.file, column: timeColumn(read), of: usable, lines, facts });
  });

/** Events that each half of the year must have, before its hours say anything. */
const enough = 200;

/**
 * DQ-303, hours of the day that lie an hour earlier or later in summer than in winter, as when UTC is read as local time:
 * moved by that hour, the two halves of the year differ by less than half as much and by a fifth of all events less.
 * Counts the events with a time of day, of all; `hours`: how much later summer is.
 */
export function seasonalShift({ events, timed, summer, winter }: TimeLook): readonly Finding[] {
  if (sum(summer) < enough || sum(winter) < enough) return [];
  const unmoved = distance(summer, winter, 0);
  const [best = 0] = [-1, 1].sort((a, b) => distance(summer, winter, a) - distance(summer, winter, b));
  const moved = distance(summer, winter, best);
  if (!(moved < unmoved / 2 && unmoved - moved > 0.2)) return [];
  return found("DQ-303", timed, { of: events, facts: { kind: "season", hours: best } });
}

const sum = (hours: readonly number[]): number => hours.reduce((all, n) => all + n, 0);

/** Half the sum of differences between two distributions over the hours, 0 … 1; `by`: summer is that much later. */
function distance(summer: readonly number[], winter: readonly number[], by: number): number {
  const [all, other] = [sum(summer), sum(winter)];
  return (
    winter.reduce(
      (far, n, hour) => far + Math.abs(n / other - (summer[(hour + by + 24) % 24] ?? 0) / all),
      0,
    ) / 2
  );
}
