/** What can be stated beside strptime patterns: numbers that nobody would take for a time unasked. */
export const numberFormats = ["excel", "excel1904", "epoch", "epoch_ms"] as const;
