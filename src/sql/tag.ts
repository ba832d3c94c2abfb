import type { Dialect } from "./dialect.js";

export type Value = string | number | bigint | boolean | null;

/** SQL that has not been told yet which engine it will run on. Values are collected, never pasted. */
export interface Fragment {
  readonly render: (dialect: Dialect, values: Value[]) => string;
}

/** Composes fragments. Plain strings are refused: a column is `id("x")`, a value is `param(x)`. */
export function sql(text: TemplateStringsArray, ...parts: readonly Fragment[]): Fragment {
  return {
    render: (d, values) => text.reduce((out, s, i) => out + s + (parts[i]?.render(d, values) ?? ""), ""),
  };
}

/** A name of a column, table or alias, quoted. */
export const id = (name: string): Fragment => ({ render: (d) => d.quote(name) });

/** A value, bound as a parameter: it never becomes part of the SQL text. */
export const param = (value: Value): Fragment => ({
  render: (d, values) => d.placeholder(values.push(value)),
});

/**
 * A text as a literal, for the few places where the engine takes no parameter
 * (options of readers, `create table as`). Quotes are doubled.
 */
export const literal = (text: string): Fragment => ({ render: (d) => d.literal(text) });

/** Fragments separated by commas. */
export const list = (parts: readonly Fragment[]): Fragment => ({
  render: (d, values) => parts.map((part) => part.render(d, values)).join(", "),
});

/** Nothing: the neutral element of composition. */
export const empty: Fragment = { render: () => "" };
