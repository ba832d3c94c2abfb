import { z } from "zod";
import type { Text } from "../text.js";
import { expecting, type Raised } from "./expected.js";
import { flag, text } from "./fields.js";
import { nearest } from "./nearest.js";
import { join, meant, say } from "./says.js";
import type { AttributeColumn } from "./source.js";
import { present } from "./present.js";
import { dictionary, section } from "./structures.js";

/** What a name of an attribute looks like. */
export const attributeName = /^[a-z][a-z0-9_]{0,39}$/;

/** Names that mean something else where an attribute is asked for, or that have a key of their own. */
const reserved: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ["case", "activity", "time", "start_time", "lifecycle", "instance", "org_unit", "system", "resource"].map(
      (role) => [role, `columns.${role}`],
    ),
  ),
  role: "columns.resource",
  person: "columns.resource",
  period: "compare --by period",
  variant: "variants",
};

const attribute = section(
  {
    from: text({ example: "Eingang" }),
    values: dictionary(text({ example: "online" }), { example: "{ O: online, P: papier }" }).exactOptional(),
    equity: flag().exactOptional(),
  },
  { example: "{ from: Eingang, values: { O: online, P: papier } }" },
);
const amount = section({ from: text({ example: "Gebühr" }) }, { example: "{ from: Gebühr }" });

const known = ["channel", "outcome", "amount"] as const;
/** Attributes of a case with a key and a column of their own. */
const own: readonly string[] = [...known, "org_unit"];
const expected = expecting({
  kind: "other",
  what: { de: "ein Abschnitt mit Schlüsseln", en: "a section with keys" },
  example: "{ channel: { from: Eingang } }",
});

/** `columns.attributes`: channel, outcome, amount, and any other attribute of a case under a name of its own. */
export const attributeSection = z
  .object(
    {
      channel: attribute.exactOptional(),
      outcome: attribute.exactOptional(),
      amount: amount.exactOptional(),
    },
    { error: (issue: Raised) => expected(issue) },
  )
  .catchall(attribute)
  .superRefine((typed, context) => {
    for (const name of Object.keys(typed)) {
      if (known.some((one) => one === name)) continue;
      const problem = nameProblem(name);
      if (problem !== null)
        context.addIssue({ code: "custom", path: [name], message: say({ words: problem }) });
    }
  });

/**
 * What is wrong with the name of a further attribute; null = nothing. One that is nearly `channel`, `outcome`, `amount` or
 * `org_unit` is a typing error.
 */
export function nameProblem(name: string): Text | null {
  const key = Object.hasOwn(reserved, name) ? reserved[name] : undefined;
  if (key !== undefined)
    return {
      de: `dieser Name ist vergeben (${key}); das Merkmal braucht einen anderen.`,
      en: `this name is taken (${key}); the attribute needs another one.`,
    };
  const near = nearest(name, own);
  if (attributeName.test(name) && near === null) return null;
  const rule = {
    de: "ein Merkmal heißt mit höchstens 40 Kleinbuchstaben, Ziffern und _ (z. B. stadtbezirk).",
    en: "an attribute is called by at most 40 lower-case letters, digits and _ (e.g. district).",
  };
  return near === null ? rule : join(rule, meant(near));
}

type Attributes = Partial<Readonly<Record<string, z.output<typeof attribute> | z.output<typeof amount>>>>;

/** The attributes without a key of their own, and the names of all that stand under equal treatment; by name. */
export function attributesOf(attributes: Attributes): {
  readonly further: readonly AttributeColumn[];
  readonly equity: readonly string[];
} {
  const entries = Object.entries(attributes)
    .flatMap(([name, typed]) => (typed === undefined ? [] : [[name, typed] as const]))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    further: entries
      .filter(([name]) => !own.includes(name))
      .map(([name, typed]) => ({
        name,
        from: typed.from,
        ...present({ values: "values" in typed ? typed.values : undefined }),
      })),
    equity: entries.flatMap(([name, typed]) => ("equity" in typed && typed.equity ? [name] : [])),
  };
}
