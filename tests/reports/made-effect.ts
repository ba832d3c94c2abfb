import { profiles, type ProfileName } from "../../src/config/policy.js";
import { effectTable } from "../../src/measures/effect/table.js";
import type { Computed } from "../../src/measures/measure.js";
import { releaseAll } from "../../src/release/tables.js";
import type { EffectInput } from "../../src/reports/pages/effect.js";
import { made, type Rename } from "./made.js";

const day = 86_400;

export interface MadeEffect {
  readonly profile?: ProfileName;
  readonly lang?: "de" | "en";
  readonly rename?: Rename;
  /** As `effect` leaves shares out that are of too few cases. */
  readonly hidden?: boolean;
  /** Nothing is clear. */
  readonly unclear?: boolean;
  readonly against?: readonly string[];
  /** Cases that began before and after, also those not completed. */
  readonly started?: readonly [before: number, after: number];
  /** The day of the change; measured is from 2024-01-01. */
  readonly changed?: string;
  readonly filters?: EffectInput["processes"][number]["filters"];
}

/** Ten months of the made process `antrag` since the beginning of 2024, as `effect` releases them. */
export function madeEffect(o: MadeEffect = {}): EffectInput {
  const { profile = "verwaltung", lang = "de", against = [] } = o;
  const clear = o.unclear !== true;
  const none = { before: null, after: null, difference: null, low: null, high: null };
  const row = (
    figure: string,
    kind: "seconds" | "per_case",
    of: typeof none | Numbers,
    isClear: boolean | null,
  ) => ({
    process: "antrag",
    figure,
    cases: 450,
    before_cases: 465,
    after_cases: 450,
    started_change: o.started === undefined ? 0.02 : o.started[1] / o.started[0] - 1,
    before_started: o.started?.[0] ?? 500,
    before_uncounted: (o.started?.[0] ?? 500) - 465,
    after_started: o.started?.[1] ?? 510,
    after_uncounted: (o.started?.[1] ?? 510) - 450,
    ...columns("seconds", kind === "seconds" ? of : none),
    ...columns("per_case", kind === "per_case" ? of : none),
    clear: isClear,
  });
  const rework = { before: 0.4, after: 0.38, difference: -0.02, low: -0.08, high: 0.05 };
  const manual = { before: 7.91, after: 7.77, difference: -0.14, low: -0.43, high: 0.15 };
  const rows = [
    row("median", "seconds", days(44, 40, -4, -6, -2), clear),
    row("p90", "seconds", days(96, 90, -6, -14, 6.5), false),
    row("own_wait", "seconds", none, null),
    row("rework", "per_case", o.hidden === true ? none : rework, o.hidden === true ? null : false),
    row("manual", "per_case", o.hidden === true ? none : manual, o.hidden === true ? null : false),
  ];
  const computed = [{ of: effectTable, rows }] as unknown as readonly Computed[];
  const { manifest, processes } = made({ ...o, lang, profile });
  return {
    lang,
    profile: profiles[profile],
    tables: releaseAll(computed, profiles[profile], new Map([["antrag", 450]])),
    processes: processes.map((one) => ({
      ...one,
      ...(o.filters === undefined || one.id !== "antrag" ? {} : { filters: o.filters }),
    })),
    contact: null,
    manifest,
    windows: { changed: o.changed ?? "2024-01-01", since: "2024-01-01", until: "2024-11-01", years: 1 },
    months: ["2024-01", "2024-02", "2024-03"],
    unmatched: ["2024-04"],
    against,
  };
}

interface Numbers {
  readonly before: number;
  readonly after: number;
  readonly difference: number;
  readonly low: number;
  readonly high: number;
}

const days = (before: number, after: number, difference: number, low: number, high: number): Numbers => ({
  before: before * day,
  after: after * day,
  difference: difference * day,
  low: low * day,
  high: high * day,
});

const columns = (unit: string, of: Readonly<Record<keyof Numbers, number | null>>) =>
  Object.fromEntries(Object.entries(of).map(([name, value]) => [`${name}_${unit}`, value]));
