import type { Profile } from "../config/policy.js";
import type { Columns, Described, Row } from "../measures/measure.js";
import { partitionsOf } from "./partitions.js";

interface Rule<C extends Columns> {
  readonly of: Described<C>;
  readonly profile: Profile;
  /** Cases of the process. */
  readonly total: number;
}

/**
 * The rows of one process that may be shown: the process is large enough, each row rests on enough cases and
 * people, and where the rows cut the cases into parts the hidden ones are at least two and hold at least k cases,
 * so that no hidden row follows from the total (`governance.md` 5.2, rules 2–4). Ties: the later row is hidden first.
 */
export function complement<C extends Columns>(rows: readonly Row<C>[], rule: Rule<C>): ReadonlySet<Row<C>> {
  const { of, profile, total } = rule;
  if (total < profile.min_cases) return new Set();
  const shown = rows.filter(
    (row, i) => mayShow(row, rule) && (of.grain !== "variant" || i < profile.variants),
  );
  if (of.partition !== true || profile.k_cases <= 1) return new Set(shown);
  const visible = new Set(shown);
  for (const partition of partitionsOf(of, rows)) hideComplements(partition, visible, rule);
  return visible;
}

/** Takes rows of one partition out of `visible` until its hidden ones cannot be computed from the total. */
function hideComplements<C extends Columns>(
  rows: readonly Row<C>[],
  visible: Set<Row<C>>,
  { of, profile }: Rule<C>,
): void {
  const casesOf = (row: Row<C>) => Number(row[of.support.cases]);
  const hidden = rows.filter((row) => !visible.has(row) && casesOf(row) > 0);
  let hiddenCases = hidden.reduce((sum, row) => sum + casesOf(row), 0);
  let hiddenRows = hidden.length;
  const smallestFirst = rows
    .filter((row) => visible.has(row) && casesOf(row) > 0)
    .reverse()
    .sort((a, b) => casesOf(a) - casesOf(b));
  for (const next of smallestFirst) {
    if (hiddenRows === 0 || (hiddenRows >= 2 && hiddenCases >= profile.k_cases)) break;
    visible.delete(next);
    hiddenRows += 1;
    hiddenCases += casesOf(next);
  }
}

function mayShow<C extends Columns>(row: Row<C>, { of, profile }: Rule<C>): boolean {
  if (of.smallInside !== undefined && profile.name !== "intern") {
    const count = Number(row[of.smallInside]);
    if (count > 0 && count < profile.k_cases) return false;
  }
  const cases = Number(row[of.support.cases]);
  if (cases > 0 && cases < profile.k_cases) return false;
  const { people } = of.support;
  if (people === undefined || profile.extremes) return true;
  return profile.k_staff !== null && Number(row[people]) >= profile.k_staff;
}
