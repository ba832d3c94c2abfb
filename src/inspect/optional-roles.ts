import { detect } from "../ingest/detect.js";
import { namedFor, type NamedRole } from "./names.js";
import type { PersonalHint } from "./personal.js";
import type { ColumnProfile } from "./profile.js";
import type { Choice, ColumnRole } from "./role.js";

/** Columns that a log can do without, by their place. A column has one role; a role that two columns fit stays empty. */
export type OptionalRoles = ReadonlyMap<number, Choice & { readonly role: ColumnRole }>;

interface Looked {
  readonly profiles: readonly ColumnProfile[];
  /** Columns that are something else already. */
  readonly taken: ReadonlySet<number>;
  /** For every column what speaks for personal data in it. */
  readonly personal: readonly (PersonalHint | null)[];
  readonly shape: "long" | "wide" | "status";
}

/** Roles of the columns that are not required: first what concerns people and is not read, then what is read. */
export function optionalRoles({ profiles, taken, personal, shape }: Looked): OptionalRoles {
  const roles = new Map<number, Choice & { readonly role: ColumnRole }>();
  const open = () => profiles.filter((_, at) => !taken.has(at) && !roles.has(at));
  const place = (column: string) => profiles.findIndex(({ name }) => name === column);
  const give = (role: ColumnRole, column: string, confidence: Choice["confidence"]) =>
    roles.set(place(column), { at: place(column), role, confidence });
  const has = (role: ColumnRole) => [...roles.values()].some((given) => given.role === role);
  const names = () => open().map(({ name }) => name);

  for (const column of people(names())) give("resource", column, "high");
  for (const column of namedFor("free_text", names())) give("free_text", column, "high");
  for (const { name, prose_share } of open()) {
    const hint = personal[place(name)] ?? null;
    if (hint === "free_text") give("free_text", name, "high");
    else if (hint !== null) give("personal", name, hint === "some_cells" ? "medium" : "high");
    else if (prose_share >= 0.2) give("free_text", name, "medium");
  }

  const standard = (role: "start" | "lifecycle" | "instance" | "org_unit", fits: Fits) => {
    const { column } = detect(role, names());
    const profile = profiles.find(({ name }) => name === column);
    if (column !== null && profile !== undefined) give(role, column, fits(profile) ? "high" : "medium");
  };
  if (shape !== "wide") {
    standard("start", (p) => p.date_share >= 0.8);
    standard("lifecycle", (p) => p.transition_share >= 0.8);
    const transitions = open().filter((p) => p.transition_share === 1 && p.distinct >= 2);
    const [only] = transitions;
    if (only !== undefined && transitions.length === 1 && !has("lifecycle"))
      give("lifecycle", only.name, "medium");
    standard("instance", (p) => p.id_share >= 0.8);
  }
  standard("org_unit", isGroup);
  for (const [role, fits] of named) {
    if (has(role)) continue;
    const likely = namedFor(role, names()).filter((column) =>
      profiles.some((p) => p.name === column && fits(p)),
    );
    const [one] = likely;
    if (one !== undefined && likely.length === 1) give(role, one, "high");
  }
  return roles;
}

/** Columns with who did the work: the first is the best. */
function people(names: readonly string[]): readonly string[] {
  const found = detect("resource", names);
  const first = found.column === null ? found.candidates : [found.column];
  if (first.length > 0) return [...first, ...people(names.filter((name) => !first.includes(name)))];
  return namedFor("resource", names);
}

type Fits = (profile: ColumnProfile) => boolean;

/** A few codes or words, each on many rows. */
const isGroup: Fits = (p) =>
  p.distinct >= 1 &&
  p.date_share < 0.1 &&
  p.decimal === null &&
  p.prose_share < 0.1 &&
  p.distinct <= Math.max(12, 0.05 * p.rows);

const named: readonly (readonly [role: NamedRole & ColumnRole, fits: Fits])[] = [
  ["org_unit", isGroup],
  ["system", isGroup],
  ["channel", isGroup],
  ["outcome", isGroup],
  ["amount", (p) => p.number_share >= 0.9],
];
