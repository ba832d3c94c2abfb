import { expect, test } from "vitest";
import { manifestJson, runId } from "../../src/reports/manifest.js";
import { made } from "./made.js";

const rows = {
  rows_read: 1205,
  rows_loaded: 1200,
  rows_rejected: 2,
  rows_folded: 0,
  rows_duplicate: 3,
  rows_outside: 0,
};
const withheld = {
  rows_read: null,
  rows_loaded: null,
  rows_rejected: null,
  rows_folded: null,
  rows_duplicate: null,
  rows_outside: null,
};

test("says what produced a report: versions, hashes, rows of every file, withheld cells, in a fixed order", () => {
  const { manifest } = made({ profile: "verwaltung" });
  expect(JSON.parse(manifestJson(manifest))).toEqual({
    tool: "prozessradar",
    version: "0.1.0",
    git_commit: "0123456789abcdef0123456789abcdef01234567",
    config_sha256: "c".repeat(64),
    model_version: "v1",
    rule_catalogue_version: "v1",
    legal_as_of: "2026-11",
    profile: "verwaltung",
    period: { from: "2024-01", to: "2024-12" },
    inputs: ["antrag", "karte", "klein"].map((process) => ({
      process,
      file: `${process}.csv`,
      sha256: "a".repeat(64),
      ...(process === "klein" ? withheld : rows),
    })),
    suppressed_cells: manifest.suppressed_cells,
    made_at: "2026-11-24T07:00:00+01:00",
  });
  expect(Object.keys(manifest).at(-1)).toBe("made_at");
  expect(manifest.suppressed_cells["throughput-time"]).toBe(2 * 3 + 1);
  expect(manifestJson(manifest)).toBe(manifestJson(made({ profile: "verwaltung" }).manifest));
});

test("has a period only where stamps were released", () => {
  expect(made().manifest.period).toEqual({
    from: "2024-01-02T08:00:00.000Z",
    to: "2024-12-30T15:30:00.000Z",
  });
  expect(made({ profile: "oeffentlich" }).manifest.period).toEqual({ from: "2024-01", to: "2024-12" });
});

test("gives the time of making as local time of the administration, in winter and in summer", () => {
  expect(made({ now: "2026-07-01T22:30:00Z" }).manifest.made_at).toBe("2026-07-02T00:30:00+02:00");
});

test("names a run by everything but the time", () => {
  const run = made().manifest;
  expect(runId(run)).toMatch(/^[0-9a-f]{12}$/);
  expect(runId(made({ now: "2027-01-01T00:00:00Z" }).manifest)).toBe(runId(run));
  expect(runId({ ...run, version: "0.1.1" })).not.toBe(runId(run));
});
