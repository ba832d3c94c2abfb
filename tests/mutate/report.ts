/** What became of the mutants of a measure. */
export interface Tally {
  readonly id: string;
  killed: number;
  /** Refused by the database; they do not count. */
  invalid: number;
  equivalent: number;
  /** Names of those that no test noticed. */
  readonly survived: string[];
  /** Names listed as equivalent that were killed or refused. */
  readonly stale: string[];
}

const rate = (killed: number, all: number): string =>
  all === 0 ? "–" : `${Math.floor((killed / all) * 1000) / 10} %`;

/** The page `docs/mutate.md`. */
export function report(tallies: readonly Tally[]): string {
  const all: Tally = {
    id: "**all**",
    killed: sum(tallies, (tally) => tally.killed),
    invalid: sum(tallies, (tally) => tally.invalid),
    equivalent: sum(tallies, (tally) => tally.equivalent),
    survived: tallies.flatMap((tally) => tally.survived),
    stale: [],
  };
  const row = ({ id, killed, survived, equivalent, invalid }: Tally) => {
    const total = killed + survived.length;
    return [id, String(killed), String(total), rate(killed, total), String(equivalent), String(invalid)];
  };
  const survivors = tallies
    .filter(({ survived }) => survived.length > 0)
    .map(({ id, survived }) => `## ${id}\n\n${survived.map((name) => `- \`${name}\``).join("\n")}`);
  return `${[
    "# Mutation check",
    "`npm run mutate` breaks the SQL of every measure one token at a time (`tests/mutate/mutants.ts`) and runs what tests\nassert about that measure: its twin test, the rule that processes stay apart, the toy log of the oracles, and the odd\nlogs. A mutant is killed if one of them fails. Those that answer alike on every log are listed with the reason in\n`tests/mutate/equivalent.ts` and do not count; nor do those that the database refuses.",
    table([["Measure", "Killed", "Of", "Rate", "Equivalent", "Refused"], ...tallies.map(row), row(all)]),
    ...(survivors.length === 0 ? [] : ["What no test noticed:", ...survivors]),
  ].join("\n\n")}\n`;
}

const sum = (tallies: readonly Tally[], of: (tally: Tally) => number): number =>
  tallies.reduce((total, tally) => total + of(tally), 0);

function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)));
  const line = (row: readonly string[], fill: string) =>
    `| ${row.map((cell, i) => cell + fill.repeat((widths[i] ?? 0) - cell.length)).join(" | ")} |`;
  const [head = [], ...body] = rows;
  const rule = line(
    head.map(() => ""),
    "-",
  );
  return [line(head, " "), rule, ...body.map((row) => line(row, " "))].join("\n");
}
