import type { Profile } from "../config/policy.js";
import { roundTo } from "./round.js";

/** Cases that take a step after another one. Before the first and after the last step of a case stands "". */
export interface Transition {
  readonly from: string;
  readonly to: string;
  readonly executions: number;
  readonly cases: number;
}

export const transitionKey = ({ from, to }: Pick<Transition, "from" | "to">): string =>
  JSON.stringify([from, to]);

/** Counts below k that a withheld transition must be able to have at least; 0 is one where it may not exist at all. */
const leastPossible = 4;

/** All that goes out of a step, or comes into it, and how often the step is shown to happen. */
interface Line {
  readonly whole: number;
  readonly cells: Transition[];
}

/**
 * Keys of the transitions of one process that are large enough to be shown, but from which and from the counts of their
 * steps one that is too small could be computed to fewer than four counts below k, in spite of the rounding to `step`
 * (`governance.md` 5.2, rule 4); of a step of which every transition is withheld, its count is all that is known. `executions`: of every step that is shown. Ties: the smaller key is withheld first.
 */
export function inferableTransitions(
  transitions: readonly Transition[],
  executions: ReadonlyMap<string, number>,
  { profile, step }: { readonly profile: Profile; readonly step: number },
): ReadonlySet<string> {
  const lines = linesOf(transitions, executions);
  const isSmall = ({ cases }: Transition) => cases < profile.k_cases;
  const withheld = new Set(transitions.filter(isSmall));
  const open = [...withheld];
  for (let cell = open.pop(); cell !== undefined; cell = open.pop()) {
    const around = (lines.get(cell) ?? []).filter(({ cells }) => cells.some((other) => !withheld.has(other)));
    const most = Math.max(profile.k_cases - 1, cell.executions);
    let [low, high] = [0, most];
    for (const line of around) {
      const [least, greatest] = known(cell, line, { withheld, step, k: profile.k_cases });
      [low, high] = [Math.max(low, least), Math.min(high, greatest)];
    }
    if (high - low + 1 >= leastPossible) continue;
    const next = smallest(around.flatMap((line) => line.cells.filter((other) => !withheld.has(other))));
    if (next === undefined) continue;
    withheld.add(next);
    open.push(cell, ...(lines.get(next) ?? []).flatMap((line) => line.cells.filter(isSmall)));
  }
  return new Set(
    [...withheld].filter((cell) => !isSmall(cell)).map(({ from, to }) => transitionKey({ from, to })),
  );
}

/** The lines that each transition is in; of steps that are not shown nobody knows the whole. */
function linesOf(
  transitions: readonly Transition[],
  executions: ReadonlyMap<string, number>,
): ReadonlyMap<Transition, readonly Line[]> {
  const byStep = new Map<string, Line>();
  const lines = new Map<Transition, readonly Line[]>();
  for (const cell of transitions)
    lines.set(
      cell,
      [`from ${cell.from}`, `to ${cell.to}`].flatMap((name, i) => {
        const whole = executions.get(i === 0 ? cell.from : cell.to);
        if (whole === undefined) return [];
        const line = byStep.get(name) ?? { whole, cells: [] };
        byStep.set(name, line);
        line.cells.push(cell);
        return [line];
      }),
    );
  return lines;
}

interface Knowledge {
  readonly withheld: ReadonlySet<Transition>;
  readonly step: number;
  readonly k: number;
}

/** Least and greatest count of a withheld transition by the rounded counts of its line. */
function known(cell: Transition, line: Line, { withheld, step, k }: Knowledge): readonly [number, number] {
  let [low, high] = rounded(line.whole, step);
  for (const other of line.cells) {
    if (other === cell) continue;
    const [least, greatest] = !withheld.has(other)
      ? rounded(other.executions, step)
      : other.cases < k
        ? [0, Math.max(k - 1, other.executions)]
        : [k, Number.POSITIVE_INFINITY];
    low -= greatest;
    high -= least;
  }
  return [low, high];
}

/** The whole numbers that are rounded to what is shown of this one. */
function rounded(count: number, step: number): readonly [number, number] {
  const shown = roundTo(count, step);
  return [shown - Math.floor(step / 2), shown + Math.ceil(step / 2) - 1];
}

/** First and last steps of cases only where no transition between two steps is left. */
const smallest = (cells: readonly Transition[]): Transition | undefined =>
  cells.toSorted(
    (a, b) =>
      Number(isOutermost(a)) - Number(isOutermost(b)) ||
      a.executions - b.executions ||
      (transitionKey(a) < transitionKey(b) ? -1 : 1),
  )[0];

const isOutermost = ({ from, to }: Transition): boolean => from === "" || to === "";
