import type { Row } from "../../measures/measure.js";
import type { Lang } from "../../text.js";
import type { Context } from "../context.js";
import { sentence } from "../sentence.js";
import type { StepRow } from "../steps/step-rows.js";
import type { leverTable } from "../tables/levers.js";
import { leverFacts, type LeverFacts } from "./facts.js";
import { levers, type LeverId } from "./ids.js";
import { goesBefore, leverReasons, type LeverReason } from "./reasons.js";
import { leverRules, type Finding } from "./rules.js";

export type LeverRow = Row<(typeof leverTable)["columns"]>;

/** The rows of one process in the table `levers`: one per lever, one of them the proposal. Depends on the process alone. */
export const leverRowsOf = (context: Context, steps: readonly StepRow[]): readonly LeverRow[] => {
  const facts = leverFacts(context, steps);
  return chosen(facts).map(({ lever, recommended, finding }) => ({
    process: context.process.id,
    cases: facts.cases,
    lever,
    recommended,
    fits: finding.fits,
    reason: finding.reason,
    share: finding.share ?? null,
    limit_share: finding.limit ?? null,
    hours: finding.hours ?? null,
    steps: finding.steps ?? null,
    standard: finding.standard ?? "-",
  }));
};

interface Choice {
  readonly lever: LeverId;
  readonly recommended: boolean;
  readonly finding: Finding;
}

/** Every lever with what its rule found; the first that fits is the proposal, and leaving alone where none does. */
export function chosen(facts: LeverFacts): readonly Choice[] {
  const found = leverRules.map(({ lever, find }) => ({ lever, finding: find(facts) }));
  const first = found.find(({ finding }) => finding.fits);
  return found
    .map(({ lever, finding }) =>
      lever === "leave_alone" && first === undefined
        ? { lever, recommended: true, finding: { fits: true, reason: "nothing_fits" } as const }
        : { lever, recommended: lever === first?.lever, finding },
    )
    .toSorted((a, b) => Number(a.lever === "leave_alone") - Number(b.lever === "leave_alone"));
}

/**
 * Why a lever is the proposal or not, in one line. `cell` says the value of a column of the row; `proposal` is the lever
 * that is proposed for the process.
 */
export function leverSentence(
  row: { readonly reason: string; readonly recommended: boolean | null; readonly fits: boolean | null },
  proposal: LeverId,
  lang: Lang,
  cell: (column: string) => string,
): string {
  const words = leverReasons[row.reason as LeverReason]; // the column holds keys of `leverReasons`
  const said = sentence(words, lang, cell);
  if (row.recommended === true || row.fits !== true) return said;
  return `${said} ${sentence(goesBefore, lang, () => levers[proposal][lang])}`;
}
