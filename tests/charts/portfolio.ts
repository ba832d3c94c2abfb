import { rankingV1 } from "../../src/config/ranking.js";
import type { ProfileName } from "../../src/config/policy.js";
import { benefit, criteria, gates, suitability } from "../../src/ranking/tables.js";
import { pairwise } from "../../src/ranking/tables/pairwise.js";
import { rankAcceptability } from "../../src/ranking/tables/rank-acceptability.js";
import { steps } from "../../src/ranking/tables/steps.js";
import { rankingChanges, rankingOf, type RankingChange } from "../../src/release/ranking-changes.js";
import { ReleasedTables } from "../../src/release/tables.js";
import { released } from "./released.js";

/**
 * Values of the criteria of the RPA score, 0 to 1; null = missing. Source: T11 of the scoring reference (P1, P2, P3, P4
 * without R5, P5), whose scores are .505694, .817292, .154722, .513056 to .713056, .890000.
 */
const golden: Readonly<Record<string, readonly (number | null)[]>> = {
  wohngeld: [0.36, 0.622222, 0.55, 0.458333, 0.5, 0.625],
  hundesteuer: [0.9, 0.933333, 0.8, 0.9375, 0.8, 0.25],
  baugenehmigung: [0.02, 0.111111, 0.2, 0, 0, 0.875],
  gewerbe: [0.6, 0.777778, null, 0.833333, 0.7, 0.125],
  kfz: [1, 1, 0.95, 1, 1, 0],
};

const hours: Readonly<Record<string, number | null>> = {
  wohngeld: 1021,
  hundesteuer: 310,
  baugenehmigung: 45,
  gewerbe: null,
  kfz: 640,
};

/** Levels of the pre-screen's findings; `-` leaves none. */
const levelsOf: Readonly<Record<string, readonly string[]>> = {
  wohngeld: ["M", "H", "-", "U", "U"],
  hundesteuer: ["T", "M"],
  baugenehmigung: ["U", "S", "M"],
  gewerbe: ["M"],
  kfz: ["-", "-"],
};

export const names: ReadonlyMap<string, string> = new Map([
  ["wohngeld", "Wohngeld"],
  ["hundesteuer", "Anmeldung zur Hundesteuer"],
  ["baugenehmigung", "Baugenehmigung im vereinfachten Verfahren"],
  ["gewerbe", "Gewerbeanmeldung"],
  ["kfz", "Kfz-Wiederzulassung"],
]);

/** What is proposed for the steps of the golden processes: name, label, kind of AI support, hours a year. */
const proposals: Readonly<Record<string, readonly (readonly [string, string, string, number | null])[]>> = {
  wohngeld: [
    ["Antrag erfassen", "ki", "documents", 61],
    ["Unterlagen prüfen", "ki", "documents", 72],
    ["Rückfrage stellen", "ki", "dialogue", 29],
    ["Bescheid erstellen", "person_decides", "documents", 55],
  ],
  hundesteuer: [
    ["Anmeldung erfassen", "ki", "documents", null],
    ["Kassenzeichen vergeben", "already_automated", "-", null],
  ],
  gewerbe: [
    ["Akte anlegen", "interface", "-", 220],
    ["Gebühr verbuchen", "rpa_batch", "-", 150],
  ],
  kfz: [["Daten übernehmen", "rpa", "-", 85]],
};

/**
 * What moved in the golden portfolio since an earlier time, when nobody had stated the share of determined steps of
 * `hundesteuer`, `gewerbe` was not in it, and there was a process `fundbuero`.
 */
export function moved(of: ReturnType<typeof portfolio>): readonly RankingChange[] {
  const present = new Set(of.suitability.rows.map(({ process }) => process));
  const then = portfolio("public-data", {
    ...Object.fromEntries(Object.entries(golden).filter(([id]) => id !== "gewerbe" && present.has(id))),
    ...(present.has("hundesteuer") ? { hundesteuer: [null, 0.2, 0.1, 0.1, 0.8, 0.25] } : {}),
    ...(present.size === 0 ? {} : { fundbuero: [0.5, 0.5, 0.5, 0.5, 0.5, 0.5] }),
  });
  const tables = ({ suitability, criteria }: ReturnType<typeof portfolio>) =>
    new ReleasedTables("public-data", [suitability, criteria]);
  return rankingChanges(tables(of), rankingOf(tables(then), "v1"));
}

