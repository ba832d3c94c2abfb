/**
 * Codes of the traps in exports of German departments. Stable for ever.
 * 0xx file and encoding · 1xx dates and numbers as text · 2xx case ids and rows · 3xx times · 4xx activities and shape ·
 * 5xx personal data · 6xx object-centric logs.
 */
export const trapCodes = [
  "DQ-001",
  "DQ-002",
  "DQ-003",
  "DQ-004",
  "DQ-005",
  "DQ-101",
  "DQ-102",
  "DQ-103",
  "DQ-104",
  "DQ-105",
  "DQ-106",
  "DQ-201",
  "DQ-202",
  "DQ-203",
  "DQ-204",
  "DQ-205",
  "DQ-301",
  "DQ-302",
  "DQ-303",
  "DQ-304",
  "DQ-305",
  "DQ-306",
  "DQ-307",
  "DQ-308",
  "DQ-401",
  "DQ-402",
  "DQ-403",
  "DQ-404",
  "DQ-501",
  "DQ-601",
  "DQ-602",
] as const;
export type TrapCode = (typeof trapCodes)[number];
