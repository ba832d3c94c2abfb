import { instanceAttributes } from "../ingest/instances/instance-attributes.js";
import { sql } from "../sql/tag.js";
import type { Relation } from "./relation.js";

/** Attributes of cases that a process file names beside channel and outcome; filters read them before `stations` are there. */
export const mappedAttributes: Relation = {
  name: "mapped_attributes",
  meaning: "one row per case and further attribute of which the case has a value",
  columns: {
    case_key: ["INTEGER", "the case"],
    attribute: ["VARCHAR", "its name in the process file"],
    value: ["VARCHAR", "the first known value of the case; numbers as the source writes them"],
    at_start: ["BOOLEAN", "the first row of the case has it already"],
  },
  optional: [instanceAttributes],
  sql: sql`
    select k.case_key, a.attribute, a.value, a.at_start
    from instance_attributes a
    join case_keys k on k.case_key = a.case_no
  `,
};
