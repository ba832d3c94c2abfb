import type { Source } from "../../src/config/source.js";
import type { Effects } from "../../src/effects.js";
import type { IngestOptions } from "../../src/ingest/ingest.js";

export const quiet: Effects = {
  now: () => new Date("2025-01-01T00:00:00Z"),
  log: () => undefined,
  progress: () => undefined,
  write: () => Promise.resolve(),
};

export const detected = {
  timezone: "Europe/Berlin",
  shape: "long",
  aliases: {},
  duplicates: "drop",
} as const;

/** The columns of `process-log.ts`. */
export const source = (files: readonly string[]): Source => ({
  ...detected,
  files,
  columns: {
    case: "Vorgangsnummer",
    activity: ["Tätigkeit"],
    start: { from: "Beginn" },
    time: { from: "Zeitpunkt" },
    org_unit: "Sachgebiet",
    channel: "Eingang",
  },
});

/** As a project loads a log whose times are kept as they are. */
export const options = (temp: string): IngestOptions => ({
  maxRejectShare: 0.01,
  caseKey: Buffer.alloc(32, 1),
  oneTimeKey: false,
  detectResource: false,
  timePrecision: "source",
  today: "2026-01-01",
  lint: true,
  temp,
});
