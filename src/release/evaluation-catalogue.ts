import { createHash } from "node:crypto";
import {
  comparedSteps,
  comparedTransitions,
  transitionDifferences,
} from "../measures/comparison/flow-tables.js";
import { comparedGroups, groupDifferences, mixEffects } from "../measures/comparison/tables.js";
import { variantChanges, variantOverlap } from "../measures/comparison/variant-tables.js";
import { computedTables } from "../measures/data/computed.js";
import { dataColumns, dataShapes } from "../measures/data/data-columns.js";
import { dataFindings } from "../measures/data/data-findings.js";
import { filterEffect } from "../measures/data/filter-effect.js";
import { rowsByFile } from "../measures/data/rows-by-file.js";
import { effectTable } from "../measures/effect/table.js";
import { measures } from "../measures/index.js";
import type { Described } from "../measures/measure.js";
import { whatIfSteps } from "../measures/what-if/steps-table.js";
import { whatIfTable } from "../measures/what-if/table.js";
import { rankingTables } from "../ranking/tables.js";
import { decisionTable } from "../ranking/tables/decisions.js";

/** The tables that a release store may hold, in reading order; a report can read no others. */
export const storedTables: readonly Described[] = [
  ...measures,
  ...computedTables,
  filterEffect,
  rowsByFile,
  dataFindings,
  dataColumns,
  dataShapes,
  ...rankingTables,
  decisionTable,
];

/** The closed list of permitted evaluations: what a release store may hold and what commands show beside it (`governance.md` P-06). */
export const permittedEvaluations: readonly Described[] = [
  ...storedTables,
  comparedGroups,
  groupDifferences,
  mixEffects,
  variantOverlap,
  variantChanges,
  comparedSteps,
  comparedTransitions,
  transitionDifferences,
  effectTable,
  whatIfTable,
  whatIfSteps,
];

/**
 * 64 hexadecimal digits that change with every entry of the list: its id, definition, columns, grain and limits, as
 * JSON in the order of the list.
 */
export const catalogueSha256: string = createHash("sha256")
  .update(
    JSON.stringify(
      permittedEvaluations.map((of) => ({
        id: of.id,
        definition: of.definition,
        grain: of.grain,
        columns: of.columns,
        support: of.support,
        inside: of.inside ?? false,
        whole_department: of.wholeDepartment ?? false,
      })),
    ),
  )
  .digest("hex");
