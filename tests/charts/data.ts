import type { ProfileName } from "../../src/config/policy.js";
import { activityMonths } from "../../src/measures/activity-months.js";
import { arrivalsByHour } from "../../src/measures/arrivals-by-hour.js";
import { breakdownByUnit } from "../../src/measures/breakdown-by-unit.js";
import { breakdown } from "../../src/measures/breakdown.js";
import { drift } from "../../src/measures/data/drift.js";
import { medianByAttribute, medianByMonth, medianByUnit } from "../../src/measures/data/median-intervals.js";
import { rowsByFile } from "../../src/measures/data/rows-by-file.js";
import { throughputMedianWithOpenCases } from "../../src/measures/data/throughput-median-with-open-cases.js";
import { throughputSurvival } from "../../src/measures/data/throughput-survival.js";
import { directlyFollows } from "../../src/measures/directly-follows.js";
import { eventsByCaseAge } from "../../src/measures/events-by-case-age.js";
import { eventsPerMonth } from "../../src/measures/events-per-month.js";
import { eventsPerWeek } from "../../src/measures/events-per-week.js";
import { netLoopGain } from "../../src/measures/net-loop-gain.js";
import { openCasesByAge } from "../../src/measures/open-cases-by-age.js";
import { flowPerMonth } from "../../src/measures/flow-per-month.js";
import { handoverMatrix } from "../../src/measures/handover-matrix.js";
import { precedenceMatrix } from "../../src/measures/precedence-matrix.js";
import { segmentSpectrum } from "../../src/measures/segment-spectrum.js";
import { startEndPairs } from "../../src/measures/start-end-pairs.js";
import { throughputTime } from "../../src/measures/throughput-time.js";
import { workingTimeHistogram } from "../../src/measures/working-time-histogram.js";
import { workingTime } from "../../src/measures/working-time.js";
import { timeOfDay } from "../../src/measures/time-of-day.js";
import { released } from "./released.js";

const day = 86_400;
const ages = [0, 7, 30, 90, 180, 365] as const;

