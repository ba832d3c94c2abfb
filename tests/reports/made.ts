import { profiles, type ProfileName } from "../../src/config/policy.js";
import { rankingV1 } from "../../src/config/ranking.js";
import type { Computed } from "../../src/measures/measure.js";
import { rank } from "../../src/ranking/rank.js";
import { releaseAll } from "../../src/release/tables.js";
import { manifestOf } from "../../src/reports/manifest.js";
import type { Account } from "../../src/reports/account.js";
import type { ReportInput } from "../../src/reports/report-input.js";
import type { Lang } from "../../src/text.js";
import { processOf, tables } from "../ranking/portfolio.js";
import { analysisRows } from "./made-analysis.js";
import { dataOf } from "./made-data.js";
import { measuresOf } from "./made-rows.js";

const day = 86_400;

/** The steps of every process of the made portfolio. */
export const steps = ["Antrag erfassen", "Unterlagen prüfen", "Bescheid erstellen"] as const;

/** Names that a test puts in place of the usual ones: steps, processes, files, columns, people's functions. */
export type Rename = (name: string) => string;

/** Puts one of these texts before each name, beginning with that at `first`; the same name is renamed alike. */
export function prefixedBy(texts: readonly string[], first = 0): Rename {
  const chosen = new Map<string, string>();
  return (name) => {
    const renamed = chosen.get(name) ?? `${texts[(first + chosen.size) % texts.length] ?? ""} ${name}`;
    chosen.set(name, renamed);
    return renamed;
  };
}

interface Options {
  readonly profile?: ProfileName;
  readonly lang?: Lang;
  readonly rename?: Rename;
  /** False: as after `analyse FILE`, without project and ranking. */
  readonly project?: boolean;
  readonly now?: string;
}

const asIs: Rename = (name) => name;

/** The rankings by their names: the same in every call with the same ones, and most of its time. */
const rankings = new WeakMap<Rename, ReturnType<typeof rank>>();

/** The ranking of a portfolio under these names; a function that renames has to name a thing alike in every call. */
function ranked(rename: Rename, input: Parameters<typeof rank>[0]): ReturnType<typeof rank> {
  const ranking = rankings.get(rename) ?? rank(input);
  rankings.set(rename, ranking);
  return ranking;
}

/**
 * The input of a report about three processes, made by hand and released by the gate: `antrag` (400 cases, answered
 * questions, hours), `karte` (600 cases, half of the questions open) and `klein` (40 cases, too few for `verwaltung`).
 */
export function made(o: Options = {}): ReportInput {
  const { lang = "de", project = true } = o;
  const rename = o.rename ?? asIs;
  const profile = profiles[o.profile ?? "public-data"];
  const configs = [
    processOf("antrag", {
      name: { de: rename("Wohngeld"), en: rename("Housing benefit") },
      owner: { unit: rename("FB 50"), contact: rename("fb50@example.invalid"), confirmed: null },
      secrecy: "social_data",
      exported_at: "2025-01-07",
      activities: {
        [rename(steps[0])]: {
          alias: [],
          kind: "manual",
          effort: { min: 5, typ: 9, max: 20, evidence: "stated", by: "FB 50", date: "2025-02-12" },
        },
        [rename(steps[2])]: { alias: [], end: true, wait_owner: "own" },
      },
      target: { throughput_seconds: 20 * day, basis: "calendar", source: "Ziel" },
      assessment: {
        structured_input: { value: 4, evidence: "stated", by: rename("FB 50"), date: "2025-02-12" },
        system_switches: { value: 2.5, evidence: "stated", by: rename("FB 50"), date: "2025-02-12" },
        unstructured_input: { value: 0.5, evidence: "assumed" },
      },
      automation: {
        exceptions: { share: 0.05, minutes: { min: 5, typ: 10, max: 20 } },
        costs: { development: { min: 30_000, typ: 45_000, max: 80_000 }, life_years: 4, running: 12_000 },
        by: rename("FB 50"),
        date: "2025-02-12",
      },
      gates: {
        "H-1": { answer: "yes", by: rename("Rechtsamt"), date: "2025-02-20" },
        "R-2": { answer: "unknown", note: rename("Ermessen offen") },
        "V-1": { answer: "no", by: rename("Rechtsamt"), date: "2025-02-20" },
      },
    }),
    processOf("karte", { name: { de: rename("Parkausweis"), en: rename("Parking permit") } }),
    processOf("klein", { name: { de: rename("Sonderfall"), en: rename("Special case") } }),
  ];
  const cases = new Map([
    ["antrag", 400],
    ["karte", 600],
    ["klein", 40],
  ]);
  const measured = measuresOf(cases, steps.map(rename));
  const costs = { hour: { rate: 62 }, hours_per_year: 1600, source: rename("Kämmerei"), date: "2025-02-01" };
  const accounts = configs.map(({ id }) => account(id, rename));
  const analysed = analysisRows(cases, steps.map(rename));
  const data = dataOf(cases, steps.map(rename), accounts, rename);
  const input = { measures: tables(...measured), processes: configs, model: rankingV1, costs };
  const ranking = ranked(rename, input);
  const computed = [
    ...measured,
    ...analysed,
    ...data,
    ...(project ? Object.values<Computed>({ ...ranking }) : []),
  ];
  const released = releaseAll(computed, profile, cases);
  return {
    lang,
    profile,
    tables: released,
    model: project ? rankingV1 : null,
    project: project
      ? {
          name: { de: rename("Musterstadt"), en: rename("Sample city") },
          accessibility_contact: rename("barriere@example.invalid"),
          costs,
        }
      : null,
    processes: configs.map((config) => ({
      id: config.id,
      name: config.name,
      config: project ? config : null,
      accounts: accounts.filter(({ process }) => process === config.id),
      resource: config.id === "karte" ? "handover" : "drop",
    })),
    manifest: manifestOf(
      {
        version: "0.1.0",
        git_commit: "0123456789abcdef0123456789abcdef01234567",
        config_sha256: project ? "c".repeat(64) : null,
        model_version: project ? "v1" : null,
        rule_catalogue_version: project ? "v1" : null,
        legal_as_of: project ? "2026-11" : null,
      },
      released,
      accounts,
      new Date(o.now ?? "2026-11-24T06:00:00Z"),
    ),
  };
}

const account = (process: string, rename: Rename): Account => ({
  process,
  file: rename(`${process}.csv`),
  sha256: "a".repeat(64),
  rows_read: 1205,
  rows_loaded: 1200,
  rows_rejected: 2,
  rows_folded: 0,
  rows_duplicate: 3,
  rows_outside: 0,
  columns_read: [rename("Vorgangsnummer"), rename("Schritt"), rename("Zeitpunkt")],
  columns_not_read: [rename("Bearbeiter")],
  time_precision: "minute",
});
