import type { Finding } from "../../quality/finding.js";
import type { FileRow } from "../readers/row-file.js";
import type { Ocel, OcelEvent, OcelObject } from "./model.js";

/** Columns that every flattened log has. */
export const flatRoles = { case: "ocel:case", activity: "ocel:activity", time: "ocel:time" } as const;

/** A log in which every object of one type is a case. */
export interface Flattened {
  /** `flatRoles`, then `ocel:event:…` and `ocel:object:…` with the names of the attributes, each group sorted. */
  readonly columns: readonly string[];
  /** One row per event and object of the type that it is about, in the order of the events, then of their objects. */
  rows(wanted: readonly string[]): Generator<FileRow, void, undefined>;
  readonly findings: readonly Finding[];
}

const event = "ocel:event:";
const object = "ocel:object:";

/** Flattens a log to one type of object. An event that is about none of them is no row. */
export function flatten(log: Ocel, type: string, file: string): Flattened {
  const cases = log.objects.filter((one) => one.type === type);
  const related = log.events
    .map((one) => ({ one, objects: one.objects.filter((it) => it.type === type) }))
    .filter(({ objects }) => objects.length > 0);
  return {
    columns: [
      ...Object.values(flatRoles),
      ...names(related.map(({ one }) => one)).map((name) => event + name),
      ...names(cases).map((name) => object + name),
    ],
    *rows(wanted) {
      const cells = wanted.map(cellOf);
      for (const { one, objects } of related)
        for (const it of objects) yield { line: one.line, cells: cells.map((cell) => cell(one, it)) };
    },
    findings: [...convergence(log, type, file), ...divergence(log, type, file)],
  };
}

const names = (all: readonly { readonly attributes: ReadonlyMap<string, string> }[]): readonly string[] =>
  [...new Set(all.flatMap(({ attributes }) => [...attributes.keys()]))].sort();

function cellOf(column: string): (event: OcelEvent, object: OcelObject) => string | null {
  if (column === flatRoles.case) return (_, { id }) => id;
  if (column === flatRoles.activity) return ({ type }) => type;
  if (column === flatRoles.time) return ({ time }) => time;
  if (column.startsWith(event)) {
    const name = column.slice(event.length);
    return ({ attributes }) => attributes.get(name) ?? null;
  }
  const name = column.slice(object.length);
  return (_, { attributes }) => attributes.get(name) ?? null;
}

/**
 * DQ-601, convergence: `count` events are about more than one object of the type and stand in each of these cases.
 * `of` = events about at least one. Facts: `rows_added` = rows that there are more than events; `left_out` = events
 * about no object of the type, which are no rows.
 */
export function convergence({ events }: Ocel, type: string, file: string): readonly Finding[] {
  const counts = events.map(({ objects }) => objects.filter((it) => it.type === type).length);
  const several = events.filter((_, i) => (counts[i] ?? 0) > 1);
  const of = counts.filter((count) => count > 0).length;
  const left = events.length - of;
  if (several.length === 0 && left === 0) return [];
  const rows = counts.reduce((sum, count) => sum + count, 0);
  return [
    {
      code: "DQ-601",
      file,
      column: null,
      count: several.length,
      of,
      lines: firstTen(several.map(({ line }) => line)),
      facts: { rows_added: rows - of, left_out: left },
    },
  ];
}

/**
 * DQ-602, divergence (van der Aalst 2019): steps of different sub-processes look like a repetition. Of the events of one
 * activity in one case, which are about n different sets of objects of other types, n − 1 concern another object than
 * the first; `count` is their sum over all pairs of case and activity. `of` = rows. `lines`: of the first event with
 * each further set. Facts: `pairs` = pairs with n > 1, `cases` = cases with such a pair.
 */
export function divergence({ events }: Ocel, type: string, file: string): readonly Finding[] {
  const cases = new Map<OcelObject, Map<string, Set<string>>>();
  const diverging = new Set<OcelObject>();
  const lines: number[] = [];
  let rows = 0;
  let pairs = 0;
  for (const one of events) {
    const about = others(one, type);
    for (const it of one.objects) {
      if (it.type !== type) continue;
      rows++;
      const activities = cases.get(it) ?? new Map<string, Set<string>>();
      cases.set(it, activities);
      const sets = activities.get(one.type ?? "") ?? new Set<string>();
      activities.set(one.type ?? "", sets);
      if (sets.has(about)) continue;
      sets.add(about);
      if (sets.size === 1) continue;
      lines.push(one.line);
      diverging.add(it);
      if (sets.size === 2) pairs++;
    }
  }
  if (pairs === 0) return [];
  const facts = { pairs, cases: diverging.size };
  return [
    { code: "DQ-602", file, column: null, count: lines.length, of: rows, lines: firstTen(lines), facts },
  ];
}

/** The objects of other types that an event is about, as something to compare. */
const others = ({ objects }: OcelEvent, type: string): string =>
  JSON.stringify(
    objects
      .filter((it) => it.type !== type)
      .map(({ id }) => id)
      .sort(),
  );

const firstTen = (lines: readonly number[]): readonly number[] =>
  [...new Set(lines)].sort((a, b) => a - b).slice(0, 10);
