import type { Say, Scope } from "../../src/charts/chart.js";
import type { MapTables } from "../../src/charts/process-map-selection.js";
import type { ProfileName } from "../../src/config/policy.js";
import { activityFrequency } from "../../src/measures/activity-frequency.js";
import { directlyFollows } from "../../src/measures/directly-follows.js";
import { endActivities } from "../../src/measures/end-activities.js";
import { monthlyTrend } from "../../src/measures/monthly-trend.js";
import { reworkPerActivity } from "../../src/measures/rework-per-activity.js";
import { startActivities } from "../../src/measures/start-activities.js";
import { throughputHistogram } from "../../src/measures/throughput-histogram.js";
import { throughputTime } from "../../src/measures/throughput-time.js";
import { variants } from "../../src/measures/variants.js";
import { say as sayIn } from "../../src/reports/locale.js";
import { released } from "./released.js";

export const day = 86_400;

export const de: Say = sayIn("de");
export const en: Say = sayIn("en");

export const scope: Scope = { process: "p", name: "Wohngeld", period: "01.01.2024–31.12.2024", cases: 1840 };

const steps = {
  received: "Antrag eingegangen",
  check: "Vollständigkeit prüfen",
  request: "Unterlagen nachfordern",
  documents: "Unterlagen eingegangen",
  compute: "Berechnung",
  review: "Vier-Augen-Prüfung",
  notice: "Bescheid versandt",
} as const;

type Name = (activity: string) => string;

/** A small process as its department knows it. `name` renames every step, for example into something hostile. */
export function wohngeld(profile: ProfileName = "public-data", name: Name = (activity) => activity) {
  const s = Object.fromEntries(Object.entries(steps).map(([key, text]) => [key, name(text)])) as Record<
    keyof typeof steps,
    string
  >;
  const transition = (
    from_activity: string,
    to_activity: string,
    executions: number,
    days: number | null,
  ) => ({
    from_activity,
    to_activity,
    executions,
    cases: executions,
    median_seconds: days === null ? null : days * day,
    q1_seconds: days === null ? null : days * 0.5 * day,
    q3_seconds: days === null ? null : days * 2 * day,
    p90_seconds: days === null ? null : days * 4 * day,
  });
  const step = (activity: string, executions: number) => ({
    activity,
    executions,
    cases: Math.min(executions, 1840),
  });
  const map: MapTables = {
    activities: released(
      activityFrequency,
      [
        step(s.check, 2600),
        step(s.received, 1840),
        step(s.compute, 1800),
        step(s.review, 1800),
        step(s.notice, 1700),
        step(s.request, 760),
        step(s.documents, 760),
      ],
      profile,
    ),
    transitions: released(
      directlyFollows,
      [
        transition(s.received, s.check, 1840, 2),
        transition(s.check, s.request, 760, 0.5),
        transition(s.request, s.documents, 760, 12.5),
        transition(s.documents, s.check, 760, 1),
        transition(s.check, s.compute, 1700, 3),
        transition(s.compute, s.compute, 100, 1),
        transition(s.compute, s.review, 1700, 1),
        transition(s.review, s.compute, 100, 1),
        transition(s.review, s.notice, 1700, 0.5),
      ],
      profile,
    ),
    starts: released(startActivities, [{ activity: s.received, cases: 1840, share: 1 }], profile),
    ends: released(
      endActivities,
      [
        { activity: s.notice, cases: 1700, share: 1700 / 1840 },
        { activity: s.check, cases: 140, share: 140 / 1840 },
      ],
      profile,
    ),
  };
  return {
    map,
    variants: released(
      variants,
      [
        [1, [s.received, s.check, s.compute, s.review, s.notice], 940, 8],
        [2, [s.received, s.check, s.request, s.documents, s.check, s.compute, s.review, s.notice], 660, 24],
        [3, [s.received, s.check, s.compute, s.compute, s.review, s.compute, s.review, s.notice], 100, 10.5],
        [4, [s.received, s.check], 140, 6],
      ].map(([rank, variant, cases, days], i, all) => ({
        rank: rank as number,
        variant: variant as readonly string[],
        cases: cases as number,
        share: (cases as number) / 1840,
        cumulative_share: all.slice(0, i + 1).reduce((sum, row) => sum + (row[2] as number), 0) / 1840,
        median_throughput_seconds: (days as number) * day,
      })),
      profile,
    ),
    histogram: released(
      throughputHistogram,
      [300, 620, 420, 250, 130, 0, 120].map((cases, i) => ({
        bin: i + 1,
        from_seconds: i * 7 * day,
        to_seconds: i === 6 ? null : (i + 1) * 7 * day,
        cases,
        share: cases / 1840,
      })),
      profile,
    ),
    throughput: released(
      throughputTime,
      [{ cases: 1840, median_seconds: 13.5 * day, p90_seconds: 33 * day }],
      profile,
    ),
    trend: released(
      monthlyTrend,
      [150, 155, 160, 148, 152].map((cases, i) => ({
        month: `2024-0${i + 1}`,
        cases,
        completed_cases: cases,
        median_throughput_seconds: [12, 20.5, 14, 13, 9][i]! * day,
        p90_throughput_seconds: 33 * day,
        incomplete: i === 4,
      })),
      profile,
    ),
    rework: released(
      reworkPerActivity,
      [
        [s.check, 1840, 660],
        [s.compute, 1800, 100],
        [s.request, 660, 90],
        [s.notice, 1700, 0],
      ].map(([activity, cases, repeated]) => ({
        activity: activity as string,
        cases: cases as number,
        repeated_cases: repeated as number,
        repeated_cases_share: (repeated as number) / (cases as number),
        extra_executions: repeated as number,
        self_loops: 0,
        repetitions: repeated as number,
      })),
      profile,
    ),
  };
}
