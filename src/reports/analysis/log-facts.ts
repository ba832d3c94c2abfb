import { cell, withheld } from "../../charts/cell.js";
import type { Say } from "../../charts/chart.js";
import { openAge } from "../../measures/open-age.js";
import { volume } from "../../measures/volume.js";
import type { ReleasedTables } from "../../release/tables.js";
import type { Text } from "../../text.js";
import type { Facts } from "../frame.js";

/** What the analysis is about beside the numbers in brief: the different steps, and the cases that are still open. */
export function logFacts(tables: ReleasedTables, process: string, say: Say): Facts {
  const volumes = tables.get(volume).forProcess(process);
  const [row] = volumes.rows;
  return [
    [say.text(words.steps), row === undefined ? withheld : cell(volumes, row, "activities", say)],
    [say.text(words.open), openCases(tables, process, say)],
  ];
}

/** A process without open cases has no row; without a declared end nobody knows which ones are. */
function openCases(tables: ReleasedTables, process: string, say: Say): string {
  if (!tables.has(openAge)) return say.value(null, "cases");
  const ages = tables.get(openAge).forProcess(process);
  const volumes = tables.get(volume).forProcess(process);
  const [row] = ages.rows;
  if (row !== undefined) return cell(ages, row, "open_cases", say);
  if (ages.hiddenRows > 0) return withheld;
  const [all] = volumes.rows;
  const isKnown =
    all !== undefined && (all.completed_cases !== null || volumes.isWithheld(all, "completed_cases"));
  return isKnown ? say.number(0) : say.text(words.unknown);
}

const words = {
  steps: { de: "Verschiedene Schritte", en: "Different steps" },
  open: { de: "Offene Fälle am Ende der Daten", en: "Cases open at the end of the data" },
  unknown: {
    de: "keine Angabe: Es ist kein Schritt als Ende festgelegt",
    en: "not available: no step is declared an end",
  },
} as const satisfies Record<string, Text>;
