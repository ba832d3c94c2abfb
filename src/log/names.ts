import { sql } from "../sql/tag.js";
import type { Relation } from "./relation.js";

/** The names behind the keys of `events`: units, systems, channels and outcomes. A process has each name once. */
export const names: Relation = {
  name: "names",
  meaning: "one row per name of a unit, system, channel or outcome of a process",
  columns: {
    name_key: ["INTEGER", "key, unique over all processes; another after every ingest"],
    process: ["VARCHAR", "process id"],
    name: ["VARCHAR", "as the source has it"],
  },
  sql: sql`
    select name_no as name_key, process, name
    from instance_names
    order by process, name
  `,
};
