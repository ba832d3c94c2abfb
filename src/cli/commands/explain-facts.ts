import type { Described, Measure, Unit } from "../../measures/measure.js";
import { sourceText } from "../../measures/shared/source-words.js";
import { sqlText } from "../../measures/shared/sql-text.js";
import type { Lang } from "../../text.js";
import { words } from "./explain-words.js";

/** Everything that there is to say about a measure or a table, in one language; goes into JSON as it is. */
export interface MeasureFacts {
  readonly id: string;
  readonly definition: string;
  /** Names of works and functions are English. */
  readonly source: string;
  /** When a value is null; null for the tables that are not computed by SQL. */
  readonly nulls: string | null;
  readonly grain: Described["grain"];
  /** What of it must not leave; empty = what the profile allows. */
  readonly protection: readonly string[];
  readonly columns: readonly { readonly name: string; readonly label: string; readonly unit: Unit }[];
  readonly sql: string | null;
}

/** The facts of a measure or a table. */
export function factsOf(of: Described | Measure, lang: Lang): MeasureFacts {
  return {
    id: of.id,
    definition: of.definition[lang],
    source: sourceText(of.source, lang),
    nulls: of.nulls?.[lang] ?? null,
    grain: of.grain,
    protection: [
      ...(of.inside === true ? [words.inside[lang]] : []),
      ...(of.wholeDepartment === true ? [words.wholeDepartment[lang]] : []),
    ],
    columns: Object.entries(of.columns).map(([name, { label, unit }]) => ({
      name,
      label: label[lang],
      unit,
    })),
    sql: "sql" in of ? sqlText(of) : null,
  };
}
