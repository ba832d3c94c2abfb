import { z } from "zod";
import { commonNames, nameProblem, ownNames } from "./attribute-name.js";
import { expecting, type Raised } from "./expected.js";
import { flag, text } from "./fields.js";
import { say } from "./says.js";
import type { AttributeColumn } from "./source.js";
import { present } from "./present.js";
import { dictionary, section } from "./structures.js";

const attribute = section(
  {
    from: text({ example: "Eingang" }),
    values: dictionary(text({ example: "online" }), { example: "{ O: online, P: papier }" }).exactOptional(),
    equity: flag().exactOptional(),
  },
  { example: "{ from: Eingang, values: { O: online, P: papier } }" },
);
const amount = section({ from: text({ example: "Gebühr" }) }, { example: "{ from: Gebühr }" });

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
      if (commonNames.some((one) => one === name)) continue;
      const problem = nameProblem(name);
      if (problem !== null)
        context.addIssue({ code: "custom", path: [name], message: say({ words: problem }) });
    }
  });

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
      .filter(([name]) => !ownNames.includes(name))
      .map(([name, typed]) => ({
        name,
        from: typed.from,
        ...present({ values: "values" in typed ? typed.values : undefined }),
      })),
    equity: entries.flatMap(([name, typed]) => ("equity" in typed && typed.equity ? [name] : [])),
  };
}
