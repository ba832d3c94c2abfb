import { breakdown } from "../../src/measures/breakdown.js";
import { medianByAttribute, medianByMonth } from "../../src/measures/data/median-intervals.js";
import { throughputMedianWithOpenCases } from "../../src/measures/data/throughput-median-with-open-cases.js";
import { throughputSurvival } from "../../src/measures/data/throughput-survival.js";
import { flowPerMonth } from "../../src/measures/flow-per-month.js";
import { handoverMatrix } from "../../src/measures/handover-matrix.js";
import { eventsByCaseAge } from "../../src/measures/events-by-case-age.js";
import type { Computed } from "../../src/measures/measure.js";
import { netLoopGain } from "../../src/measures/net-loop-gain.js";
import { precedenceMatrix } from "../../src/measures/precedence-matrix.js";
import { segmentSpectrum } from "../../src/measures/segment-spectrum.js";
import { table } from "../ranking/portfolio.js";

const day = 86_400;

/** Rows of what only the analysis report shows: each case takes one step after the other, half of them within ten days. */
export function analysisRows(
  cases: ReadonlyMap<string, number>,
  [first = "", second = "", third = ""]: readonly string[],
): readonly Computed[] {
  const rows = <R>(of: (process: string, n: number) => readonly R[]): readonly R[] =>
    [...cases].flatMap(([process, n]) => of(process, n));
  const survival = (n: number) =>
    [1, 0.5, 0.2].map((share, i) => ({
      from_seconds: i * 10 * day,
      to_seconds: i === 2 ? null : (i + 1) * 10 * day,
      at_risk_cases: Math.round(n * share),
      completed_cases: Math.round(n * 0.3),
      open_cases: 0,
      survival_share: share,
      survival_low_share: share === 1 ? null : share - 0.05,
      survival_high_share: share === 1 ? null : share + 0.05,
    }));
  const halves = (n: number) =>
    [
      ["online", 6],
      ["Papier", 16],
    ].map(([value, days]) => ({
      attribute: "channel",
      value: String(value),
      cases: n / 2,
      completed_cases: n / 2,
      share: 0.5,
      median_seconds: Number(days) * day,
    }));
  const unmeasured = { p90_seconds: null, mean_seconds: null, repeated_cases: 0, repeated_cases_share: 0 };
  return [
    table(
      precedenceMatrix,
      rows((process, n) =>
        [
          ["start", "-", first],
          ["step", first, second],
          ["step", second, third],
          ["end", third, "-"],
        ].map(([kind = "", from = "", to = ""]) => ({
          process,
          kind,
          from_activity: from,
          to_activity: to,
          executions: n,
          cases: n,
          share_of_from: 1,
          share_of_to: 1,
        })),
      ),
    ),
    table(
      flowPerMonth,
      rows((process, n) =>
        ["2024-01", "2024-02"].map((month, i) => ({
          process,
          month,
          arrivals: n / 2,
          completions: n / 4,
          open_at_end: (n / 4) * (i + 1),
          lower_bound: false,
        })),
      ),
    ),
    table(
      handoverMatrix,
      rows((process, n) =>
        [
          [first, second],
          [second, second],
        ].map(([from = "", to = ""]) => ({
          process,
          basis: "org_unit",
          from_unit: from,
          to_unit: to,
          pairs: n,
          cases: n,
          share: 0.5,
          known_share: 1,
          people: null,
        })),
      ),
    ),
    table(
      eventsByCaseAge,
      rows((process, n) =>
        ["2024-01", "2024-02"].flatMap((month) =>
          [0, 10].map((days) => ({
            process,
            month,
            from_seconds: days * day,
            to_seconds: (days + 10) * day,
            cases: n / 2,
            events: n,
          })),
        ),
      ),
    ),
    table(
      segmentSpectrum,
      rows((process, n) =>
        ["2024-01", "2024-02"].flatMap((month) =>
          [1, 2, 3, 4].map((quarter) => ({
            process,
            rank: 1,
            from_activity: first,
            to_activity: second,
            month,
            quarter,
            cases: n / 8,
            executions: n / 8,
          })),
        ),
      ),
    ),
    table(
      netLoopGain,
      rows((process, n) =>
        [
          [first, 0, n / 2],
          [second, n / 4, n / 4],
          [third, n / 2, 0],
        ].map(([activity, inflow, outflow]) => ({
          process,
          activity: String(activity),
          cases: n,
          executions: n,
          self_loops: 0,
          loops: n / 4,
          loop_inflow: Number(inflow),
          loop_outflow: Number(outflow),
          net_loop_gain: Number(outflow) - Number(inflow),
        })),
      ),
    ),
    table(
      breakdown,
      rows((process, n) => halves(n).map((half) => ({ process, ...half, ...unmeasured }))),
    ),
    table(
      medianByAttribute,
      rows((process, n) =>
        halves(n).map(({ attribute, value, cases: own, completed_cases, median_seconds }) => ({
          process,
          attribute,
          value,
          cases: own,
          completed_cases,
          median_low_seconds: median_seconds - day,
          median_high_seconds: median_seconds + day,
        })),
      ),
    ),
    table(
      medianByMonth,
      rows((process, n) =>
        ["2024-01", "2024-02"].map((month) => ({
          process,
          month,
          cases: n / 2,
          completed_cases: n / 2,
          median_low_seconds: 9 * day,
          median_high_seconds: 11 * day,
        })),
      ),
    ),
    table(
      throughputSurvival,
      rows((process, n) => survival(n).map((one) => ({ process, ...one }))),
    ),
    table(
      throughputMedianWithOpenCases,
      rows((process, n) => [
        {
          process,
          cases: n,
          completed_cases: n,
          open_cases: 0,
          median_seconds: 10 * day,
          median_low_seconds: 8 * day,
          median_high_seconds: 12 * day,
          reason: "-",
        },
      ]),
    ),
  ];
}
