import { readFilters } from "../../src/config/filter-file.js";
import type { Filter } from "../../src/config/filter.js";
import type { Engine } from "../../src/engine/engine.js";
import { buildFiltered, type FilterEffect, type ProcessFilters } from "../../src/filters/apply.js";
import { relations } from "../../src/log/index.js";
import { sql } from "../../src/sql/tag.js";
import { folderOf } from "../cli/logs.js";
import { given, type Given } from "../given.js";
import { given as kept } from "../kept.js";

export interface Filtered {
  /** Process and case, in the order of the log. */
  readonly kept: readonly string[];
  /** Cases before, then after each filter. */
  readonly counts: readonly (readonly number[])[];
}

/** The same log, with the filters of each process. The caller closes the engine. */
export async function filteredLog(
  traces: string,
  filtered: readonly ProcessFilters[],
  o: Given = {},
  built = relations,
): Promise<{ readonly engine: Engine; readonly effects: readonly FilterEffect[] }> {
  const engine = await given(traces, { ...o, built: false });
  return { engine, effects: await buildFiltered(engine, built, filtered) };
}

/** What a question about cases needs. */
const untilCases = relations.slice(0, relations.findIndex(({ name }) => name === "cases") + 1);

/** What filters leave of the cases of process P. The log stays open for the next filters (`closeAll` of `kept.ts`). */
export async function keptBy(
  traces: string,
  filters: readonly Filter[] | Filter,
  o: Given = {},
): Promise<Filtered> {
  const all = Array.isArray(filters) ? (filters as readonly Filter[]) : [filters as Filter];
  const engine = await kept(traces, { ...o, built: false });
  const effects = await buildFiltered(engine, untilCases, [{ process: "P", filters: all }]);
  const rows = await engine.rows(sql`select process, case_id from cases order by case_key`);
  return {
    kept: rows.map((row) => `${String(row["process"])} ${String(row["case_id"])}`),
    counts: effects.map(({ cases_before, kept_cases }) => [cases_before, kept_cases]),
  };
}

/** The filters that a YAML text holds. */
export function fromYaml(text: string): readonly Filter[] {
  using folder = folderOf({ "filter.yaml": text });
  return readFilters(folder.cwd, "filter.yaml");
}
