import type { Source } from "../../config/source.js";
import { id, list, literal, sql, type Fragment } from "../../sql/tag.js";
import { amountOf } from "./amount.js";
import { flagged, type Flag } from "./flags.js";
import type { Mapping } from "../mapping.js";
import { transitionWords } from "./transition-words.js";
import { isPlaceholder } from "../times/placeholders.js";
import { oddities } from "../times/time.js";

/** Nouns have a capital letter in German: nothing to be told about. */
const german = list(Object.keys(transitionWords).map((word) => literal(word)));

/** SQL: the flags of a row of `timedRows`; those of later steps are added there. */
export function flagsOf(mapping: Mapping, source: Source): Fragment {
  const { timezone, decimal, thousands } = source;
  const read = new Set(mapping.readings.map(({ as }) => as));
  const time = oddities("time", "time_text", timezone);
  const rare: (readonly [Flag, Fragment])[] = [
    ["day_only", time.dayOnly],
    ["odd_spelling", time.odd],
    ["offset", time.named],
    ["missing_hour", time.missing],
    ["doubled_hour", time.doubled],
  ];
  const conditions: (readonly [Flag, Fragment])[] = [
    ["german", time.german],
    ["case_formula", id("case_formula")],
  ];
  if (mapping.start !== null) {
    const start = oddities("start_time", "start_text", timezone);
    conditions.push(
      ["missing_hour_start", start.missing],
      ["doubled_hour_start", start.doubled],
      ["open_start", isPlaceholder(id("start_time"), timezone)],
    );
  }
  if (read.has("lifecycle"))
    conditions.push([
      "lifecycle_spelling",
      sql`trim(lifecycle) <> lower(trim(lifecycle)) and lower(trim(lifecycle)) not in (${german})`,
    ]);
  if (read.has("amount"))
    conditions.push([
      "amount_unreadable",
      sql`trim(amount) <> '' and ${amountOf(id("amount"), decimal, thousands)} is null`,
    ]);
  return sql`${flagged(conditions)} + case when ${time.plain} then 0 else ${flagged(rare)} end`;
}

/** SQL: the start of a row of `timedRows`; a placeholder is none. */
export const keptStart = (zone: string): Fragment =>
  sql`case when not ${isPlaceholder(id("start_time"), zone)} then start_time end`;
