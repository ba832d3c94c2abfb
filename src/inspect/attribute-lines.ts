import { nameProblem } from "../config/attribute-name.js";
import { protectedKind } from "../personal-data/index.js";
import { fold } from "../personal-data/column-names.js";
import type { Lang } from "../text.js";
import { yamlWords as words } from "./process-yaml-words.js";
import type { ColumnProfile } from "./profile.js";
import type { ColumnProposal } from "./role.js";
import { mapped, scalar, type YamlLine } from "./yaml-text.js";

/** More different values than these divide nothing: the breakdown leaves such an attribute out. */
const mostValues = 50;

/** Attributes of cases: those that are read and, as comments, columns of a few words that could be read as others. */
export function attributeLines(columns: readonly ColumnProposal[], lang: Lang): readonly YamlLine[] {
  const read = columns.flatMap(({ role, profile, confidence }) =>
    (role === "channel" || role === "outcome" || role === "amount") && confidence !== null
      ? [{ depth: 2, text: `${role}: ${from(profile)}`, comment: words.confidence(confidence)[lang] }]
      : [],
  );
  const taken = new Set<string>();
  const possible = columns.flatMap(({ role, profile }): readonly YamlLine[] => {
    const name = fold(profile.name).replaceAll(" ", "_");
    if (role !== "other" || !isGroup(profile) || taken.has(name)) return [];
    if (nameProblem(name) !== null || protectedKind(profile.name) !== null) return [];
    taken.add(name);
    return [{ depth: 2, text: "", comment: `${name}: ${from(profile)}` }];
  });
  if (read.length === 0 && possible.length === 0) return [];
  const offer = { depth: 2, text: "", comment: words.furtherAttributes[lang] };
  return [
    read.length === 0 ? { depth: 1, text: "", comment: "attributes:" } : { depth: 1, text: "attributes:" },
    ...read,
    ...(possible.length === 0 ? [] : [offer, ...possible]),
  ];
}

const from = ({ name }: ColumnProfile): string => mapped({ from: scalar(name) });

/** A few words or codes, each on many rows, and no number with a fraction. */
const isGroup = (p: ColumnProfile): boolean =>
  p.name.trim() !== "" &&
  p.distinct >= 2 &&
  p.distinct <= Math.min(mostValues, 0.05 * p.rows) &&
  p.date_share < 0.1 &&
  p.prose_share < 0.1 &&
  p.decimal === null;
