import type { Engine } from "../../engine/engine.js";
import { AppError } from "../../errors/app-error.js";
import { literal, sql, type Fragment } from "../../sql/tag.js";
import { staged } from "../rows/ingest-rows.js";
import { slashes as mark } from "../rows/rules.js";

const shape = "^\\s*[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}\\b";
const dayFirst = "^\\s*(1[3-9]|[23][0-9])/";
const monthFirst = "^\\s*[0-9]{1,2}/(1[3-9]|[23][0-9])/";

/**
 * SQL for a time that was not read: `03/05/2024` gets a rule of its own (DQ-105), as which part is the day cannot be
 * seen from one of them; any other text gets `rule`. The mark says which part is over 12 and how fine the time is,
 * nothing else of the cell.
 */
export const unreadable = (text: Fragment, rule: string): Fragment => sql`case
  when regexp_matches(${text}, ${literal(shape)}) then ${literal(mark)}
    || case
      when regexp_matches(${text}, ${literal(dayFirst)}) then 'd'
      when regexp_matches(${text}, ${literal(monthFirst)}) then 'm'
      else '?'
    end
    || case
      when regexp_matches(${text}, '[0-9]:[0-9]{2}:[0-9]{2}') then 's'
      when regexp_matches(${text}, '[0-9]:[0-9]{2}') then 'm'
      else 'd'
    end
  else ${literal(rule)}
end`;

/** Throws `dates-ambiguous` if a date with slashes was met for which no format was given; says which formats fit. */
export async function refuseSlashes(engine: Engine, files: readonly string[]): Promise<void> {
  const found = await engine.rows(sql`
    select
      file,
      column_name,
      count(*) as n,
      min(line) as first_line,
      list(line order by line)[1:10] as lines,
      bool_or(cast(rule as varchar)[9] = 'd') as day_first,
      bool_or(cast(rule as varchar)[9] = 'm') as month_first,
      bool_or(cast(rule as varchar)[10] = 's') as seconds,
      bool_or(cast(rule as varchar)[10] = 'm') as minutes
    from ${staged}
    where starts_with(cast(rule as varchar), ${literal(mark)})
    group by file, column_name
    order by file, column_name
    limit 1`);
  const [first] = found;
  if (first === undefined) return;
  const time = first["seconds"] === true ? " %H:%M:%S" : first["minutes"] === true ? " %H:%M" : "";
  const formats = [
    ...(first["month_first"] === true && first["day_first"] !== true ? [] : [`%d/%m/%Y${time}`]),
    ...(first["day_first"] === true && first["month_first"] !== true ? [] : [`%m/%d/%Y${time}`]),
  ];
  throw new AppError("dates-ambiguous", {
    file: files[Number(first["file"])] ?? "",
    column: String(first["column_name"]),
    count: Number(first["n"]),
    lines: first["lines"] as readonly number[],
    formats,
  });
}
