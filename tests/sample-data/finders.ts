import type { Accounting } from "../../src/ingest/accounting.js";
import type { Interval } from "../../src/statistics/interval.js";
import { inBerlin, number, total, type Rows } from "./find.js";

/** What a finder may look at: measures, effects since the pilots, the account of the reading, when permits were printed. */
export interface Findings {
  readonly rows: Rows;
  readonly effects: Rows;
  readonly accounting: readonly Pick<Accounting, "process" | "rows_rejected" | "rows_duplicate">[];
  readonly prints: readonly Date[];
}

/** How each planted truth is found by the analysis: id → the number that it must give. */
export const finders: Readonly<Record<string, (findings: Findings) => number>> = {
  "anwohnerparken-batch": ({ prints }) => prints.filter((time) => inBerlin(time) === "Mi., 13:30:00").length,
  "anwohnerparken-online": ({ rows }) =>
    number(rows, "channel-share", "anwohnerparken", "share", { channel: "online" }),
  "baugenehmigung-bottleneck": ({ rows }) => {
    const all = rows("directly-follows", "baugenehmigung");
    const before = all.filter((row) => row["to_activity"] === "Stellungnahme Fachbehörde");
    return total(before, "sum_seconds") / total(all, "sum_seconds");
  },
  "baugenehmigung-variants": ({ rows }) => number(rows, "variants", "baugenehmigung", "cases", { rank: 1 }),
  "buergeranliegen-ping-pong": ({ rows }) => number(rows, "unit-changes", "buergeranliegen", "return_cases"),
  "buergeranliegen-enquiries": ({ rows }) =>
    number(rows, "enquiry-share", "buergeranliegen", "enquiry_share"),
  "buergeranliegen-drawn": ({ rows }) => number(rows, "decision-gain", "buergeranliegen", "gain_share"),
  "buergeranliegen-free-text": ({ rows }) =>
    1 - number(rows, "channel-share", "buergeranliegen", "share", { channel: "Mängelmelder-App" }),
  "bussgeld-deadline": ({ rows }) =>
    number(rows, "directly-follows", "bussgeld", "median_seconds", { ...reminder }),
  "bussgeld-reminders": ({ rows }) =>
    number(rows, "directly-follows", "bussgeld", "executions", { ...reminder }),
  "bussgeld-instalments": ({ rows }) =>
    number(rows, "rework-per-activity", "bussgeld", "repeated_cases", { activity: "Teilzahlung" }),
  "elternbeitrag-peak": ({ rows }) =>
    total(
      rows("monthly-trend", "elternbeitrag").filter((row) => String(row["month"]).endsWith("-08")),
      "cases",
    ) / number(rows, "volume", "elternbeitrag", "cases"),
  "elternbeitrag-backlog": ({ rows }) =>
    number(rows, "monthly-trend", "elternbeitrag", "median_throughput_seconds", { month: "2023-08" }),
  "gewerbeanmeldung-path": ({ rows }) => number(rows, "variants", "gewerbeanmeldung", "cases", { rank: 1 }),
  "gewerbeanmeldung-online": ({ rows }) =>
    number(rows, "channel-share", "gewerbeanmeldung", "share", { channel: "Online" }),
  "gewerbeanmeldung-switches": ({ rows }) =>
    number(rows, "system-switches", "gewerbeanmeldung", "switches_per_case"),
  "gewerbeanmeldung-duplicates": ({ accounting }) =>
    total(
      accounting.filter(({ process }) => process === "gewerbeanmeldung"),
      "rows_duplicate",
    ),
  "hundesteuer-automated": ({ rows }) =>
    number(rows, "directly-follows", "hundesteuer", "executions", {
      from_activity: "Steuerkonto angelegt",
      to_activity: "Kassenzeichen vergeben",
      max_seconds: 0,
    }),
  "hundesteuer-automated-all": ({ rows }) =>
    number(rows, "activity-frequency", "hundesteuer", "executions", { activity: "Steuerkonto angelegt" }),
  "hundesteuer-rejects": ({ accounting }) =>
    total(
      accounting.filter(({ process }) => process === "hundesteuer"),
      "rows_rejected",
    ),
  "melderegisterauskunft-machine": ({ rows }) =>
    number(rows, "end-activities", "melderegisterauskunft", "cases", {
      activity: "Auskunft automatisch erteilt",
    }),
  "melderegisterauskunft-gap": ({ rows }) =>
    number(rows, "directly-follows", "melderegisterauskunft", "max_seconds", {
      from_activity: "Register abgefragt",
      to_activity: "Auskunft automatisch erteilt",
    }),
  "sondernutzung-too-small": ({ rows }) => number(rows, "volume", "sondernutzung", "cases"),
  "wohngeld-loop": ({ rows }) =>
    number(rows, "rework-per-activity", "wohngeld", "repeated_cases", { activity: "Vollständigkeit prüfen" }),
  "wohngeld-requests": ({ rows }) =>
    number(rows, "activity-frequency", "wohngeld", "cases", { activity: "Unterlagen nachfordern" }),
  "wohngeld-applicant-wait": ({ rows }) =>
    number(rows, "directly-follows", "wohngeld", "median_seconds", {
      from_activity: "Unterlagen nachfordern",
      to_activity: "Unterlagen eingegangen",
    }),
  "wohngeld-spelling": ({ rows }) =>
    number(rows, "activity-frequency", "wohngeld", "executions", { activity: "Vollständigkeit prüfen" }),
};

/** How each planted truth that can only be estimated is found: id → the 95 % interval that must hold it. */
export const estimates: Readonly<Record<string, (findings: Findings) => Interval>> = {
  "anwohnerparken-pilot": ({ effects }) => difference(effects, "anwohnerparken", "median", "seconds"),
  "elternbeitrag-rules": ({ rows }) => {
    const of = (column: string) => number(rows, "decision-gain", "elternbeitrag", column);
    const [gain, around] = [of("gain_share"), 1.96 * of("gain_error")];
    return { low: gain - around, high: gain + around };
  },
  "hundesteuer-pilot": ({ effects }) => difference(effects, "hundesteuer", "median", "seconds"),
  "hundesteuer-pilot-by-hand": ({ effects }) => difference(effects, "hundesteuer", "manual", "per_case"),
};

function difference(effects: Rows, process: string, figure: string, unit: "seconds" | "per_case"): Interval {
  const of = (limit: "low" | "high") => number(effects, "effect", process, `${limit}_${unit}`, { figure });
  return { low: of("low"), high: of("high") };
}

/** The step of the deadline rule. */
export const reminder = { from_activity: "Bußgeldbescheid zugestellt", to_activity: "Mahnung" } as const;
