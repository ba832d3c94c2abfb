import type { Engine } from "../../engine/engine.js";
import { bootstrapDeviations, differenceInterval } from "../../statistics/bootstrap.js";
import { mixEffect, type Stratum } from "../../statistics/mix-effect.js";
import { random } from "../../statistics/random.js";
import type { Computed, Row } from "../measure.js";
import { mostValues } from "../shared/breakdown.js";
import { changedVariants } from "./changed-variants.js";
import { comparedFlows, type ComparedFlows } from "./compared-flows.js";
import {
  attributeStrata,
  comparedCases,
  completedCases,
  pathStrata,
  type ComparedCases,
} from "./compared-cases.js";
import { comparedFigures, figuresOf, type ComparedFigure } from "./figures.js";
import type { Slice } from "./slices.js";
import { comparedGroups, groupDifferences, mixEffects } from "./tables.js";
import type { variantChanges, variantOverlap } from "./variant-tables.js";

/** One of two groups that have no case in common. */
export interface Group {
  /** As the person who asked calls it. */
  readonly name: string;
  readonly slice: Slice;
}

/** Rows of the comparison of two groups of one process. Not for people's eyes. */
export interface Compared {
  readonly groups: Computed<typeof comparedGroups.columns>;
  readonly differences: Computed<typeof groupDifferences.columns>;
  readonly mix: Computed<typeof mixEffects.columns>;
  readonly variants: Computed<typeof variantChanges.columns>;
  readonly overlap: Computed<typeof variantOverlap.columns>;
  readonly flows: ComparedFlows;
}

/** Names the draws: where the way of drawing changes, this does. */
const version = "compare-v1";
const bootstrap = { draws: 1000, most: 5000 };
/** A kind of cases needs so many in both groups to be looked at by itself. */
const leastOfKind = 5;

/** Compares group `b` with group `a`. The draws depend on the process and the names of the groups alone. */
export async function compareGroups(engine: Engine, process: string, a: Group, b: Group): Promise<Compared> {
  const first = await comparedCases(engine, process, a.slice);
  const second = await comparedCases(engine, process, b.slice);
  const all = await completedCases(engine, process);
  const sizes = [first.throughput_us.length, second.throughput_us.length] as const;
  const smaller = Math.min(...sizes);
  const { changes, overlap } = await changedVariants(engine, process, a.slice, b.slice);
  const kinds = [
    ["variant", pathStrata(first), pathStrata(second)] as const,
    ...(await attributeKinds(engine, process, a, b)),
  ];
  return {
    variants: changes,
    overlap,
    flows: await comparedFlows(engine, process, a.slice, b.slice),
    groups: {
      of: comparedGroups,
      rows: [
        groupRow(process, "a", a.name, first),
        groupRow(process, "b", b.name, second),
        {
          process,
          group: "rest",
          name: "-",
          cases: all - sizes[0] - sizes[1],
          open_cases: null,
          ...noFigures,
        },
      ],
    },
    differences: {
      of: groupDifferences,
      rows: smaller === 0 ? [] : [differenceRow(process, first, second, [a.name, b.name])],
    },
    mix: {
      of: mixEffects,
      rows: kinds.flatMap(([kind, before, after]) => {
        const effect = mixEffect(...pooled(before, after));
        return effect === null
          ? []
          : [
              {
                process,
                kind,
                cases: smaller,
                difference_seconds: effect.difference,
                mix_seconds: effect.mix,
                within_seconds: effect.within,
              },
            ];
      }),
    },
  };
}

const noStrata: ReadonlyMap<string, Stratum> = new Map();

/** Kinds by every attribute but the one that tells the groups apart: they have no kind of it in common. */
async function attributeKinds(engine: Engine, process: string, a: Group, b: Group) {
  const first = await attributeStrata(engine, process, a.slice);
  const second = await attributeStrata(engine, process, b.slice);
  return [...first]
    .map(([attribute, strata]) => [attribute, strata, second.get(attribute) ?? noStrata] as const)
    .filter(([, before, after]) => [...before.keys()].some((kind) => after.has(kind)))
    .filter(([, before, after]) => new Set([...before.keys(), ...after.keys()]).size <= mostValues + 1); // and unknown
}

