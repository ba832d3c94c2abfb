import { caseSums } from "../../src/measures/case-sums.js";
import { channelShare } from "../../src/measures/channel-share.js";
import { computedTables } from "../../src/measures/data/computed.js";
import { decisionGain } from "../../src/measures/data/decision-gain.js";
import { throughputQuantiles } from "../../src/measures/data/throughput-quantiles.js";
import { enquiryShare } from "../../src/measures/enquiry-share.js";
import { firstTimeRight } from "../../src/measures/first-time-right.js";
import { measures } from "../../src/measures/index.js";
import type { Columns, Computed, Described, Row } from "../../src/measures/measure.js";
import { nextStepDeterminism } from "../../src/measures/next-step-determinism.js";
import { systemSwitches } from "../../src/measures/system-switches.js";
import { throughputTime } from "../../src/measures/throughput-time.js";
import { unitChanges } from "../../src/measures/unit-changes.js";
import { variantCohorts } from "../../src/measures/variant-cohorts.js";
import { variantConcentration } from "../../src/measures/variant-concentration.js";
import { quantileSorted } from "../../src/statistics/quantile.js";
import { decisionRow } from "./decisions.js";
import { determinism } from "./determinism.js";
import { enquiryStep, type MadeCase } from "./made-cases.js";

const table = <C extends Columns>(of: Described<C>, rows: readonly Row<C>[]): Computed<C> => ({ of, rows });
const sum = <T>(of: readonly T[], value: (one: T) => number): number =>
  of.reduce((all, one) => all + value(one), 0);
export const isRight = ({ path }: MadeCase): boolean => new Set(path).size === path.length;
const enquiries = ({ path }: MadeCase): number => path.filter((step) => step === enquiryStep).length;

/** The tables that the measures would give for these cases, as far as an indicator reads them. */
export function tablesOf(
  process: string,
  first: readonly MadeCase[],
  second: readonly MadeCase[],
): readonly Computed[] {
  const all = [...first, ...second];
  const cases = all.length;
  const counts = new Map<string, { readonly of: MadeCase; n: number; firstHalf: number }>();
  for (const [half, of] of [first, second].entries()) {
    for (const one of of) {
      const own = counts.get(one.key) ?? { of: one, n: 0, firstHalf: 0 };
      own.n += 1;
      if (half === 0) own.firstHalf += 1;
      counts.set(one.key, own);
    }
  }
  const paths = [...counts.values()];
  const times = Float64Array.from(all, ({ seconds }) => seconds).sort();
  const given: readonly Computed[] = [
    table(variantConcentration, [
      { process, cases, concentration_share: sum(paths, ({ n }) => n * (n - 1)) / (cases * (cases - 1)) },
    ]),
    table(nextStepDeterminism, [
      { process, cases, executions: sum(all, ({ path }) => path.length), ...determinism(paths) },
    ]),
    table(decisionGain, [decisionRow(process, all)]),
    table(firstTimeRight, [
      {
        process,
        cases,
        right_cases: all.filter(isRight).length,
        right_cases_share: all.filter(isRight).length / cases,
      },
    ]),
    table(
      variantCohorts,
      paths.map(({ of, n, firstHalf }) => ({
        process,
        variant: of.path,
        cases: n,
        first_half_cases: firstHalf,
        is_right: isRight(of),
      })),
    ),
    table(throughputTime, [
      {
        process,
        cases,
        mean_seconds: null,
        median_seconds: quantileSorted(times, 0.5),
        p10_seconds: null,
        q1_seconds: null,
        q3_seconds: null,
        p90_seconds: quantileSorted(times, 0.9),
        min_seconds: null,
        max_seconds: null,
        st_dev_seconds: null,
      },
    ]),
    table(
      throughputQuantiles,
      Array.from({ length: 201 }, (_, i) => ({
        process,
        quantile_share: i / 200,
        cases,
        throughput_seconds: quantileSorted(times, i / 200),
      })),
    ),
    table(channelShare, [
      { process, channel: "online", cases: all.filter(({ online }) => online).length, share: null },
      { process, channel: "papier", cases: all.filter(({ online }) => !online).length, share: null },
    ]),
    table(enquiryShare, [
      {
        process,
        cases,
        executions: sum(all, ({ path }) => path.length),
        enquiry_executions: sum(all, enquiries),
        enquiry_share: sum(all, enquiries) / sum(all, ({ path }) => path.length),
      },
    ]),
    table(systemSwitches, [
      {
        process,
        cases,
        switches_per_case: sum(all, ({ switches }) => switches) / cases,
        systems: 2,
        known_share: 1,
      },
    ]),
    table(unitChanges, [
      {
        process,
        cases,
        changes_per_case: sum(all, ({ moves }) => moves) / cases,
        routing_changes_per_case: null,
        return_cases: all.filter(({ returns }) => returns).length,
        return_cases_share: all.filter(({ returns }) => returns).length / cases,
        known_share: 1,
        returns: null,
        returns_per_case: null,
      },
    ]),
    table(caseSums, [
      {
        process,
        cases,
        switches: sum(all, ({ switches }) => switches),
        switches_squared: sum(all, ({ switches }) => switches ** 2),
        switches_cubed: sum(all, ({ switches }) => switches ** 3),
        executions: sum(all, ({ path }) => path.length),
        executions_squared: sum(all, ({ path }) => path.length ** 2),
        enquiries: sum(all, enquiries),
        enquiries_squared: sum(all, (one) => enquiries(one) ** 2),
        enquiries_by_executions: sum(all, (one) => enquiries(one) * one.path.length),
        moves_basis: "org_unit",
        unit_cases: cases,
        moves: sum(all, ({ moves, returns }) => moves + Number(returns)),
        moves_squared: sum(all, ({ moves, returns }) => (moves + Number(returns)) ** 2),
        moves_cubed: sum(all, ({ moves, returns }) => (moves + Number(returns)) ** 3),
        timed_cases: 0,
        processing_seconds: null,
        throughput_seconds: null,
      },
    ]),
  ];
  return [...measures, ...computedTables].map(
    (of) => given.find((one) => one.of.id === of.id) ?? { of, rows: [] },
  );
}
