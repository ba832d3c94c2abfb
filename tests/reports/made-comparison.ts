import { profiles, type ProfileName } from "../../src/config/policy.js";
import { comparedGroups, groupDifferences, mixEffects } from "../../src/measures/comparison/tables.js";
import { variantChanges, variantOverlap } from "../../src/measures/comparison/variant-tables.js";
import type { Computed } from "../../src/measures/measure.js";
import type { Released } from "../../src/release/released.js";
import { releaseAll, ReleasedTables } from "../../src/release/tables.js";
import type { ComparisonInput } from "../../src/reports/pages/compare.js";
import { comparison } from "../charts/comparison.js";
import { flows } from "../charts/flows.js";
import { made, type Rename } from "./made.js";

const day = 86_400;

function withFlows(tables: ReleasedTables, profile: ProfileName, rename: Rename): ReleasedTables {
  const { steps, transitions, differences } = flows(profile, rename, "antrag");
  const all = [steps, transitions, differences] as unknown as readonly Released[];
  return new ReleasedTables(profile, [...tables.all, ...all]);
}

export interface MadeComparison {
  readonly profile?: ProfileName;
  readonly lang?: "de" | "en";
  readonly rename?: Rename;
  /** Cases with a repeated step in group A; few of them are withheld under `verwaltung`. */
  readonly repeated?: number;
  /** The difference of the means lies within its interval. */
  readonly unclear?: boolean;
  readonly filters?: ComparisonInput["processes"][number]["filters"];
}

/** Two years of the made process `antrag`, as `compare` releases them. */
export function madeComparison(o: MadeComparison = {}): ComparisonInput {
  const { profile = "verwaltung", lang = "de", repeated = 240, rename = (name) => name } = o;
  const { groups, differences } = comparison("public-data", rename);
  const mean = o.unclear === true ? 2 * day : -day;
  const computed = [
    {
      of: comparedGroups,
      rows: groups.rows.map((row) => ({
        ...row,
        ...(row.group === "a" ? { repeated_cases: repeated, repeated_cases_share: repeated / 600 } : {}),
        process: "antrag",
      })),
    },
    {
      of: groupDifferences,
      rows: differences.rows.map((row) => ({ ...row, process: "antrag", mean_high_seconds: mean })),
    },
    {
      of: mixEffects,
      rows: ["variant", "channel", rename("bezirk")].map((kind, i) => ({
        process: "antrag",
        kind,
        cases: 515,
        difference_seconds: -4 * day,
        mix_seconds: i === 0 ? -3 * day : 0,
        within_seconds: i === 0 ? -day : -4 * day,
      })),
    },
    {
      of: variantChanges,
      rows: [
        ["b", ["Antrag erfassen", "Bescheid erstellen"], 85],
        ["a", ["Antrag erfassen", "Unterlagen prüfen"], 40],
        ["a", ["Unterlagen prüfen"], 30],
        ["a", ["Bescheid erstellen"], 4],
      ].map(([only, variant, cases]) => ({
        process: "antrag",
        only,
        variant: (variant as readonly string[]).map(rename),
        cases,
        share: Number(cases) / (only === "a" ? 600 : 515),
      })),
    },
    {
      of: variantOverlap,
      rows: [
        {
          process: "antrag",
          cases: 515,
          shared_paths: 12,
          a_shared_cases: 526,
          b_shared_cases: 430,
          a_only_paths: 3,
          a_only_cases: 74,
          b_only_paths: 1,
          b_only_cases: 85,
        },
      ],
    },
  ] as unknown as readonly Computed[];
  const { manifest, processes } = made({ ...o, lang, profile });
  return {
    lang,
    profile: profiles[profile],
    tables: withFlows(releaseAll(computed, profiles[profile], new Map([["antrag", 515]])), profile, rename),
    processes: processes
      .filter(({ id }) => id === "antrag")
      .map((one) => ({ ...one, ...(o.filters === undefined ? {} : { filters: o.filters }) })),
    contact: null,
    manifest,
    by: "period",
  };
}
