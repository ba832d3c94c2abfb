import type { FlowTables } from "../../src/charts/flow-differences.js";
import { profiles, type ProfileName } from "../../src/config/policy.js";
import {
  comparedSteps,
  comparedTransitions,
  transitionDifferences,
} from "../../src/measures/comparison/flow-tables.js";
import type { Computed } from "../../src/measures/measure.js";
import { releasedFlows } from "../../src/release/compared-flows.js";

const day = 86_400;

/** From, to, executions in A and B, medians in days, and the limits of their difference. */
type Edge = readonly [string, string, number, number, (readonly [number, number, number, number])?];

const steps: readonly (readonly [string, number, number])[] = [
  ["Antrag eingegangen", 600, 515],
  ["Vollständigkeit prüfen", 840, 600],
  ["Unterlagen nachfordern", 240, 85],
  ["Unterlagen eingegangen", 240, 85],
  ["Berechnung", 600, 515],
  ["Vier-Augen-Prüfung", 600, 0],
  ["Automatische Prüfung", 0, 511],
  ["Bescheid versandt", 600, 515],
];

const edges: readonly Edge[] = [
  ["-", "Antrag eingegangen", 600, 515],
  ["Antrag eingegangen", "Vollständigkeit prüfen", 600, 515, [2, 5, 2, 4]],
  ["Vollständigkeit prüfen", "Unterlagen nachfordern", 240, 85, [1, 1, -1, 1]],
  ["Unterlagen nachfordern", "Unterlagen eingegangen", 240, 85, [12, 9, -5, -1]],
  ["Unterlagen eingegangen", "Vollständigkeit prüfen", 240, 85, [1, 1.5, -1, 2]],
  ["Vollständigkeit prüfen", "Berechnung", 600, 515, [3, 3, -0.5, 0.5]],
  ["Berechnung", "Vier-Augen-Prüfung", 600, 0],
  ["Vier-Augen-Prüfung", "Bescheid versandt", 600, 0],
  ["Berechnung", "Automatische Prüfung", 0, 511],
  ["Automatische Prüfung", "Bescheid versandt", 0, 511],
  ["Berechnung", "Bescheid versandt", 3, 4, [1, 9, 2, 14]],
  ["Bescheid versandt", "-", 600, 515],
];

/** Two years of the process `p`: longer at one place, shorter at another, and a step that another one has replaced. */
export function flows(
  profile: ProfileName = "public-data",
  name: (activity: string) => string = (activity) => activity,
  process = "p",
): FlowTables {
  return releasedOf(
    steps.map(([activity, a, b]) => [name(activity), a, b] as const),
    edges.map(([from, to, ...rest]): Edge => [
      ...([from, to].map((one) => (one === "-" ? one : name(one))) as [string, string]),
      ...rest,
    ]),
    profile,
    process,
  );
}

/** A chain of `n` steps with loops, of `cases` cases in each group. */
export function flowsOf(n: number, profile: ProfileName, cases: number): FlowTables {
  const rows = Array.from({ length: n }, (_, i) => `Schritt ${i}`);
  return releasedOf(
    rows.map((step, i) => [step, cases + i, cases] as const),
    rows.map((step, i): Edge => [
      step,
      rows[(i * 7 + 1) % n] ?? step,
      cases + i,
      cases,
      [i, 2 * i, i % 3, 2 * i + 1],
    ]),
    profile,
    "p",
  );
}

function releasedOf(
  ofSteps: readonly (readonly [string, number, number])[],
  ofEdges: readonly Edge[],
  profile: ProfileName,
  process: string,
): FlowTables {
  const computed = flowRows(ofSteps, ofEdges, process);
  const tables = releasedFlows(computed as never, profiles[profile], new Map([[process, 10_000]]));
  return {
    steps: tables.get(comparedSteps),
    transitions: tables.get(comparedTransitions),
    differences: tables.get(transitionDifferences),
  };
}

function flowRows(
  ofSteps: readonly (readonly [string, number, number])[],
  ofEdges: readonly Edge[],
  process: string,
): { readonly [K in keyof FlowTables]: Computed } {
  const sides = (["a", "b"] as const).map((group, side) => ({ group, side }));
  return {
    steps: {
      of: comparedSteps,
      rows: sides.flatMap(({ group, side }) =>
        ofSteps.map((step) => {
          const n = side === 0 ? step[1] : step[2];
          return { process, group, activity: step[0], cases: n, executions: n };
        }),
      ),
    },
    transitions: {
      of: comparedTransitions,
      rows: sides.flatMap(({ group, side }) =>
        ofEdges.map(([from, to, a, b, days]) => ({
          process,
          group,
          kind: from === "-" ? "start" : to === "-" ? "end" : "between",
          from_activity: from,
          to_activity: to,
          cases: side === 0 ? a : b,
          executions: side === 0 ? a : b,
          median_seconds:
            from === "-" || to === "-" || (side === 0 ? a : b) === 0 ? null : (days?.[side] ?? 1) * day,
        })),
      ),
    },
    differences: {
      of: transitionDifferences,
      rows: ofEdges.flatMap(([from, to, a, b, days]) =>
        days === undefined
          ? []
          : [
              {
                process,
                from_activity: from,
                to_activity: to,
                cases: Math.min(a, b),
                difference_seconds: (days[1] - days[0]) * day,
                low_seconds: days[2] * day,
                high_seconds: days[3] * day,
              },
            ],
      ),
    },
  };
}
