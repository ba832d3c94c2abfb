import type { Finding } from "../../quality/finding.js";
import { lookAlikes } from "../../quality/look-alikes.js";
import type { NameLook } from "../rows/name-look.js";
import { found } from "./found.js";

/** DQ-401: names of activities that look like another (`lookAlikes`). Counts names, of all; `groups`: how many groups. */
export function similarNames(looked: NameLook): readonly Finding[] {
  const names = looked.get("activity") ?? [];
  const groups = lookAlikes(names.map(({ name }) => name));
  const count = groups.reduce((sum, group) => sum + group.length, 0);
  return found("DQ-401", count, { of: names.length, facts: { groups: groups.length } });
}
