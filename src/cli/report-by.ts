import { nearest } from "../config/nearest.js";
import type { Profile } from "../config/policy.js";
import type { Process } from "../config/process.js";
import { AppError } from "../errors/app-error.js";
import { byColumnName, protectedKind } from "../personal-data/index.js";

/** The attributes of its cases that a process file names, by the names under which one can ask for them. */
function attributesOf({ source: { columns } }: Process): readonly string[] {
  const own = { channel: columns.channel, outcome: columns.outcome, org_unit: columns.org_unit };
  return [
    ...Object.entries(own).flatMap(([name, column]) => (column === undefined ? [] : [name])),
    ...(columns.attributes ?? []).map(({ name }) => name),
  ];
}

/**
 * Ids of the processes whose reports can be broken down by an attribute. `named`: somebody asked for each of them by its id,
 * so each has to have it. Throws `by-person` for what points to people, `unit-too-small` where the profile shows nothing by
 * unit, and `by-unknown`.
 */
export function processesWith(
  by: string,
  processes: readonly Process[],
  named: boolean,
  profile: Profile,
): readonly string[] {
  const having = processes.filter((process) => attributesOf(process).includes(by));
  const lacking = named ? processes.find((process) => !having.includes(process)) : undefined;
  if (having.length > 0 && lacking === undefined) {
    if (by === "org_unit" && profile.k_staff === null)
      throw new AppError("unit-too-small", { unit: by, profile: profile.name, k_staff: null });
    return having.map(({ id }) => id);
  }
  if (pointsToPeople(by, processes)) {
    const { name, k_staff, k_cases } = profile;
    throw new AppError("by-person", { profile: name, k_staff, k_cases });
  }
  const of = lacking === undefined ? processes : [lacking];
  const known = [...new Set(of.flatMap(attributesOf))];
  throw new AppError("by-unknown", {
    by,
    processes: of.map(({ id }) => id),
    near: nearest(by, known),
    known,
  });
}

/** A role of people, a column that the process file holds for one, or a name that speaks of a person. */
const pointsToPeople = (by: string, processes: readonly Process[]): boolean =>
  ["person", "role", "resource", "staff"].includes(by.toLowerCase()) ||
  processes.some(({ source: { columns } }) => columns.resource?.from === by) ||
  byColumnName(by) !== null ||
  protectedKind(by) !== null;
