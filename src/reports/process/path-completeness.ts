import { cell } from "../../charts/cell.js";
import type { Say } from "../../charts/chart.js";
import { logComplexity } from "../../measures/log-complexity.js";
import type { ReleasedTables } from "../../release/tables.js";

/** From here on a whole per cent would read 100, which no estimate is. */
const nearlyAll = 0.995;

/**
 * How completely the log shows the paths of a process, in one sentence to stand below its paths; the estimated number of
 * all of them only where the profile lets it out. Null where no case was released or the share is withheld.
 */
export function pathCompleteness(tables: ReleasedTables, process: string, say: Say): string | null {
  const table = tables.get(logComplexity).forProcess(process);
  const row = table.rows[0];
  if (row === undefined || row.completeness_share === null) return null;
  const share = cell(table, row, "completeness_share", say);
  const future =
    row.completeness_share < nearlyAll
      ? { de: `Geschätzt ${share} der künftigen Fälle`, en: `By estimate ${share} of future cases` }
      : { de: "Geschätzt nahezu alle künftigen Fälle", en: "By estimate nearly all future cases" };
  const { estimated_variants: estimate, variants } = row;
  const all =
    estimate === null || variants === null
      ? { de: "", en: "" }
      : {
          de: ` Gesehen wurden ${say.number(variants)} Wege, geschätzt gibt es mindestens ${say.number(Math.round(estimate))}.`,
          en: ` ${say.number(variants)} paths were seen; by estimate there are at least ${say.number(Math.round(estimate))}.`,
        };
  return say.text({
    de: `${future.de} nehmen einen Weg, der schon in den Daten steht (Vollständigkeit nach Good).${all.de}`,
    en: `${future.en} take a path that is in the data already (Good's coverage).${all.en}`,
  });
}
