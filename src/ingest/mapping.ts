import type { ResourceMode, Source, SourceColumns, TimeColumn } from "../config/source.js";
import { AppError } from "../errors/app-error.js";
import type { RequiredColumn } from "../errors/columns.js";
import { detect, type Role } from "./detect.js";
import { namedColumn, once, refuseDoubted, refuseUnproven, type Heading } from "./heading.js";
import { shownColumns } from "./shown-columns.js";

/** A cell that is read from a row: one column, or several that are joined with a space, empty ones left out. */
export interface Reading {
  readonly as: string;
  readonly from: readonly string[];
  /** Only whether two cells are equal is of interest: what is stored is a token that nobody can turn back. */
  readonly secret?: true;
  /** A day and a time of day in two columns, joined by `dayAndClock`; days among these stand alone. */
  readonly dayAndClock?: readonly string[];
}

/** A point in time to be read from a cell. */
export interface TimeReading {
  /** The reading that holds its text. */
  readonly as: string;
  readonly column: string;
  /** The column with the time of day, where `column` holds the day; null = none. */
  readonly clock: string | null;
  readonly formats: readonly string[] | null;
  readonly nullValues: readonly string[];
}

/** Source columns → canonical columns, for one file. */
export interface Mapping {
  readonly readings: readonly Reading[];
  readonly caseColumn: string;
  readonly activityColumns: readonly string[];
  /** Long: the completion. Wide: one per date column, each with the activity that it stands for. */
  readonly times: readonly (TimeReading & { readonly activity: string | null })[];
  readonly start: TimeReading | null;
}

/**
 * Given as `columns`, this very object asks for every column as it stands: to look at a file in memory (`inspect`). No
 * configuration can say it.
 */
export const everyColumn: SourceColumns = Object.freeze({});

/** What stands for a list where a file is only looked at (`everyColumn`): no list is ever read. */
export const listCell = "[…]";

/** Roles that are found by a well-known name, and those that are read only if the source names a column. */
const detectable = ["lifecycle", "instance", "org_unit"] as const;
const statedOnly = ["system", "channel", "outcome", "amount"] as const;

/**
 * Which columns are read and as what: those that the source names, and for the others those with a well-known name.
 * `detectResource`: a column with a person may be taken by its name (public data only).
 * Throws `column-unknown`, `column-twice`, and `columns-missing` rather than guess between two that are equally good;
 * `heading-doubted` in place of the ones that list the columns where another line looks more like the heading; and
 * `heading-unproven` where every column is asked for, only to be looked at, and what they are called may be data.
 */
export function mapping(source: Source, heading: Heading, detectResource: boolean): Mapping {
  if (source.columns === everyColumn) {
    refuseUnproven(heading, source);
    return asItStands(heading);
  }
  const wide = source.shape === "wide";
  const byRole = required(source, heading);
  const { activity, time, start, resource } = source.columns;
  const activityColumns = wide
    ? []
    : (activity?.map((name) => namedColumn(name, heading)) ?? [byRole.activity]);

  const times = wide
    ? dateColumns(source, heading)
    : [{ ...timeReading("time_text", byRole.time, time, clockOf(time, byRole, heading)), activity: null }];
  const taken = new Set([
    byRole.case,
    ...activityColumns,
    ...times.flatMap(({ column, clock }) => [column, clock ?? []].flat()),
    ...(source.drop ?? []),
  ]);
  const found = (role: Role, name: string | undefined): string | null =>
    name === undefined ? known(role, heading, taken) : namedColumn(name, heading);

  const startColumn = wide ? null : found("start", start?.from);
  const startClock = start?.clock === undefined ? null : namedColumn(start.clock, heading);
  const startReading =
    startColumn === null ? null : timeReading("start_text", startColumn, start ?? time, startClock);
  const person =
    wide || resource?.mode === "drop"
      ? null
      : resource === undefined
        ? detectResource
          ? known("resource", heading, taken)
          : null
        : namedColumn(resource.from, heading);

  const single = (as: string, column: string | null | undefined): readonly Reading[] =>
    column === null || column === undefined ? [] : [{ as, from: [column] }];
  const readings: readonly Reading[] = [
    { as: "case_id", from: [byRole.case] },
    ...(wide ? [] : [{ as: "activity", from: activityColumns }]),
    ...times.map(readingOf),
    ...(startReading === null ? [] : [readingOf(startReading)]),
    ...(wide ? ["org_unit" as const] : detectable).flatMap((role) =>
      single(role, found(role, source.columns[role])),
    ),
    ...statedOnly.flatMap((role) => {
      const name = source.columns[role];
      return single(role, name === undefined ? null : namedColumn(name, heading));
    }),
    ...(source.columns.attributes ?? []).flatMap(({ from }, i) =>
      single(attributeColumn(i), namedColumn(from, heading)),
    ),
    ...single("old_status", source.shape === "status" ? statusBefore(source, heading) : null),
    ...(person === null ? [] : [personReading(person, resource?.mode ?? "handover")]),
  ];
  return { readings, caseColumn: byRole.case, activityColumns, times, start: startReading };
}

