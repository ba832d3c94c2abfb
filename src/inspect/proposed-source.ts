import { present } from "../config/present.js";
import type { Source, SourceColumns, TimeColumn, WideColumn } from "../config/source.js";
import { detect } from "../ingest/detect.js";
import type { ColumnProfile } from "./profile.js";
import type { ColumnProposal, ColumnRole, Roles } from "./role.js";
import { dateFormats } from "./date-formats.js";

/** What is known of a source before its columns are looked at: files, and what a person said on the command line. */
export type KnownSource = Pick<Source, "files" | "timezone"> &
  Partial<
    Pick<Source, "format" | "encoding" | "delimiter" | "header_row" | "sheet" | "object_type" | "table">
  > & {
    /** Patterns that a person stated for the times; absent = as found. */
    readonly time_formats?: readonly string[];
    /** Equal rows are kept: what was published is compared with what others counted in it. */
    readonly public_data: boolean;
  };

const notRead: ReadonlySet<ColumnRole> = new Set(["resource", "personal", "free_text"]);

/** The source that the roles describe: what `ingest` is given. Only columns with a role are mapped. */
export function proposedSource(roles: Roles, known: KnownSource): Source {
  const { time_formats, public_data, ...stated } = known;
  const byRole = (role: ColumnRole): ColumnProfile | undefined =>
    roles.columns.find((column) => column.role === role)?.profile;
  const name = (role: ColumnRole): string | undefined => byRole(role)?.name;
  const time = byRole("time");
  const start = byRole("start");
  const activity = name("activity");
  const amount = byRole("amount");
  const steps = roles.columns.filter(({ role }) => role === "step_date");
  const open = [...new Set(steps.flatMap(({ profile }) => profile.sentinels))].sort();
  const wideTime: TimeColumn | undefined = open.length > 0 ? { null_values: open } : undefined;
  const persons = roles.columns.flatMap((column) =>
    column.role === "resource" ? [column.profile.name] : [],
  );
  const resource = public_data ? (detect("resource", persons).column ?? persons[0]) : undefined;
  const columns: SourceColumns = present({
    case: name("case"),
    activity: activity === undefined ? undefined : [activity],
    time: time === undefined ? wideTime : timeColumn(time, name("clock"), time_formats),
    start: start === undefined ? undefined : timeColumn(start, name("start_clock"), time_formats),
    lifecycle: name("lifecycle"),
    instance: name("instance"),
    org_unit: name("org_unit"),
    system: name("system"),
    channel: name("channel"),
    outcome: name("outcome"),
    amount: amount?.name,
    resource: resource === undefined ? undefined : { from: resource, mode: "handover" as const },
  });
  const drop = droppedColumns(roles, public_data).map(({ profile }) => profile.name);
  return {
    ...stated,
    ...present({
      decimal: amount?.decimal ?? undefined,
      thousands: amount?.thousands ?? undefined,
      old_status: name("old_status"),
      wide: roles.shape === "wide" ? steps.map((step) => wideColumn(step, time_formats)) : undefined,
      drop: drop.length === 0 ? undefined : drop,
    }),
    shape: roles.shape,
    columns,
    aliases: {},
    duplicates: public_data ? "keep" : "drop",
  };
}

/** Columns that hold people or free text: named, so that everybody sees that they are not read. */
export const droppedColumns = (roles: Roles, publicData: boolean): readonly ColumnProposal[] =>
  publicData
    ? []
    : roles.columns.filter(({ role, profile }) => notRead.has(role) && profile.name.trim() !== "");

function timeColumn(
  profile: ColumnProfile,
  clock: string | undefined,
  stated: readonly string[] | undefined,
): TimeColumn {
  const open = profile.sentinels;
  const formats = formatsOf(profile, stated);
  return {
    from: profile.name,
    ...present({
      clock,
      formats: clock === undefined || stated !== undefined ? formats : formats?.flatMap(withClock),
      null_values: open.length === 0 ? undefined : open,
    }),
  };
}

/** A day as it is found, with the ways in which a time of day follows it, and alone. */
const withClock = (day: string): readonly string[] => [`${day} %H:%M:%S`, `${day} %H:%M`, day];

const wideColumn = ({ profile }: ColumnProposal, stated: readonly string[] | undefined): WideColumn => ({
  column: profile.name,
  activity: profile.name,
  ...present({ formats: formatsOf(profile, stated) }),
});

function formatsOf(
  profile: ColumnProfile,
  stated: readonly string[] | undefined,
): readonly string[] | undefined {
  if (stated !== undefined) return stated;
  const found = dateFormats(profile);
  return "formats" in found ? (found.formats ?? undefined) : undefined;
}
