import { relations } from "../src/log/index.js";
import { measures } from "../src/measures/index.js";
import { duckdb } from "../src/sql/dialect.js";
import type { Fragment } from "../src/sql/tag.js";

const wordsOf = (query: Fragment): ReadonlySet<string> => new Set(query.render(duckdb, []).match(/\w+/g));

/** The relations of the log that these measures read, and those that these read, by name. */
export function relationsReadBy(ids: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  const follow = (query: Fragment): void => {
    const words = wordsOf(query);
    for (const relation of relations) {
      if (!words.has(relation.name) || found.has(relation.name)) continue;
      found.add(relation.name);
      follow(relation.sql);
    }
  };
  for (const { id, sql } of measures) if (ids.includes(id)) follow(sql);
  return found;
}