/** Tables that the quality report draws, with `n` rows of each kind. */
export function dataRows(n: number, profile: ProfileName, cases = 100, name = (i: number) => `Schritt ${i}`) {
  const rows = Array.from({ length: n }, (_, i) => i);
  const month = (i: number) => `${2010 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, "0")}`;
  const week = (i: number) => new Date(Date.UTC(2024, 0, 1 + 7 * i)).toISOString().slice(0, 10);
  return {
    rows: released(
      rowsByFile,
      rows.map((i) => ({
        file: `export_${i}.csv`,
        rows_read: 1000 + i,
        rows_rejected: 20,
        rows_duplicate: 30,
        rows_outside: i,
        rows_folded: 0,
        rows_loaded: 950,
      })),
      profile,
    ),
    weeks: released(
      eventsPerWeek,
      rows.map((i) => ({ week: week(i * 2), cases, events: cases * 3 + i })),
      profile,
    ),
    months: released(
      eventsPerMonth,
      rows.map((i) => ({ month: month(i), cases, events: cases * 9 + i })),
      profile,
    ),
    times: released(
      timeOfDay,
      rows.slice(0, 168).map((i) => ({
        weekday: 1 + (i % 7),
        hour: Math.floor(i / 7) % 24,
        cases,
        events: cases + i * 1000,
      })),
      profile,
    ),
    working: {
      histogram: released(
        workingTimeHistogram,
        rows.slice(0, 3).map((i) => ({
          bin: i + 1,
          from_working_days: i * 5,
          to_working_days: i === Math.min(n, 3) - 1 ? null : (i + 1) * 5,
          cases,
          share: 1 / n,
        })),
        profile,
      ),
      throughput: released(
        workingTime,
        rows
          .slice(0, 1)
          .map(() => ({ cases, measured_cases: cases, median_working_days: n, p90_working_days: 4 * n })),
        profile,
      ),
      target_working_days: 8,
      note: null,
    },
    arrivals: released(
      arrivalsByHour,
      rows
        .slice(0, 70)
        .map((i) => ({ weekday: 1 + (i % 7), hour: 7 + Math.floor(i / 7), arrivals: cases + i * 10 })),
      profile,
    ),
    activities: released(
      activityMonths,
      rows.flatMap((i) =>
        [0, 1, 2, 5].map((m) => ({ activity: name(i), month: month(m + (i % 3)), cases, events: cases + i })),
      ),
      profile,
    ),
    followers: released(
      precedenceMatrix,
      rows.flatMap((i) =>
        [...new Set([i, (i + 1) % n, (i * 7 + 3) % n])].map((next, at) => ({
          kind: "step",
          from_activity: name(i),
          to_activity: name(next),
          executions: cases + i + at,
          cases,
          share_of_from: [0.05, 0.6, 0.35][at] ?? 0,
          share_of_to: 0.3,
        })),
      ),
      profile,
    ),
    handovers: released(
      handoverMatrix,
      rows.flatMap((i) =>
        [...new Set([i, (i + 1) % n])].map((next, at) => ({
          basis: "org_unit",
          from_unit: name(i),
          to_unit: name(next),
          pairs: cases + i + at,
          cases,
          share: 0.1,
        })),
      ),
      profile,
    ),
    flows: released(
      flowPerMonth,
      rows.map((i) => ({
        month: month(i),
        arrivals: cases + i,
        completions: cases,
        open_at_end: cases + i,
        lower_bound: i === 0,
      })),
      profile,
    ),
    progress: released(
      eventsByCaseAge,
      rows.flatMap((i) =>
        [0, 1, 2, 4].map((age) => ({
          month: month(i),
          from_seconds: age * 5 * day,
          to_seconds: age === 4 ? null : (age + 1) * 5 * day,
          cases,
          events: cases * (5 - age) + i,
        })),
      ),
      profile,
    ),
    spectrum: released(
      segmentSpectrum,
      [0, 1, 2, 3, 4, 5].slice(0, n).flatMap((pair) =>
        rows.flatMap((i) =>
          [1, 2, 3, 4].map((quarter) => ({
            rank: pair + 1,
            from_activity: name(pair),
            to_activity: name(pair + 1),
            month: month(i),
            quarter,
            cases: cases + (quarter === 4 && i % 6 === pair ? 5 * cases : pair),
            executions: cases + 9,
          })),
        ),
      ),
      profile,
    ),
    durations: released(
      directlyFollows,
      [0, 1, 2, 3, 4].slice(0, n).map((pair) => ({
        from_activity: name(pair),
        to_activity: name(pair + 1),
        cases: cases * n,
        q1_seconds: day,
        median_seconds: 3 * day,
        q3_seconds: 9 * day,
      })),
      profile,
    ),
    survival: released(
      throughputSurvival,
      rows.map((i) => ({
        from_seconds: i * day,
        to_seconds: i === n - 1 ? null : (i + 1) * day,
        at_risk_cases: (n - i) * cases,
        completed_cases: cases,
        open_cases: 0,
        survival_share: 1 - (i + 1) / n,
        survival_low_share: i === n - 1 ? null : 0.9 * (1 - (i + 1) / n),
        survival_high_share: i === n - 1 ? null : Math.min(1, 1.1 * (1 - (i + 1) / n)),
      })),
      profile,
    ),
    survivalMedian: released(
      throughputMedianWithOpenCases,
      rows.slice(0, 1).map(() => ({
        cases: n * cases,
        completed_cases: n * cases,
        open_cases: 0,
        median_seconds: (n / 2) * day,
        median_low_seconds: 0.4 * n * day,
        median_high_seconds: 0.6 * n * day,
      })),
      profile,
    ),
    breakdowns: {
      attributes: released(
        breakdown,
        rows.map((i) => ({
          attribute: `Merkmal ${i % 3}`,
          value: i === 3 ? null : name(i),
          cases: cases + i,
          completed_cases: cases,
          median_seconds: (1 + (i % 7)) * day,
        })),
        profile,
      ),
      attributeLimits: released(
        medianByAttribute,
        rows.slice(1).map((i) => ({
          attribute: `Merkmal ${i % 3}`,
          value: i === 3 ? null : name(i),
          cases: cases + i,
          completed_cases: cases,
          median_low_seconds: (0.5 + (i % 7)) * day,
          median_high_seconds: (2 + (i % 7)) * day,
        })),
        profile,
      ),
      units: released(
        breakdownByUnit,
        rows.map((i) => ({
          value: name(i),
          people: 20,
          cases: cases + i,
          completed_cases: cases,
          median_seconds: i === 1 ? null : i * day,
        })),
        profile,
      ),
      unitLimits: released(
        medianByUnit,
        rows.map((i) => ({
          value: name(i),
          people: 20,
          cases: cases + i,
          completed_cases: cases,
          median_low_seconds: i * day,
          median_high_seconds: (i + 1) * day,
        })),
        profile,
      ),
      throughput: released(
        throughputTime,
        rows.slice(0, 1).map(() => ({ cases: cases * n, median_seconds: 4 * day, p90_seconds: 9 * day })),
        profile,
      ),
    },
    drifts: {
      limits: released(
        medianByMonth,
        rows.map((i) => ({
          month: month(i),
          cases,
          completed_cases: cases,
          median_low_seconds: (i % 9) * day,
          median_high_seconds: ((i % 9) + 2) * day,
        })),
        profile,
      ),
      drift: released(
        drift,
        rows
          .filter((i) => i % 4 === 1)
          .map((i) => ({
            kind: i % 8 === 1 ? "throughput" : "directly-follows",
            month: month(i),
            before_cases: cases,
            after_cases: cases,
            smaller_cases: cases,
            before_median_seconds: i * day,
            after_median_seconds: 2 * i * day,
            difference_seconds: i * day,
            p_value: 0.01,
          })),
        profile,
      ),
    },
    loops: released(
      netLoopGain,
      rows.map((i) => ({
        activity: name(i),
        cases,
        executions: cases + i,
        self_loops: 0,
        loops: cases,
        loop_inflow: i % 3 === 0 ? 0 : cases + i,
        loop_outflow: i % 4 === 0 ? 0 : 2 * cases,
        net_loop_gain: (i % 4 === 0 ? 0 : 2 * cases) - (i % 3 === 0 ? 0 : cases + i),
      })),
      profile,
    ),
    pairs: released(
      startEndPairs,
      rows.map((i) => ({
        start_activity: name(0),
        end_activity: name(i),
        cases: cases + n - i,
        completed: i % 2 === 0,
      })),
      profile,
    ),
    ages: released(
      openCasesByAge,
      rows.slice(0, ages.length).map((i) => ({
        lower_seconds: (ages[i] ?? 0) * day,
        upper_seconds: i === ages.length - 1 ? null : (ages[i + 1] ?? 0) * day,
        cases: cases + i,
      })),
      profile,
    ),
  };
}

export type DataTables = ReturnType<typeof dataRows>;

/** The same as a department knows it. */
export const wholeData = (profile: ProfileName, name?: (activity: string) => string): DataTables =>
  dataRows(24, profile, 100, (i) => (name === undefined ? `Schritt ${i}` : name(`Schritt ${i}`)));