/** The reading of the attribute at this place of `SourceColumns.attributes`. */
export const attributeColumn = (place: number): `attribute_${number}` => `attribute_${place + 1}`;

const statusBefore = ({ old_status }: Source, heading: Heading): string | null =>
  old_status === undefined ? null : namedColumn(old_status, heading);

/** Readings `c0`, `c1`, … of all columns, in their order. */
const asItStands = ({ columns }: Heading): Mapping => ({
  readings: columns.map((name, i) => ({ as: `c${i}`, from: [name] })),
  caseColumn: "",
  activityColumns: [],
  times: [],
  start: null,
});

/** A role is no person; a pseudonym is made from the name under the key; otherwise only whether it changes counts. */
function personReading(column: string, mode: ResourceMode): Reading {
  if (mode === "role") return { as: "role", from: [column] };
  if (mode === "pseudonym") return { as: "person", from: [column] };
  return { as: "person", from: [column], secret: true };
}

const dateColumns = (source: Source, heading: Heading): Mapping["times"] =>
  (source.wide ?? []).map((step, i) => ({
    as: `time_${i}`,
    column: namedColumn(step.column, heading),
    clock: null,
    formats: step.formats ?? null,
    nullValues: source.columns.time?.null_values ?? [],
    activity: step.activity,
  }));

/** Names of the columns that are read, in the order of the file. */
export function columnsRead({ readings }: Mapping, columns: readonly string[]): readonly string[] {
  const read = new Set(readings.flatMap(({ from }) => from));
  return columns.filter((column) => read.has(column));
}

/** Beside a stated time column a time of day has to be stated, too. */
function clockOf(
  time: TimeColumn | undefined,
  byRole: Readonly<Record<RequiredColumn, string>>,
  heading: Heading,
): string | null {
  if (time?.clock !== undefined) return namedColumn(time.clock, heading);
  return time?.from === undefined ? known("clock", heading, new Set(Object.values(byRole))) : null;
}

const readingOf = ({ as, column, clock, nullValues }: TimeReading): Reading =>
  clock === null ? { as, from: [column] } : { as, from: [column, clock], dayAndClock: nullValues };

const timeReading = (
  as: string,
  column: string,
  stated: TimeColumn | undefined,
  clock: string | null,
): TimeReading => ({
  as,
  column,
  clock,
  formats: stated?.formats ?? null,
  nullValues: stated?.null_values ?? [],
});

/** The columns without which there is no log; all that are missing are named at once. */
function required(source: Source, heading: Heading): Readonly<Record<RequiredColumn, string>> {
  const { columns } = heading;
  const stated: Readonly<Record<RequiredColumn, string | undefined>> = {
    case: source.columns.case,
    activity: source.columns.activity?.[0],
    time: source.columns.time?.from,
  };
  const needed: readonly RequiredColumn[] = source.shape === "wide" ? ["case"] : ["case", "activity", "time"];
  const found: Partial<Record<RequiredColumn, string>> = {};
  const missing: RequiredColumn[] = [];
  const candidates: string[] = [];
  for (const role of needed) {
    const name = stated[role];
    const hit = name === undefined ? detect(role, columns) : { column: namedColumn(name, heading) };
    if (hit.column !== null) found[role] = once(hit.column, heading);
    else {
      missing.push(role);
      candidates.push(...hit.candidates);
    }
  }
  if (missing.length > 0) {
    refuseDoubted(heading);
    throw new AppError("columns-missing", {
      file: heading.file,
      line: heading.line,
      missing,
      candidates: shownColumns(candidates, heading.proven).names,
      found,
      columns: shownColumns(columns, heading.proven),
      heading: heading.elsewhere,
    });
  }
  return { case: found.case ?? "", activity: found.activity ?? "", time: found.time ?? "" };
}

/** A column with a well-known name that is not read as something else; null where there is none or nobody can tell which. */
const known = (role: Role, { columns }: Heading, taken: ReadonlySet<string>): string | null =>
  detect(
    role,
    columns.filter((column) => !taken.has(column)),
  ).column;
