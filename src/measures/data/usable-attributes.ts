import type { Engine } from "../../engine/engine.js";
import { list, literal, param, sql, type Fragment } from "../../sql/tag.js";

/** What is known of a case when it begins and may be used to predict what follows. */
export interface UsableAttribute {
  readonly name: string;
  /** Its values are numbers and many; otherwise they are codes from 1 to `different`. */
  readonly isNumber: boolean;
  readonly different: number;
}

/** Attributes under equal treatment, by process: protected, or a stand-in for something protected. */
export type EquityAttributes = Readonly<Record<string, readonly string[]>>;

/** Known only after the decisions. */
const outcome = "outcome";
/** An attribute with more different values can only be learnt where they are numbers. */
const mostValues = 1000;
/** Numbers of more different values than these are put into classes. */
const mostCodes = 10;

/** `value` as a number where it is written as one, with a point or a comma; null elsewhere. */
export const numberOf: Fragment = sql`
        case
          when regexp_full_match(value, '[-+]?[0-9]+([.,][0-9]+)?') then try_cast(replace(value, ',', '.') as double)
        end`;

/**
 * The attributes of the completed cases of a process, one row each, as far as they are known at the first step. A channel,
 * unit or other attribute that only a later step names may be the consequence of a decision and must not predict it.
 */
export const knownAtStart = (process: string): Fragment => sql`
      select x.case_key, x.attribute, x.value
      from case_attributes x
      join cases c on c.case_key = x.case_key
      join events e on e.case_key = x.case_key and e.position = 1
      where c.process = ${literal(process)}
        and c.completed is not false
        and x.value is not null
        and case x.attribute
          when 'channel' then e.channel_key is not null
          when 'org_unit' then e.org_unit_key is not null
          else x.at_start is true
        end`;

/**
 * The attributes of the completed cases of a process, by name. The outcome is none of them: it is known only when the
 * decisions are made. Neither are attributes under equal treatment: they must not decide.
 */
export async function usableAttributes(
  engine: Engine,
  process: string,
  equity: EquityAttributes,
): Promise<readonly UsableAttribute[]> {
  const never = [outcome, ...(equity[process] ?? [])];
  const rows = await engine.rows(sql`
    with known_at_start as (${knownAtStart(process)}),

    different_values as (
      select distinct attribute, value
      from known_at_start
      where attribute not in (${list(never.map(param))})
    )

    select
      attribute,
      count(*) as "different",
      count(${numberOf}) as numbers
    from different_values
    group by attribute
    order by attribute`);
  return rows
    .map((row) => {
      const different = Number(row["different"]);
      const isNumber = different > mostCodes && Number(row["numbers"]) === different;
      return { name: String(row["attribute"]), isNumber, different };
    })
    .filter(({ isNumber, different }) => isNumber || different <= mostValues);
}
