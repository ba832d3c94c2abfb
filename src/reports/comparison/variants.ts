import { cell } from "../../charts/cell.js";
import type { Say } from "../../charts/chart.js";
import { variantChanges, variantOverlap } from "../../measures/comparison/variant-tables.js";
import type { ReleasedTables } from "../../release/tables.js";
import type { Text } from "../../text.js";
import { downloads } from "../figure.js";
import { html } from "../html.js";
import type { Profile } from "../../config/policy.js";
import { gateNotes } from "../gate-notes.js";
import type { Section } from "../section.js";
import { groupedTable, table } from "../table.js";

/** Paths of each group in the table. */
const listed = 15;

/**
 * Paths that only one of the groups takes; null where nothing is known of the paths. `names`: of the groups, as people
 * wrote them.
 */
export function variantsSection(
  tables: ReleasedTables,
  process: string,
  names: { readonly a: string; readonly b: string },
  profile: Profile,
  say: Say,
): Section | null {
  const overlap = tables.get(variantOverlap).forProcess(process);
  const changes = tables.get(variantChanges).forProcess(process);
  const [row] = overlap.rows;
  if (row === undefined) return null;
  const count = (name: keyof typeof variantOverlap.columns) => cell(overlap, row, name, say);
  const number = (name: "shared_paths" | "a_only_paths" | "b_only_paths") => say.number(row[name] ?? 0);
  const groups = (["b", "a"] as const).flatMap((only) => {
    const own = changes.rows.filter((one) => one.only === only);
    if (own.length === 0) return [];
    const more =
      own.length > listed ? ` (${say.number(listed)} ${say.text(words.of)} ${say.number(own.length)})` : "";
    return [
      {
        name: `${capital(onlyIn(only, say))}: ${names[only]}${more}`,
        rows: own
          .slice(0, listed)
          .map((one) => [
            cell(changes, one, "variant", say),
            cell(changes, one, "cases", say),
            cell(changes, one, "share", say),
          ]),
      },
    ];
  });
  return {
    id: "variants",
    label: say.text(words.label),
    question: say.text(words.question),
    heading: heading(row.a_only_paths ?? 0, row.b_only_paths ?? 0, say),
    body: html`${table({
        id: "variants-overlap",
        caption: say.text(words.overlap),
        columns: [
          { label: say.text(words.paths), align: "start" },
          { label: say.text(words.number), align: "end" },
          { label: say.text(words.casesOfA), align: "end" },
          { label: say.text(words.casesOfB), align: "end" },
        ],
        rows: [
          [say.text(words.shared), number("shared_paths"), count("a_shared_cases"), count("b_shared_cases")],
          [onlyIn("a", say), number("a_only_paths"), count("a_only_cases"), "–"],
          [onlyIn("b", say), number("b_only_paths"), "–", count("b_only_cases")],
        ],
      })}
      ${
        groups.length === 0
          ? null
          : groupedTable({
              id: "variants-changes",
              caption: say.text(words.changes),
              columns: [
                { label: say.text(variantChanges.columns.variant.label), align: "start", prose: true },
                { label: say.text(variantChanges.columns.cases.label), align: "end" },
                { label: say.text(variantChanges.columns.share.label), align: "end" },
              ],
              groups,
            })
      }
      <p>${say.text(words.chance)}</p>
      ${gateNotes([changes, overlap], profile, say)} ${downloads([changes, overlap], say)}`,
  };
}

const onlyIn = (group: "a" | "b", say: Say): string => `${say.text(words.only)} ${group.toUpperCase()}`;

const capital = (text: string): string => text.slice(0, 1).toLocaleUpperCase("de") + text.slice(1);

function heading(a: number, b: number, say: Say): string {
  if (a === 0 && b === 0) return say.text(words.same);
  const [onlyA, onlyB] = [a, b].map((n) => say.number(n));
  if (b === 0)
    return say.text({
      de: `${onlyA} ${a === 1 ? "Weg gibt" : "Wege gibt"} es nur in A, keinen nur in B`,
      en: `${onlyA} ${a === 1 ? "path exists" : "paths exist"} only in A, none only in B`,
    });
  return say.text({
    de: `${onlyB} ${b === 1 ? "Weg gibt" : "Wege gibt"} es nur in B, ${a === 0 ? "keinen" : onlyA} nur in A`,
    en: `${onlyB} ${b === 1 ? "path exists" : "paths exist"} only in B, ${a === 0 ? "none" : onlyA} only in A`,
  });
}

const words = {
  label: { de: "Wege", en: "Paths" },
  question: {
    de: "Welche Wege kommen hinzu, welche fallen weg?",
    en: "Which paths appear, which disappear?",
  },
  same: { de: "Beide Gruppen nehmen dieselben Wege", en: "Both groups take the same paths" },
  overlap: { de: "Gemeinsame und eigene Wege", en: "Shared paths and paths of one group" },
  paths: { de: "Wege", en: "Paths" },
  number: { de: "Zahl der Wege", en: "Number of paths" },
  casesOfA: { de: "Fälle in A", en: "Cases in A" },
  casesOfB: { de: "Fälle in B", en: "Cases in B" },
  shared: { de: "in beiden Gruppen", en: "in both groups" },
  only: { de: "nur in", en: "only in" },
  of: { de: "von", en: "of" },
  changes: {
    de: "Wege, die nur eine Gruppe nimmt, die mit den meisten Fällen zuerst",
    en: "Paths that only one group takes, those with most cases first",
  },
  chance: {
    de: "Seltene Wege kommen auch zufällig nur in einer Gruppe vor, in der größeren eher als in der kleineren.",
    en: "Rare paths occur in only one group also by chance, sooner in the larger than in the smaller one.",
  },
} as const satisfies Record<string, Text>;
