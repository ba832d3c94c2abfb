import { listCell } from "../ingest/mapping.js";
import { isClock, isId, isProse, isTransition, isWords, isYesNo } from "./cells.js";
import { dateKind, type DateKind } from "./date-kinds.js";
import { numberKind } from "./number-kinds.js";

/** Rows of a file, in its order; null = an empty cell. Lives in memory and is never shown or stored. */
export interface Sample {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | null)[])[];
}

/** How often a way of writing a point in time occurs in a column. */
export interface DateShare extends DateKind {
  /** Of the cells that hold anything, 0 … 1. */
  readonly share: number;
}

/** What the cells of a column look like, in numbers; no cell is kept. Shares are of the cells that hold anything. */
export interface ColumnProfile {
  readonly name: string;
  readonly rows: number;
  /** Of all rows, 0 … 1. */
  readonly empty_share: number;
  readonly distinct: number;
  /** Of the most frequent cell. */
  readonly mode_share: number;
  /** Ways of writing a point in time, the most frequent first. */
  readonly dates: readonly DateShare[];
  readonly date_share: number;
  /** Lists, which cannot be read. */
  readonly list_share: number;
  /** A time of day without a day. */
  readonly clock_share: number;
  readonly number_share: number;
  /** null = no cell shows one. */
  readonly decimal: "," | "." | null;
  readonly thousands: "." | "," | null;
  readonly id_share: number;
  readonly words_share: number;
  readonly prose_share: number;
  readonly yes_no_share: number;
  readonly transition_share: number;
  /** Constants of programs that stand for "still open", as they are written here. */
  readonly sentinels: readonly string[];
}

/** Profiles of all columns, in their order. */
export const profiles = ({ columns, rows }: Sample): readonly ColumnProfile[] =>
  columns.map((name, at) => {
    const counts = new Map<string, number>();
    for (const row of rows) {
      const cell = row[at]?.trim() ?? "";
      if (cell !== "") counts.set(cell, (counts.get(cell) ?? 0) + 1);
    }
    return profile(name, rows.length, counts);
  });

const sentinel = /^(31[.]12[.]9999|9999-12-31|31[.]12[.]2999|2999-12-31|01[.]01[.]1900|1900-01-01)(?=$|[ T])/;

function profile(name: string, rows: number, counts: ReadonlyMap<string, number>): ColumnProfile {
  const kinds = new Map<string, DateKind>();
  const dates = new Map<DateKind, number>();
  const open = new Set<string>();
  const decimals = { ",": 0, ".": 0 };
  const thousands = { ",": 0, ".": 0 };
  let filled = 0;
  let mode = 0;
  const hits = { list: 0, clock: 0, number: 0, id: 0, words: 0, prose: 0, yes_no: 0, transition: 0 };
  for (const [cell, count] of counts) {
    filled += count;
    mode = Math.max(mode, count);
    const date = dateKind(cell, kinds);
    if (date !== null) {
      dates.set(date, (dates.get(date) ?? 0) + count);
      if (sentinel.test(cell)) open.add(cell);
      continue;
    }
    const number = numberKind(cell);
    if (number !== null) {
      hits.number += count;
      if (number.decimal !== null) decimals[number.decimal] += count;
      if (number.thousands !== null) thousands[number.thousands] += count;
    }
    if (cell === listCell) hits.list += count;
    if (isClock(cell)) hits.clock += count;
    if (isId(cell)) hits.id += count;
    if (isWords(cell)) hits.words += count;
    if (isProse(cell)) hits.prose += count;
    if (isYesNo(cell)) hits.yes_no += count;
    if (isTransition(cell)) hits.transition += count;
  }
  const share = (count: number): number => (filled === 0 ? 0 : count / filled);
  const shares = [...dates].map(([kind, count]) => ({ ...kind, share: share(count) }));
  return {
    name,
    rows,
    empty_share: rows === 0 ? 0 : (rows - filled) / rows,
    distinct: counts.size,
    mode_share: share(mode),
    dates: shares.sort((a, b) => b.share - a.share || (a.format ?? "").localeCompare(b.format ?? "", "en")),
    date_share: share([...dates.values()].reduce((sum, count) => sum + count, 0)),
    list_share: share(hits.list),
    clock_share: share(hits.clock),
    number_share: share(hits.number),
    decimal: more(decimals),
    thousands: more(thousands),
    id_share: share(hits.id),
    words_share: share(hits.words),
    prose_share: share(hits.prose),
    yes_no_share: share(hits.yes_no),
    transition_share: share(hits.transition),
    sentinels: [...open].sort(),
  };
}

/** The sign that occurs more often; null = none does. */
const more = (seen: { readonly ",": number; readonly ".": number }): "," | "." | null =>
  seen[","] === 0 && seen["."] === 0 ? null : seen[","] >= seen["."] ? "," : ".";

/** How a column behaves within the cases that another column names. */
export interface WithinCase {
  /** Share of the cases with at least two rows in which the cells are not all equal, 0 … 1; 0 where there is none. */
  readonly varies_share: number;
  /** Different cells per row, as a mean over those cases, 0 … 1. */
  readonly variety: number;
}

/** The same for every column, in their order; rows without a case are left out. */
export function withinCases({ columns, rows }: Sample, caseAt: number): readonly WithinCase[] {
  const cases = new Map<string, (readonly (string | null)[])[]>();
  for (const row of rows) {
    const name = row[caseAt]?.trim() ?? "";
    if (name === "") continue;
    const known = cases.get(name);
    if (known === undefined) cases.set(name, [row]);
    else known.push(row);
  }
  const several = [...cases.values()].filter((all) => all.length > 1);
  return columns.map((_, at) => {
    let varies = 0;
    let variety = 0;
    for (const all of several) {
      const different = new Set(all.map((row) => row[at] ?? "")).size;
      if (different > 1) varies++;
      variety += different / all.length;
    }
    const mean = (sum: number): number => (several.length === 0 ? 0 : sum / several.length);
    return { varies_share: mean(varies), variety: mean(variety) };
  });
}
