import { sql } from "../sql/tag.js";
import { systemRoles } from "./declared.js";
import type { Relation } from "./relation.js";

/**
 * Which roles are systems and which are people; empty for processes whose file declares no system role: a role whose
 * kind nobody stated is no robot and no person.
 */
export const roleKinds: Relation = {
  name: "role_kinds",
  meaning: "one row per role of a process that declares which of its roles are systems",
  columns: {
    role_key: ["INTEGER", "the role, as in roles"],
    is_system: ["BOOLEAN", "the process file declares the role a system"],
  },
  optional: [systemRoles],
  sql: sql`
    with declaring as (
      select distinct process
      from system_roles
    )

    select r.role_key, s.role is not null as is_system
    from roles r
    join declaring d on d.process = r.process
    left join system_roles s on s.process = r.process and s.role = r.role
  `,
};
