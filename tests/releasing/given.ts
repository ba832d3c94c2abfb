import { page } from "../../src/reports/frame.js";
import { html } from "../../src/reports/html.js";
import { say } from "../../src/reports/locale.js";
import type { Manifest } from "../../src/reports/manifest.js";
import type { Sent } from "../../src/reports/sent-name.js";

const manifest: Manifest = {
  tool: "prozessradar",
  version: "0.1.0",
  git_commit: null,
  config_sha256: "c".repeat(64),
  model_version: "v1",
  rule_catalogue_version: null,
  legal_as_of: "2026-11",
  profile: "verwaltung",
  period: null,
  inputs: [
    {
      process: "antrag",
      file: "antrag.csv",
      sha256: "a".repeat(64),
      rows_read: null,
      rows_loaded: null,
      rows_rejected: null,
      rows_folded: null,
      rows_duplicate: null,
      rows_outside: null,
    },
  ],
  suppressed_cells: {},
  made_at: "2025-01-08T10:00:00+01:00",
};

/** A page of a report with nothing in it, as a build would write it: no build is needed to release it. */
export const pageToRelease = (
  sent: Partial<Omit<Sent, "manifest">> = {},
  more: Partial<Manifest> = {},
  unfinished = false,
): string =>
  page(
    {
      kind: { de: "Kandidatenübersicht", en: "Portfolio report" },
      title: "Kleines Projekt",
      lead: "Ein Satz.",
      status: { mark: { de: "Entwurf – nicht freigegeben", en: "Draft – not released" } },
      sent: { kind: "portfolio", id: null, closed: false, ...sent },
      unfinished,
      scope: [],
      facts: [],
      fixed: null,
      sections: [{ id: "one", label: "Eins", heading: "120 Fälle", body: html`<p>120 Fälle.</p>` }],
      closing: [],
      manifest: { ...manifest, ...more },
    },
    say("de"),
  ).html;
