import { personalHints } from "../../src/inspect/personal.js";
import { profiles, type Sample } from "../../src/inspect/profile.js";
import type { StatedColumns } from "../../src/inspect/role.js";
import { rolesOf } from "../../src/inspect/roles.js";

/** A table: name → cells from top to bottom; an empty text is an empty cell. */
export type Table = Readonly<Record<string, readonly string[]>>;

/** The table as a sample of a file. */
export function sampleFrom(table: Table): Sample {
  const columns = Object.keys(table);
  const rows = Math.max(...Object.values(table).map((cells) => cells.length));
  return {
    columns,
    rows: Array.from({ length: rows }, (_, row) => columns.map((name) => (table[name]?.[row] ?? "") || null)),
  };
}

/** The proposal for a table: shape, `name=role/confidence` of columns with a role, and the questions. */
export function proposed(table: Table, stated: StatedColumns = {}) {
  const sample = sampleFrom(table);
  const { shape, columns, questions } = rolesOf(sample, profiles(sample), personalHints(sample), stated);
  return {
    shape,
    roles: columns
      .filter(({ role }) => role !== "other")
      .map(({ profile, role, confidence }) => `${profile.name}=${role}/${confidence ?? ""}`),
    questions: questions.map(({ role, candidates }) => [role, ...candidates]),
  };
}

/** A cell each of `times` rounds through the cells. */
export const repeated = (cells: readonly string[], times: number): readonly string[] =>
  Array.from({ length: times }, () => cells).flat();

/** `prefix-1`, `prefix-1`, … `each` times, up to `count`. */
export const ids = (prefix: string, count: number, each: number): readonly string[] =>
  Array.from({ length: count }, (_, i) => Array.from({ length: each }, () => `${prefix}-${i + 1}`)).flat();

/** A day for every row, in German. */
export const days = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, i) => `${String(1 + (i % 28)).padStart(2, "0")}.03.2024`);
