import type { ShownColumns, ShownName } from "../errors/shown-columns.js";
import { patterns } from "../personal-data/index.js";
import { isKnownName } from "./detect.js";

/**
 * The columns of a file as a message may tell them: names in the vocabulary of the field, and those that are `proven` to be
 * names and do not look like a person's data, without control characters and cut to 60 characters. All others are counted.
 */
export function shownColumns(columns: readonly string[], proven: ReadonlySet<string>): ShownColumns {
  const named = columns.filter((column) => column !== "");
  const names = named.filter((name) => isKnownName(name) || (proven.has(name) && !looksPersonal(name)));
  return {
    names: names.map((name) => short(name) as ShownName),
    withheld: named.length - names.length,
    unnamed: columns.length - named.length,
  };
}

const single = Object.values(patterns).filter(({ id }) => id !== "free_text");

/** A table with a column for each person has their names for its heading. */
const looksPersonal = (name: string): boolean => single.some(({ test }) => test(name));

const longest = 60;

function short(name: string): string {
  const plain = name.replace(/\p{Cc}/gu, " ");
  return plain.length > longest ? `${plain.slice(0, longest - 1)}…` : plain;
}
