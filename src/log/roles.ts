import { doers } from "../ingest/instances/doers.js";
import { sql } from "../sql/tag.js";
import type { Relation } from "./relation.js";

/** The names behind the role keys of `event_doers`; empty where no roles were read. Persons have none. */
export const roles: Relation = {
  name: "roles",
  meaning: "one row per role of a process whose roles were read",
  columns: {
    role_key: ["INTEGER", "key, unique over all processes"],
    process: ["VARCHAR", "process id"],
    role: ["VARCHAR", "the role"],
  },
  optional: [doers],
  sql: sql`
    with doing as (
      select distinct d.process, d.resource as role, e.role_key
      from event_doers e
      join case_keys c on c.case_key = e.case_key
      join doers d on d.process = c.process and d.source_row = e.source_row
      where e.role_key is not null
    )

    select role_key, process, role
    from doing
    order by role_key
  `,
};
