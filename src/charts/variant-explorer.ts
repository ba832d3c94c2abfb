import type { variants as measure } from "../measures/variants.js";
import type { Released } from "../release/released.js";
import { cell, suppressed, tableColumns } from "./cell.js";
import type { Chart, Say, Scope } from "./chart.js";
import { gateNotes, nothingLeft, subtitle } from "./notes.js";
import { variantPicture, type Path, type Step } from "./pictures/variant-explorer.js";
import { printable } from "./printable.js";
import { narrow, wide } from "./spec.js";

type Variants = Released<(typeof measure)["columns"]>;

const columns = [
  "rank",
  "variant",
  "cases",
  "share",
  "cumulative_share",
  "median_throughput_seconds",
] as const;

/** Variants in picture and table; all others are one row. */
const shown = 8;

/** How uniform cases are: the most frequent paths with the plain names of their steps, the rest as one bar. */
export function variantExplorer(table: Variants, scope: Scope, say: Say): Chart {
  const variants = table.forProcess(scope.process);
  const rows = [...variants.rows].sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity));
  const drawn = rows.slice(0, shown);
  const all = rows.length + variants.hiddenRows;
  const coverage = drawn.at(-1)?.cumulative_share ?? null;
  const suppressedCells = suppressed(variants, columns);
  const paths = drawn.map((row): Path => ({
    name: say.text({
      de: `Variante ${say.value(row.rank, "rank")}`,
      en: `Variant ${say.value(row.rank, "rank")}`,
    }),
    share: row.share ?? 0,
    text: [
      cell(variants, row, "share", say),
      say.text({
        de: `${cell(variants, row, "cases", say)} Fälle`,
        en: `${cell(variants, row, "cases", say)} cases`,
      }),
      say.text({
        de: `Median ${cell(variants, row, "median_throughput_seconds", say)}`,
        en: `median ${cell(variants, row, "median_throughput_seconds", say)}`,
      }),
    ].join(" · "),
    steps: steps(row.variant, say),
  }));
  const others = all - drawn.length;
  const rest = coverage === null || others === 0 ? null : Math.max(0, 1 - coverage);
  const restNames = [
    say.text({ de: "Sonstige", en: "Others" }),
    say.text({
      de: `${say.percent(rest ?? 0)} der Fälle in ${say.number(others)} weiteren Varianten`,
      en: `${say.percent(rest ?? 0)} of cases in ${say.number(others)} further variants`,
    }),
  ] as const;
  const picture = (width: number) =>
    variantPicture(
      paths,
      rest === null ? null : { name: restNames[0], share: rest, text: restNames[1], steps: [] },
      say,
      width,
    );
  const headline = finding({ drawn: drawn.length, all, coverage, top: drawn[0]?.share ?? null }, say);
  return {
    id: "variant-explorer",
    question: say.text({ de: "Wie einheitlich läuft der Prozess?", en: "How uniform is the process?" }),
    headline,
    subtitle: subtitle(
      say.text({
        de: "Häufigste Abläufe mit Anteil der Fälle und Median der Durchlaufzeit",
        en: "Most frequent paths with share of cases and median throughput time",
      }),
      scope,
      say,
    ),
    n: { cases: scope.cases, suppressedCells, ...(coverage === null ? {} : { coverage }) },
    spec: paths.length === 0 ? null : picture(wide),
    ...(paths.length === 0 ? {} : { narrow: picture(narrow) }),
    table: {
      caption: say.text({ de: "Häufigste Abläufe", en: "Most frequent paths" }),
      columns: tableColumns(variants, columns, say),
      rows: [
        ...drawn.map((row) => columns.map((name) => cell(variants, row, name, say))),
        ...(rest === null ? [] : [[restNames[0], restNames[1], "–", say.percent(rest), "–", "–"]]),
      ],
    },
    alt: say.text({
      de: `${headline}. Je Variante stehen die Schritte in ihrer Reihenfolge; orange mit Zahl: derselbe Schritt noch einmal.`,
      en: `${headline}. Each variant shows its steps in order; orange with a number: the same step once more.`,
    }),
    caveats: [
      ...(paths.length === 0 ? [nothingLeft(say)] : []),
      ...(paths.some((path) => path.steps.some((step) => step.again))
        ? [
            say.text({
              de: "Orange: Schritt, der schon einmal vorkam, mit der laufenden Zahl in Klammern; × zählt unmittelbare Wiederholungen.",
              en: "Orange: step that happened before, with its running number in brackets; × counts immediate repeats.",
            }),
          ]
        : []),
      ...gateNotes({ profile: variants.profile, suppressedCells }, say),
    ],
  };
}

/** A path as chips: immediate repeats are counted in one chip, later ones carry their running number. */
function steps(variant: readonly string[], say: Say): readonly Step[] {
  const seen = new Map<string, number>();
  const out: Step[] = [];
  for (let i = 0; i < variant.length;) {
    const activity = variant[i] ?? "";
    let length = 1;
    while (variant[i + length] === activity) length += 1;
    const before = seen.get(activity) ?? 0;
    seen.set(activity, before + length);
    const nth = before === 0 ? "" : say.text({ de: ` (${before + 1}.)`, en: ` (no. ${before + 1})` });
    out.push({
      name: printable(activity),
      mark: `${nth}${length > 1 ? ` ×${length}` : ""}`,
      again: before > 0 || length > 1,
    });
    i += length;
  }
  return out;
}

function finding(
  found: {
    readonly drawn: number;
    readonly all: number;
    readonly coverage: number | null;
    readonly top: number | null;
  },
  say: Say,
): string {
  if (found.coverage === null || found.top === null) {
    return say.text({ de: "Keine Variante hat genug Fälle", en: "No variant has enough cases" });
  }
  const coverage = say.percent(found.coverage);
  const top = say.percent(found.top);
  if (found.drawn === 1) {
    return say.text({
      de: `Eine Variante deckt ${coverage} der Fälle ab`,
      en: `One variant covers ${coverage} of cases`,
    });
  }
  return say.text({
    de: `${say.number(found.drawn)} Varianten decken ${coverage} der Fälle ab, die häufigste ${top}`,
    en: `${say.number(found.drawn)} variants cover ${coverage} of cases, the most frequent ${top}`,
  });
}
