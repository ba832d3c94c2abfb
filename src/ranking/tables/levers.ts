import { described } from "../../measures/measure.js";

/**
 * Eight rows per process, one for each of `levers`, in the order in which they are asked. `recommended` is true for
 * exactly one; `fits`: its own condition holds, though another may go before. `reason` is a key of `leverReasons`. `share`
 * with `limit_share`, `hours` a year and `steps` are the numbers of that reason, null where it has none; `standard` is the XÖV standard that it names, or `-`.
 */
export const leverTable = described({
  id: "levers",
  definition: {
    de: "Je Prozess ein Vorschlag, was zu tun ist, und warum die anderen Hebel nicht: Daten unzureichend, vereinfachen, Schnittstelle oder Funktion des Fachverfahrens, Once-Only, Online-Dienst, RPA als Brücke, KI-Assistenz, keine Automatisierung. Der erste passende Hebel gilt; was unbekannt ist, spricht dagegen.",
    en: "For each process a proposal of what to do, and why not the other levers: insufficient data, simplify, interface or function of the system, once only, online service, RPA as a bridge, AI assistance, no automation. The first lever that fits holds; what is unknown speaks against it.",
  },
  source:
    "§ 12 EGovG NRW (optimise before going electronic); thresholds are conventions; docs/steps-and-levers.md#levers-of-a-process",
  perspective: "ranking",
  grain: "process",
  support: { cases: "cases" },
  columns: {
    process: { unit: "id", label: { de: "Prozess", en: "Process" } },
    cases: { unit: "cases", label: { de: "Fälle", en: "Cases" } },
    lever: { unit: "id", label: { de: "Hebel", en: "Lever" } },
    recommended: { unit: "flag", label: { de: "Vorschlag", en: "Proposal" } },
    fits: { unit: "flag", label: { de: "Passt für sich genommen", en: "Fits by itself" } },
    reason: { unit: "id", label: { de: "Grund", en: "Reason" } },
    share: { unit: "share", label: { de: "Anteil dazu", en: "Share behind it" } },
    limit_share: { unit: "share", label: { de: "Grenze", en: "Limit" }, boundary: true },
    hours: { unit: "hours", label: { de: "Stunden je Jahr dazu", en: "Hours per year behind it" } },
    steps: { unit: "count", label: { de: "Schritte dazu", en: "Steps behind it" } },
    standard: { unit: "id", label: { de: "XÖV-Standard dazu", en: "XÖV standard behind it" } },
  },
});
