import type { Decided, Known } from "../../../src/ranking/decisions/record.js";

/** A decision with what the tool knew, for tests to vary. */
export const decided: Decided & Known = {
  process: "wohngeld",
  body: "Lenkungskreis",
  function: "Amtsleitung 50",
  decision: "examine",
  reason: "Größter Aufwand im Amt; der Datenschutz ist geklärt.",
  conditions: [],
  review_on: null,
  rank_by_tool: { rpa: 2, ki: null },
  departs: false,
  report_sha256: null,
  config_sha256: "c".repeat(64),
  legal_as_of: "2026-11",
};
