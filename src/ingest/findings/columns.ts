import type { StagedFile } from "../accounting.js";

/** The column with the completion; null in a wide table, which has several. */
export const timeColumn = ({ mapping: { times } }: StagedFile): string | null =>
  times.length === 1 ? (times[0]?.column ?? null) : null;

/** The column that is read as something; null where there is none or several are joined. */
export function columnRead({ mapping: { readings } }: StagedFile, as: string): string | null {
  const from = readings.find((reading) => reading.as === as)?.from ?? [];
  return from.length === 1 ? (from[0] ?? null) : null;
}
