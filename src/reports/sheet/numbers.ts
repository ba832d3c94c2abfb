import { cell, withheld } from "../../charts/cell.js";
import type { Say } from "../../charts/chart.js";
import type { Columns, Described } from "../../measures/measure.js";
import { reworkRates } from "../../measures/rework-rates.js";
import { throughputTime } from "../../measures/throughput-time.js";
import { volume } from "../../measures/volume.js";
import type { ReleasedTables } from "../../release/tables.js";
import type { Text } from "../../text.js";
import { netValueTable } from "../../ranking/tables/net-value.js";
import type { Candidate } from "../portfolio/candidates.js";
import { hoursRange } from "../portfolio/score-words.js";
import { strongestFactors } from "../portfolio/strongest-factors.js";
import { valueRange } from "../portfolio/value.js";
import { pairs } from "../pairs.js";
import type { Block } from "./block.js";

/** Volume, throughput, rework and what could be freed: the numbers that people ask for first. */
export function numbersBlock(candidate: Candidate, tables: ReleasedTables, period: string, say: Say): Block {
  const { id } = candidate.info;
  const one = <C extends Columns>(of: Described<C>, column: keyof C & string): string => {
    const table = tables.get(of).forProcess(id);
    const [row] = table.rows;
    return row === undefined ? withheld : cell(table, row, column, say);
  };
  const factors = strongestFactors(tables, id, say);
  const [value] = tables.get(netValueTable).forProcess(id).rows;
  return {
    id: "numbers",
    label: { de: "Zahlen", en: "Numbers" },
    body: pairs("facts", [
      [say.text(words.cases), `${one(volume, "cases")}${period === "" ? "" : ` (${period})`}`],
      [
        say.text(words.throughput),
        `${one(throughputTime, "median_seconds")} / ${one(throughputTime, "p90_seconds")}`,
      ],
      [say.text(words.repeated), one(reworkRates, "repeated_cases_share")],
      [say.text(words.hours), hoursRange(candidate.benefit, say)],
      ...(factors === "" ? [] : [[say.text(words.factors), factors] as const]),
      ...(value?.reason === "-" ? [[say.text(words.value), valueRange(value, say)] as const] : []),
    ]),
  };
}

const words = {
  cases: { de: "Fälle", en: "Cases" },
  throughput: {
    de: "Durchlaufzeit, Median / 90. Perzentil",
    en: "Throughput time, median / 90th percentile",
  },
  repeated: { de: "Fälle mit Wiederholung", en: "Cases with rework" },
  hours: { de: "Freigesetzte Zeit im Jahr", en: "Freed time a year" },
  factors: { de: "Was die Spanne am stärksten bewegt", en: "What moves the range most" },
  value: { de: "Wert im Jahr, rechnerisch", en: "Value a year, computed" },
} as const satisfies Record<string, Text>;