const weights = Object.entries(rankingV1.scores.rpa);

/** The golden portfolio as released tables; `gewerbe` lacks one criterion and the hours. */
export function portfolio(
  profile: ProfileName = "public-data",
  values: Readonly<Record<string, readonly (number | null)[]>> = golden,
) {
  const terms = Object.entries(values).flatMap(([process, of]) =>
    of.map((value, i) => {
      const [indicator = "", percent = 0] = weights[i] ?? [];
      const weight = percent / 100;
      return {
        process,
        score: "rpa",
        indicator,
        cases: 1000,
        raw: value,
        value_share: value,
        weight_share: weight,
        contribution_share: value === null ? 0 : value * weight,
        contribution_high_share: value === null ? weight : value * weight,
        evidence: value === null ? "missing" : indicator === "system_switches" ? "stated" : "measured",
        clipped: "-",
        reason: value === null ? "not_answered" : "-",
      };
    }),
  );
  const sum = (process: string, column: "contribution_share" | "contribution_high_share") =>
    terms.filter((term) => term.process === process).reduce((total, term) => total + term[column], 0);
  const byScore = Object.keys(values).sort(
    (a, b) => sum(b, "contribution_share") - sum(a, "contribution_share"),
  );
  /** Six draws in ten at its own place, three one lower (the last: above), one two lower. */
  const acceptability = byScore.flatMap((process, i) =>
    byScore.map((_, place) => {
      const away = Math.abs(place - i);
      const share = away === 0 ? 0.6 : away === 1 ? 0.3 : away === 2 ? 0.1 : 0;
      return {
        process,
        score: "rpa",
        cases: 1000,
        place: place + 1,
        draws_share: share,
        free_weights_share: 0,
      };
    }),
  );
  return {
    criteria: released(criteria, terms, profile),
    acceptability: released(rankAcceptability, acceptability, profile),
    suitability: released(
      suitability,
      Object.keys(values).map((process) => {
        const [low, high] = [sum(process, "contribution_share"), sum(process, "contribution_high_share")];
        const value = (low + high) / 2;
        return {
          process,
          score: "rpa",
          cases: 1000,
          value,
          low_share: low,
          high_share: high,
          p5_share: value - 0.03,
          p95_share: value + 0.02,
          rank: byScore.indexOf(process) + 1,
          // the places 3 and 4 are one group
          rank_group_first: byScore.indexOf(process) === 3 ? 3 : byScore.indexOf(process) + 1,
          rank_group_last: byScore.indexOf(process) === 2 ? 4 : byScore.indexOf(process) + 1,
          class: value >= 0.6 ? "A" : value >= 0.45 ? "B" : "C",
        };
      }),
      profile,
    ),
    pairwise: released(
      pairwise,
      byScore.flatMap((process, i) =>
        byScore.slice(i + 1).map((other) => {
          const ahead = sum(process, "contribution_share") - sum(other, "contribution_share");
          return {
            process,
            score: "rpa",
            cases: 1000,
            other,
            lead: ahead >= 0.05 ? "clear" : ahead >= 0.03 ? "rather" : "none",
          };
        }),
      ),
      profile,
    ),
    steps: released(
      steps,
      Object.keys(values).flatMap((process) =>
        (proposals[process] ?? []).map(([activity, label, ki_type, hours], i) => ({
          process,
          rank: i + 1,
          activity,
          cases: 1000,
          label,
          ki_type,
          automatable_hours: hours,
        })),
      ),
      profile,
    ),
    gates: released(
      gates,
      Object.keys(values).flatMap((process) =>
        (levelsOf[process] ?? ["U"]).map((level, i) => ({
          process,
          cases: 1000,
          rule: `X-${i}`,
          answer: level === "U" ? "unknown" : "yes",
          treated_as: "yes",
          level,
          by: "-",
          date: "-",
          note: "-",
        })),
      ),
      profile,
    ),
    benefit: released(
      benefit,
      Object.keys(values).map((process, i) => {
        const known = process in hours ? (hours[process] ?? null) : (i + 1) * 17;
        return {
          process,
          cases: 1000,
          hours_p10: known === null ? null : known * 0.7,
          hours_p50: known,
          hours_p90: known === null ? null : known * 1.4,
          evidence: known === null ? "missing" : "stated",
          reason: known === null ? "no_effort" : "-",
        };
      }),
      profile,
    ),
  };
}
