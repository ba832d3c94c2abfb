import { sql } from "../sql/tag.js";
import { unitStaff } from "./declared.js";
import type { Relation } from "./relation.js";

/** How many people are behind a unit or a role: with too few of them a result would be about a person (`governance.md` 5.1). */
export const headCounts: Relation = {
  name: "head_counts",
  meaning: "one row per organisational unit or role whose head count the project declares",
  columns: {
    name: ["VARCHAR", "the unit or role, as the source has it"],
    staff: ["BIGINT", "people behind it (project file)"],
  },
  optional: [unitStaff],
  sql: sql`
    select org_unit as name, staff
    from unit_staff
  `,
};
