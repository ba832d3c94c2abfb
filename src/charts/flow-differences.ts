import type {
  comparedSteps,
  comparedTransitions,
  transitionDifferences,
} from "../measures/comparison/flow-tables.js";
import type { Released } from "../release/released.js";
import { cell, durationStep, withheld } from "./cell.js";
import type { Say } from "./chart.js";
import { printable } from "./printable.js";
import { signed, signedRange } from "./signed.js";

/** The released steps and transitions of two groups. */
export interface FlowTables {
  readonly steps: Released<(typeof comparedSteps)["columns"]>;
  readonly transitions: Released<(typeof comparedTransitions)["columns"]>;
  readonly differences: Released<(typeof transitionDifferences)["columns"]>;
}

/** A step of one or both groups. `weight`: executions per 1,000 cases, both groups together. */
export interface FlowStep {
  readonly activity: string;
  readonly name: string;
  readonly weight: number;
  readonly a: string;
  readonly b: string;
  /** Below its name in the picture. */
  readonly text: readonly string[];
}

/** How a transition differs; `unknown` where it cannot be measured or is not shown. */
export type FlowState = "longer" | "shorter" | "unclear" | "only-a" | "only-b" | "unknown";

/** A transition, a beginning or an end of one or both groups. */
export interface FlowEdge {
  readonly kind: "between" | "start" | "end";
  readonly from: string;
  readonly to: string;
  readonly weight: number;
  readonly state: FlowState;
  readonly difference: number | null;
  /** Seconds between which the difference lies; null where nobody can say, or it is withheld. */
  readonly limits: readonly [number, number] | null;
  /** Beside its line in the picture: the difference, in brackets where it is not clear. */
  readonly label: string;
  /** Counts and medians of both groups, the difference and its limits, as a person reads them. */
  readonly a: string;
  readonly b: string;
  readonly aMedian: string;
  readonly bMedian: string;
  readonly change: string;
  readonly range: string;
}

/** Steps of both groups, those that are taken most first; `cases`: of the two groups. */
export function flowSteps(
  { steps }: FlowTables,
  cases: readonly [number, number],
  say: Say,
): readonly FlowStep[] {
  const names = [...new Set(steps.rows.map(({ activity }) => activity))];
  return names
    .map((activity): FlowStep => {
      const row = (group: string) =>
        steps.rows.find((one) => one.group === group && one.activity === activity);
      const [a, b] = [row("a"), row("b")];
      const [n, m] = [a?.executions, b?.executions];
      const texts = [a, b].map((one) => (one === undefined ? withheld : cell(steps, one, "executions", say)));
      const [textA = "", textB = ""] = texts;
      const only = n === 0 ? onlyIn("b", say) : m === 0 ? onlyIn("a", say) : null;
      return {
        activity,
        name: printable(activity),
        weight: perCase(n, cases[0]) + perCase(m, cases[1]),
        a: textA,
        b: textB,
        text: only === null ? [`A ${textA} · B ${textB}`] : [only],
      };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
}

/** Transitions, beginnings and ends of both groups. */
export function flowEdges(
  tables: FlowTables,
  cases: readonly [number, number],
  say: Say,
): readonly FlowEdge[] {
  const { transitions } = tables;
  const byKey = new Map<string, (typeof transitions.rows)[number][]>();
  for (const row of transitions.rows) {
    const key = JSON.stringify([row.kind, row.from_activity, row.to_activity]);
    byKey.set(key, [...(byKey.get(key) ?? []), row]);
  }
  return [...byKey.values()].flatMap((rows) => {
    const [first] = rows;
    if (first === undefined) return [];
    const edge = edgeOf(first, rows, tables, cases, say);
    return edge.weight > 0 ? [edge] : [];
  });
}

type Row = FlowTables["transitions"]["rows"][number];

function edgeOf(
  { kind, from_activity: from, to_activity: to }: Row,
  rows: readonly Row[],
  { transitions, differences }: FlowTables,
  cases: readonly [number, number],
  say: Say,
): FlowEdge {
  const [a, b] = ["a", "b"].map((group) => rows.find((row) => row.group === group));
  const text = (row: Row | undefined, column: "executions" | "median_seconds") =>
    row === undefined
      ? withheld
      : row.cases === 0 && column !== "executions"
        ? "–"
        : cell(transitions, row, column, say);
  const row =
    kind !== "between"
      ? undefined
      : differences.rows.find((one) => one.from_activity === from && one.to_activity === to);
  const {
    difference_seconds: difference = null,
    low_seconds: low = null,
    high_seconds: high = null,
  } = row ?? {};
  const step = durationStep(transitions);
  const limits = low === null || high === null ? null : ([low, high] as const);
  const state: FlowState =
    a?.executions === 0
      ? "only-b"
      : b?.executions === 0
        ? "only-a"
        : difference === null || limits === null
          ? "unknown"
          : limits[0] > 0
            ? "longer"
            : limits[1] < 0
              ? "shorter"
              : "unclear";
  const alone = state === "only-a" || state === "only-b";
  const none = alone || kind !== "between" ? "–" : withheld;
  const change = difference === null ? none : signed(difference, "seconds", step, say);
  return {
    kind: kind === "start" || kind === "end" ? kind : "between",
    from,
    to,
    weight: perCase(a?.executions, cases[0]) + perCase(b?.executions, cases[1]),
    state,
    difference,
    limits: alone ? null : limits,
    label: alone
      ? onlyIn(state === "only-a" ? "a" : "b", say)
      : state === "unclear"
        ? `(${Math.abs(difference ?? 0) < step / 2 ? "0" : change})` // 0: less than half a step of rounding
        : state === "unknown"
          ? withheld
          : change,
    a: text(a, "executions"),
    b: text(b, "executions"),
    aMedian: kind === "between" ? text(a, "median_seconds") : "–",
    bMedian: kind === "between" ? text(b, "median_seconds") : "–",
    change,
    range: limits === null ? none : signedRange(limits, "seconds", step, say),
  };
}

const perCase = (executions: number | null | undefined, cases: number): number =>
  cases === 0 ? 0 : (1000 * (executions ?? 0)) / cases;

const onlyIn = (group: "a" | "b", say: Say): string =>
  say.text({ de: `nur in ${group.toUpperCase()}`, en: `only in ${group.toUpperCase()}` });
