import type { Engine } from "../../engine/engine.js";
import { id, sql } from "../../sql/tag.js";
import { stagedTable } from "./ingest-rows.js";
import type { SeenNames } from "./name-look.js";

/** Control characters, marks of writing direction and characters without width: they only make equal names different. */
const hidden =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

/** A name as it is read: NFC, line breaks and tabs as blanks, other hidden characters gone; blanks stay. */
export const tidyName = (name: string): string =>
  name
    .normalize("NFC")
    .replace(/[\t\n\v\f\r\u0085]+/gu, " ")
    .replace(hidden, "");

/**
 * Takes hidden characters out of the names in the rows (`governance.md` S-18): activities, units, systems, channels,
 * outcomes, states, attributes. Looks at the different names only and changes rows only where one is not tidy; returns
 * whether one was not. `aliases` apply to what comes out; an activity of which nothing comes out is missing.
 */
export async function tidyNames(
  engine: Engine,
  seen: SeenNames,
  aliases: Readonly<Record<string, string>>,
): Promise<boolean> {
  let changed = false;
  for (const [column, names] of seen) {
    const untidy = names.flatMap(({ name: from }) => {
      const tidied = tidyName(from);
      const to = column === "activity" ? (aliases[tidied] ?? tidied) : tidied;
      return from === tidied ? [] : [[from, to] as const];
    });
    if (untidy.length === 0) continue;
    changed = true;
    await engine.append(untidyNames, untidy);
    await engine.rows(sql`
      update ${stagedTable}
      set ${id(column)} = names.tidy ${column === "activity" ? missing : sql``}
      from temp.main.ingest_untidy_names as names
      where ${id(column)} = names.name`);
    await engine.rows(sql`drop table temp.main.ingest_untidy_names`);
  }
  return changed;
}

const nothingLeft = sql`rule is null and trim(names.tidy) = ''`;
const missing = sql`,
  rule = case when ${nothingLeft} then 'missing_activity' else rule end,
  column_no = case when ${nothingLeft} then 1 else column_no end`;

const untidyNames = {
  table: "ingest_untidy_names",
  columns: { name: "varchar", tidy: "varchar" },
  temporary: true,
} as const;