/** Kinds that are rare in one of the groups as one kind. */
function pooled(
  a: ReadonlyMap<string, Stratum>,
  b: ReadonlyMap<string, Stratum>,
): [ReadonlyMap<string, Stratum>, ReadonlyMap<string, Stratum>] {
  const isFrequent = (kind: string) =>
    Math.min(a.get(kind)?.cases ?? 0, b.get(kind)?.cases ?? 0) >= leastOfKind;
  const joined = (side: ReadonlyMap<string, Stratum>) => {
    const kept = new Map<string, Stratum>();
    for (const [kind, { cases, sum }] of side) {
      const name = isFrequent(kind) ? kind : "rare";
      const before = kept.get(name) ?? { cases: 0, sum: 0 };
      kept.set(name, { cases: before.cases + cases, sum: before.sum + sum });
    }
    return kept;
  };
  return [joined(a), joined(b)];
}

const noFigures = {
  median_seconds: null,
  mean_seconds: null,
  p90_seconds: null,
  repeated_cases: null,
  repeated_cases_share: null,
  handovers: null,
  handover_share: null,
  concentration_share: null,
};

const observedIn = (cases: ComparedCases): Float64Array =>
  figuresOf(cases)(Int32Array.from({ length: cases.throughput_us.length }, (_, i) => i));

const orNull = (value: number | undefined): number | null =>
  value === undefined || Number.isNaN(value) ? null : value;

function groupRow(
  process: string,
  group: "a" | "b",
  name: string,
  cases: ComparedCases,
): Row<typeof comparedGroups.columns> {
  const observed = observedIn(cases);
  const value = (figure: ComparedFigure) => orNull(observed[comparedFigures.indexOf(figure)]);
  const sum = (counts: Float64Array) => counts.reduce((all, n) => all + n, 0);
  return {
    process,
    group,
    name,
    cases: cases.throughput_us.length,
    open_cases: cases.open,
    median_seconds: value("median"),
    mean_seconds: value("mean"),
    p90_seconds: value("p90"),
    repeated_cases: sum(cases.repeated),
    repeated_cases_share: value("rework"),
    handovers: sum(cases.pairs) === 0 ? null : sum(cases.handovers),
    handover_share: value("handover"),
    concentration_share: value("concentration"),
  };
}

function differenceRow(
  process: string,
  first: ComparedCases,
  second: ComparedCases,
  names: readonly [string, string],
): Row<typeof groupDifferences.columns> {
  const draws = (cases: ComparedCases, group: string) =>
    bootstrapDeviations(cases.throughput_us.length, figuresOf(cases), {
      ...bootstrap,
      random: random(version, process, ...names, group),
    });
  const [before, after] = [observedIn(first), observedIn(second)];
  const [drawnBefore, drawnAfter] = [draws(first, "a"), draws(second, "b")];
  const of = (figure: ComparedFigure): readonly [number | null, number | null, number | null] => {
    const i = comparedFigures.indexOf(figure);
    const difference = orNull((after[i] ?? Number.NaN) - (before[i] ?? Number.NaN));
    const [a, b] = [drawnBefore[i], drawnAfter[i]];
    if (difference === null || a === undefined || b === undefined) return [null, null, null];
    const interval = differenceInterval(difference, a, b, figure === "concentration");
    return [difference, interval?.low ?? null, interval?.high ?? null];
  };
  const [median, mean, p90] = [of("median"), of("mean"), of("p90")];
  const [rework, handover, concentration] = [of("rework"), of("handover"), of("concentration")];
  return {
    process,
    cases: Math.min(first.throughput_us.length, second.throughput_us.length),
    median_seconds: median[0],
    median_low_seconds: median[1],
    median_high_seconds: median[2],
    mean_seconds: mean[0],
    mean_low_seconds: mean[1],
    mean_high_seconds: mean[2],
    p90_seconds: p90[0],
    p90_low_seconds: p90[1],
    p90_high_seconds: p90[2],
    rework_difference: rework[0],
    rework_difference_low: rework[1],
    rework_difference_high: rework[2],
    handover_difference: handover[0],
    handover_difference_low: handover[1],
    handover_difference_high: handover[2],
    concentration_difference: concentration[0],
    concentration_difference_low: concentration[1],
    concentration_difference_high: concentration[2],
  };
}
