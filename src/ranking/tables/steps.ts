import { described } from "../../measures/measure.js";

/**
 * One row per step of the completed cases of a process (of all where no end is declared); hours and batches count open
 * cases too, as work is done there as well. `label` is a key of `stepLabels`, `lever` of `levers`, `ki_type` of `kiTypes` or `-`;
 * `reasons` are keys of `stepReasons`, those of the label first. `click_chain`: the steps that are one task with this
 * one, in order; empty where it is none. Null: hours without stated minutes or a window that can be extended to a year;
 * `automated_share` where no doer is known; `timer_…` where no pair that leads to the step occurs 30 times at least a day
 * apart; `batch_share` where doers, `system_break_share` where systems are not known; `learnable_share` where it was not
 * computed; `neighbour_ratio` for a step with no other one before or after it; `time_spread_ratio` where no handling time is measured;
 * `waiting_…` for a step that follows no other. `rpa_…_share`: a_RPA, lowest and highest where something is not known, 0 where
 * a person decides; withheld where the smallest count behind it is. `rework_share` is 0 where repeating the step is agreed.
 */
export const steps = described({
  id: "steps",
  definition: {
    de: "Je Arbeitsschritt ein Vorschlag nach einer festen Entscheidungstabelle (bereits automatisiert, Fristautomatik, Mensch entscheidet, Schnittstelle, RPA, KI, kein Kandidat) mit den Zahlen dahinter, aus abgeschlossenen Fällen (Stunden und Stapel aus allen); geordnet nach Stunden im Jahr, die sich automatisieren ließen, dann nach Ausführungen. Nie nach Personen.",
    en: "For each step a proposal by a fixed decision table (already automated, deadline rule, a person decides, interface, RPA, AI, no candidate) with the numbers behind it, from completed cases (hours and batches from all); ordered by the hours a year that could be automated, then by executions. Never by person.",
  },
  source:
    "time × frequency as in MuleSoft RPA Manager; predecessors and successors as in Wellmann et al. 2020; thresholds are conventions; docs/steps-and-levers.md#decision-table",
  perspective: "ranking",
  grain: "activity",
  support: { cases: "cases" },
  columns: {
    process: { unit: "id", label: { de: "Prozess", en: "Process" } },
    rank: { unit: "rank", label: { de: "Platz im Prozess", en: "Place in the process" } },
    activity: { unit: "id", label: { de: "Schritt", en: "Activity" } },
    cases: { unit: "cases", label: { de: "Fälle mit dem Schritt", en: "Cases with the step" } },
    executions: { unit: "events", label: { de: "Ausführungen", en: "Executions" } },
    label: { unit: "id", label: { de: "Vorschlag", en: "Proposal" } },
    lever: { unit: "id", label: { de: "Hebel", en: "Lever" } },
    ki_type: { unit: "id", label: { de: "Art der KI-Unterstützung", en: "Kind of AI support" } },
    manual_hours: {
      unit: "hours",
      label: { de: "Arbeit von Hand, Stunden je Jahr", en: "Work by hand, hours per year" },
    },
    automatable_share: { unit: "share", label: { de: "Automatisierbarer Anteil", en: "Automatable share" } },
    automatable_hours: {
      unit: "hours",
      label: { de: "Davon automatisierbar, Stunden je Jahr", en: "Of it automatable, hours per year" },
    },
    rpa_low_share: {
      unit: "share",
      label: { de: "RPA-Eignung des Schritts, mindestens", en: "RPA suitability of the step, at least" },
      numerator: "rpa_least_count",
      estimate: true,
    },
    rpa_high_share: {
      unit: "share",
      label: { de: "RPA-Eignung des Schritts, höchstens", en: "RPA suitability of the step, at most" },
      numerator: "rpa_least_count",
      estimate: true,
    },
    rpa_least_count: {
      unit: "events",
      label: { de: "Kleinste Zahl hinter dieser Eignung", en: "Smallest count behind this suitability" },
      optional: true,
    },
    known_executions: {
      unit: "events",
      label: { de: "Ausführungen mit bekanntem Erledigenden", en: "Executions with a known doer" },
    },
    known_share: {
      unit: "share",
      label: { de: "Anteil mit bekanntem Erledigenden", en: "Share with a known doer" },
      numerator: "known_executions",
    },
    system_executions: {
      unit: "events",
      label: { de: "Davon durch ein System", en: "Of these by a system" },
      optional: true,
    },
    automated_share: {
      unit: "share",
      label: { de: "Automatisierungsgrad", en: "Automated share" },
      numerator: "system_executions",
    },
    top_share: {
      unit: "share",
      label: { de: "Anteil des häufigsten Folgeschritts", en: "Share of the most frequent successor" },
      denominator: "executions",
    },
    entropy_bits: {
      unit: "ratio",
      label: { de: "Ungewissheit des Folgeschritts in Bit", en: "Uncertainty of the successor in bits" },
      multipleOf: 0.1,
    },
    effective_successors: {
      unit: "ratio",
      label: { de: "Wirksame Folgeschritte", en: "Effective successors" },
      multipleOf: 0.1,
    },
    predecessor_share: {
      unit: "share",
      label: { de: "Anteil des häufigsten Vorgängers", en: "Share of the most frequent predecessor" },
      denominator: "executions",
    },
    neighbour_ratio: {
      unit: "ratio",
      label: {
        de: "Eindeutigkeit der Nachbarschritte (PFv, bis 2)",
        en: "How fixed the steps before and after are (PFv, up to 2)",
      },
    },
    decision_point: { unit: "flag", label: { de: "Entscheidungspunkt", en: "Decision point" } },
    learnable_share: {
      unit: "share",
      label: { de: "Lernbarer Anteil der Entscheidung", en: "Learnable share of the decision" },
    },
    timer_from: { unit: "id", label: { de: "Frist ab Schritt", en: "Deadline from step" } },
    timer_days: { unit: "count", label: { de: "Tage", en: "Days" } },
    timer_share: {
      unit: "share",
      label: { de: "Anteil genau so vieler Tage", en: "Share of exactly as many days" },
    },
    timer_executions: {
      unit: "events",
      label: { de: "Übergänge mit etwa so vielen Tagen", en: "Transitions of about as many days" },
      optional: true,
    },
    timer_near_share: {
      unit: "share",
      label: { de: "Anteil etwa so vieler Tage", en: "Share of about as many days" },
      numerator: "timer_executions",
    },
    timer_coverage_share: {
      unit: "share",
      label: {
        de: "Anteil dieses Übergangs am Schritt",
        en: "Share of the step's executions that this transition is",
      },
    },
    batched_executions: {
      unit: "events",
      label: { de: "In Stapeln erledigt", en: "Done in batches" },
      optional: true,
    },
    batch_share: {
      unit: "share",
      label: { de: "Stapelanteil", en: "Batch share" },
      numerator: "batched_executions",
    },
    system_breaks: { unit: "events", label: { de: "Systembrüche", en: "System breaks" }, optional: true },
    system_break_share: {
      unit: "share",
      label: { de: "Anteil mit Systembruch", en: "Share with a system break" },
      numerator: "system_breaks",
    },
    repeated_cases: {
      unit: "cases",
      label: { de: "Fälle, die den Schritt wiederholen", en: "Cases that repeat the step" },
    },
    rework_share: {
      unit: "share",
      label: { de: "Wiederholung", en: "Rework" },
      numerator: "repeated_cases",
    },
    timed_cases: {
      unit: "cases",
      label: { de: "Fälle mit gemessener Bearbeitungszeit", en: "Cases with a measured handling time" },
    },
    time_spread_ratio: {
      unit: "ratio",
      label: {
        de: "Streuung der Bearbeitungszeit (Quartilsabstand durch Median)",
        en: "Spread of the handling time (interquartile range over median)",
      },
      quantile: 0.25,
      quantileOf: "timed_cases",
    },
    waiting_cases: {
      unit: "cases",
      label: { de: "Fälle mit einem Schritt davor", en: "Cases with a step before" },
    },
    waiting_median_seconds: {
      unit: "seconds",
      label: { de: "Warten vor dem Schritt, Median", en: "Waiting before the step, median" },
      quantile: 0.5,
      quantileOf: "waiting_cases",
    },
    waiting_until_start: {
      unit: "flag",
      label: {
        de: "Warten endet mit dem Beginn des Schritts",
        en: "Waiting ends with the start of the step",
      },
    },
    click_chain: { unit: "list", label: { de: "Klickstrecke", en: "Click chain" } },
    reasons: { unit: "list", label: { de: "Gründe", en: "Reasons" } },
  },
});
