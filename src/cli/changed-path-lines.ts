import type { Say } from "../charts/chart.js";
import { linesOfPath, oneLine, textTable } from "./table.js";

/** A path that only one side takes. */
export interface ChangedPath {
  /** Stands before the row where the list goes over several changes. */
  readonly lead?: string;
  readonly only: "first" | "second";
  readonly variant: readonly string[];
  readonly cases: string;
  readonly share: string;
}

/**
 * New paths and those that ended, as rows: cases on both sides, of which one is none, share of the side that takes it, and
 * the steps. `sides` are the names of the counts, `lead` that of the first column.
 */
export function changedPathLines(
  paths: readonly ChangedPath[],
  { sides, lead }: { readonly sides: readonly [string, string]; readonly lead?: string },
  say: Say,
  width: number,
): readonly string[] {
  const [first, second] = sides;
  const none = say.number(0);
  return textTable(
    [
      ...(lead === undefined ? [] : [{ label: lead, align: "start" as const }]),
      { label: first, align: "end" },
      { label: second, align: "end" },
      { label: say.text({ de: "Anteil", en: "Share" }), align: "end" },
      { label: say.text({ de: "Weg", en: "Path" }), align: "start", cut: true, lines: linesOfPath },
    ],
    paths.map((path) => [
      ...(lead === undefined ? [] : [path.lead ?? ""]),
      path.only === "first" ? path.cases : none,
      path.only === "first" ? none : path.cases,
      path.share,
      oneLine(path.variant.join(" → ")),
    ]),
    width,
  );
}
