import { resolve } from "node:path";
import { z } from "zod";
import { AppError } from "../errors/app-error.js";
import type { Problem } from "../errors/config.js";
import { attributeName, nameProblem } from "./attribute-name.js";
import { followKinds, isCommonAttribute, periodKinds, type Filter } from "./filter.js";
import { isoDate, measured, oneOf, share, text, textLike } from "./fields.js";
import { isDate } from "./is-date.js";
import { load } from "./load.js";
import { parse } from "./parse.js";
import { words } from "./says.js";
import { anyList, list, oneOrMore, section } from "./structures.js";
import { secondUnits } from "./units.js";

type Add = (path: readonly PropertyKey[], de: string, en: string) => void;

const adding =
  (context: z.core.$RefinementCtx): Add =>
  (path, de, en) => {
    context.addIssue({ code: "custom", path: [...path], message: words(de, en) });
  };

const several = (one: string, many: string) =>
  oneOrMore(
    text({ example: one }),
    { de: "ein Name oder eine Liste", en: "a name or a list" },
    { one, many },
  );
const activities = several("Bescheid versandt", "[Bescheid versandt, Antrag abgelehnt]");

const period = section(
  {
    cases: oneOf(periodKinds).default("started"),
    from: isoDate().exactOptional(),
    to: isoDate().exactOptional(),
  },
  { example: "{ cases: started, from: 2024-01-01, to: 2024-06-30 }" },
).superRefine(({ from, to }, context) => {
  if (from === undefined && to === undefined) {
    adding(context)([], "braucht from oder to.", "needs from or to.");
  } else if (from !== undefined && to !== undefined && isDate(from) && isDate(to) && from > to) {
    adding(context)(
      ["to"],
      "liegt vor dem Anfang des Zeitraums.",
      "lies before the beginning of the period.",
    );
  }
});

const duration = measured(secondUnits, { example: "42d" });
const throughput = section(
  { from: duration.exactOptional(), to: duration.exactOptional() },
  { example: "{ from: 1d, to: 42d }" },
).superRefine(({ from, to }, context) => {
  if (from === undefined && to === undefined) {
    adding(context)([], "braucht from oder to.", "needs from or to.");
  } else if (from !== undefined && to !== undefined && from > to) {
    adding(context)(["to"], "liegt unter from.", "lies below from.");
  }
});

const follows = section(
  { from: activities, to: activities, how: oneOf(followKinds).default("directly") },
  { example: "{ from: Antrag, to: Bescheid, how: eventually }" },
);

const attribute = section(
  {
    name: textLike(
      attributeName,
      {
        de: "der Name eines Merkmals: channel, outcome, org_unit oder einer aus columns.attributes",
        en: "the name of an attribute: channel, outcome, org_unit or one of columns.attributes",
      },
      { example: "channel" },
    ).superRefine((name, context) => {
      const problem = isCommonAttribute(name) ? null : nameProblem(name);
      if (problem !== null) adding(context)([], problem.de, problem.en);
    }),
    values: several("online", "[online, papier]"),
  },
  { example: "{ name: channel, values: online }" },
);

const coverage = share({ example: "80%" }).superRefine((typed, context) => {
  if (typed > 0) return;
  adding(context)([], "muss über 0 liegen.", "must be above 0.");
});

/** What a filter file can hold under each key. */
const kinds = {
  period: period.exactOptional(),
  completed: z
    .literal(true, {
      error: () =>
        words(
          "erwartet wird true; wer alle Fälle will, lässt den Filter weg.",
          "must be true; to keep all cases leave the filter out.",
        ),
    })
    .exactOptional(),
  starts_with: activities.exactOptional(),
  ends_with: activities.exactOptional(),
  contains: activities.exactOptional(),
  lacks: activities.exactOptional(),
  follows: follows.exactOptional(),
  attribute: attribute.exactOptional(),
  org_unit: several("Wohngeldstelle", "[Wohngeldstelle, Widerspruchsstelle]").exactOptional(),
  throughput: throughput.exactOptional(),
  coverage: coverage.exactOptional(),
};

const entry = section(kinds, { example: "contains: Bescheid versandt" }).superRefine((typed, context) => {
  if (Object.keys(typed).length === 1 || context.issues.length > 0) return;
  const known = Object.keys(kinds).join(", ");
  adding(context)(
    [],
    `ein Eintrag ist genau ein Filter; möglich: ${known}. Weitere Filter sind weitere Einträge.`,
    `an entry is exactly one filter; possible: ${known}. Further filters are further entries.`,
  );
});

/** The one filter that an entry holds. */
function filterOf(typed: z.output<typeof entry>): Filter {
  if (typed.period !== undefined) {
    const { cases, from = null, to = null } = typed.period;
    return { kind: "period", cases, from, to };
  }
  if (typed.starts_with !== undefined) return { kind: "starts_with", activities: typed.starts_with };
  if (typed.ends_with !== undefined) return { kind: "ends_with", activities: typed.ends_with };
  if (typed.contains !== undefined) return { kind: "contains", activities: typed.contains };
  if (typed.lacks !== undefined) return { kind: "lacks", activities: typed.lacks };
  if (typed.follows !== undefined) return { kind: "follows", ...typed.follows };
  if (typed.attribute !== undefined) return { kind: "attribute", ...typed.attribute };
  if (typed.org_unit !== undefined) return { kind: "org_unit", units: typed.org_unit };
  if (typed.throughput !== undefined) {
    const { from = null, to = null } = typed.throughput;
    return { kind: "throughput", from_seconds: from, to_seconds: to };
  }
  if (typed.coverage !== undefined) return { kind: "coverage", share: typed.coverage };
  return { kind: "completed" };
}

const entries = entry.transform(filterOf);
const example = { example: "[{ completed: true }, { contains: Bescheid versandt }]" };

/** `filters:` of a process file; may be empty. */
export const filters = anyList(entries, example);

/** A file of filters: the same list under `filters`, with at least one. */
export const filterFile = section({ filters: list(entries, example) }, { example: "filters: …" });

/** The filters of a file, in its order. Throws `config-invalid` with every problem. */
export function readFilters(folder: string, typed: string): readonly Filter[] {
  const problems: Problem[] = [];
  const document = load(resolve(folder, typed), typed, (problem) => problems.push(problem));
  if (document === undefined) throw new AppError("config-invalid", { problems });
  return parse(filterFile, document).filters;
}
