import type { Segment } from "../config/segment.js";
import type { ResourceMode } from "../config/source.js";
import type { Engine, Target } from "../engine/engine.js";
import { sql } from "../sql/tag.js";

/** How a process's column of persons was read. A process that is missing is taken to show persons: nothing is named then. */
export const resourceModes: Target = {
  table: "resource_modes",
  columns: { process: "varchar", mode: "varchar" },
  temporary: true,
};

/** People behind an organisational unit or a role, as the project says: a log cannot know them. */
export const unitStaff: Target = {
  table: "unit_staff",
  columns: { org_unit: "varchar", staff: "bigint" },
  temporary: true,
};

/** Roles that are systems, as the process files say. */
export const systemRoles: Target = {
  table: "system_roles",
  columns: { process: "varchar", role: "varchar" },
  temporary: true,
};

/** The segments whose time is asked for, in order. */
export const askedSegments: Target = {
  table: "asked_segments",
  columns: {
    process: "varchar",
    segment_no: "bigint",
    name: "varchar",
    from_activity: "varchar",
    to_activity: "varchar",
    from_occurrence: "varchar",
    to_occurrence: "varchar",
  },
  temporary: true,
};

/** What the project says about its processes and units, as far as the log needs it. */
export interface Declared {
  readonly modes: Readonly<Record<string, ResourceMode>>;
  readonly staff: Readonly<Record<string, number>>;
  /** Segments by process; absent = none. */
  readonly segments?: Readonly<Record<string, readonly Segment[]>>;
  /** Roles that are systems, by process; absent = none is declared. */
  readonly systemRoles?: Readonly<Record<string, readonly string[]>>;
}

/** Writes it for the next `build`, in memory; what was written before is forgotten. */
export async function writeDeclared(
  engine: Engine,
  { modes, staff, segments = {}, systemRoles: declared = {} }: Declared,
): Promise<void> {
  await engine.rows(sql`drop table if exists temp.main.resource_modes`);
  await engine.rows(sql`drop table if exists temp.main.unit_staff`);
  await engine.append(resourceModes, Object.entries(modes));
  await engine.append(unitStaff, Object.entries(staff));
  await engine.rows(sql`drop table if exists temp.main.system_roles`);
  await engine.append(
    systemRoles,
    Object.entries(declared).flatMap(([process, roles]) =>
      [...new Set(roles)].map((role) => [process, role]),
    ),
  );
  await writeSegments(engine, segments);
}

/** Writes the segments of every process for the next `build`, in memory; those before are forgotten. */
export async function writeSegments(
  engine: Engine,
  segments: Readonly<Record<string, readonly Segment[]>>,
): Promise<void> {
  await engine.rows(sql`drop table if exists temp.main.asked_segments`);
  await engine.append(
    askedSegments,
    Object.entries(segments).flatMap(([process, all]) =>
      all.map((s, i) => [process, BigInt(i), s.name, s.from, s.to, s.from_occurrence, s.to_occurrence]),
    ),
  );
}
