import type { Engine } from "../../engine/engine.js";
import { param, sql } from "../../sql/tag.js";
import { meanSimilarity, type Kinds } from "../../statistics/mean-similarity.js";
import { random } from "../../statistics/random.js";
import type { Computed, Row } from "../measure.js";
import { completedProcesses } from "./completed-processes.js";
import { columnsOf } from "./columns-of.js";
import { pathSimilarity } from "./path-similarity.js";

/** Names the draws: where the way of drawing changes, this does. */
const version = "path-similarity-v1";

/** How alike the paths of each process are. */
export async function pathSimilarityTable(engine: Engine): Promise<Computed> {
  const rows: Row<typeof pathSimilarity.columns>[] = [];
  for (const { process, cases } of await completedProcesses(engine)) {
    const { mean, isSampled } = meanSimilarity(await kindsOf(engine, process), random(version, process));
    rows.push({
      process,
      cases,
      similarity_share: mean,
      basis: isSampled ? "sample" : "all",
    });
  }
  return { of: pathSimilarity, rows };
}

/** The pairs of consecutive steps of each path, and its completed cases. */
async function kindsOf(engine: Engine, process: string): Promise<Kinds> {
  const population = sql`
    population as (
      select p.path_key, p.cases
      from paths p
      join cases c on c.case_key = p.path_key
      where p.process = ${param(process)} and c.completed is not false
    )`;
  const { keys, cases } = await columnsOf(
    engine,
    sql`with ${population} select path_key, cases from population order by path_key`,
    ["keys", "cases"],
  );
  const pairs = await columnsOf(
    engine,
    sql`
      with ${population}

      select distinct s.path_key, s.previous_activity_key, s.activity_key
      from path_steps s
      join population p on p.path_key = s.path_key
      where s.previous_activity_key is not null
      order by s.path_key, s.previous_activity_key, s.activity_key`,
    ["keys", "from", "to"],
  );
  const ids = new Map<number, number>();
  const numbers = Int32Array.from(pairs.keys, (_, i) => {
    const pair = (pairs.from[i] ?? 0) * 2 ** 26 + (pairs.to[i] ?? 0);
    const id = ids.get(pair) ?? ids.size;
    ids.set(pair, id);
    return id;
  });
  let at = 0;
  const things = Array.from(keys, (key) => {
    const first = at;
    while (pairs.keys[at] === key) at++;
    return numbers.slice(first, at).sort();
  });
  return { things, cases };
}
