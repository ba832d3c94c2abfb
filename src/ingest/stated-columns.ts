import type { Source } from "../config/source.js";

/** The columns that the source names, of any role; the same one may come twice. */
export function statedColumns(source: Source): readonly string[] {
  const { columns, wide = [] } = source;
  const { case: caseColumn, activity = [], time, start, resource } = columns;
  const { lifecycle, instance, org_unit, system, channel, outcome, amount, attributes = [] } = columns;
  const person = resource?.mode === "drop" ? undefined : resource?.from;
  return [
    caseColumn,
    ...activity,
    time?.from,
    start?.from,
    lifecycle,
    instance,
    org_unit,
    system,
    channel,
    outcome,
    amount,
    ...attributes.map(({ from }) => from),
    source.old_status,
    person,
    ...wide.map(({ column }) => column),
  ].filter((name) => name !== undefined);
}
