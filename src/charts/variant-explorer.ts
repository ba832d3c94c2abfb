import type { variants as measure } from "../measures/variants.js";
import type { Released } from "../release/released.js";
import { cell, suppressed, tableColumns } from "./cell.js";
import type { Chart, Say, Scope } from "./chart.js";
import { coverageStates } from "./coverage-states.js";
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
/** Variants at most where readers choose how much of the cases they see. */
const most = 50;

/**
 * How uniform cases are: the most frequent paths with the plain names of their steps, the rest as one bar. With
 * `coverages` readers choose among pictures that reach these shares of the cases, as far as variants may be shown.
 */
export function variantExplorer(
  table: Variants,
  scope: Scope & { readonly coverages?: readonly number[] },
  say: Say,
): Chart {
  const variants = table.forProcess(scope.process);
  const rows = [...variants.rows].sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity));
  const reached = rows.slice(0, most).map(({ cumulative_share }) => cumulative_share ?? 0);
  const choices = coverageStates(reached, shown, scope.coverages ?? [], say);
  const drawn = rows.slice(0, shown);
  const listed = rows.slice(0, Math.max(drawn.length, ...choices.map(({ variants: n }) => n)));
  const all = rows.length + variants.hiddenRows;
  const coverage = drawn.at(-1)?.cumulative_share ?? null;
  const suppressedCells = suppressed(variants, columns);
  const paths = listed.map((row): Path => ({
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
  const restOf = (variants: number) =>
    others(all - variants, rows[variants - 1]?.cumulative_share ?? null, say);
  const rest = restOf(listed.length);
  const picture = (variants: number, width: number) =>
    variantPicture(paths.slice(0, variants), restOf(variants), say, width);
  const states = choices.map(({ variants: n, label, printed }) => ({
    label,
    spec: picture(n, wide),
    narrow: picture(n, narrow),
    printed,
  }));
  const usual = states.find(({ printed }) => printed);
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
    spec: usual?.spec ?? null,
    ...(usual === undefined ? {} : { narrow: usual.narrow }),
    ...(states.length > 1
      ? { states: { question: say.text({ de: "Abdeckung", en: "Coverage" }), pictures: states } }
      : {}),
    table: {
      caption: say.text({ de: "Häufigste Abläufe", en: "Most frequent paths" }),
      columns: tableColumns(variants, columns, say),
      rows: [
        ...listed.map((row) => columns.map((name) => cell(variants, row, name, say))),
        ...(rest === null ? [] : [restRow(rest.name, rest, say)]),
        ...choices.flatMap(({ variants: n }) => {
          const others = n < listed.length ? restOf(n) : null;
          const name = say.text({ de: `Sonstige nach ${String(n)}`, en: `Others after ${String(n)}` });
          return others === null ? [] : [restRow(name, others, say)];
        }),
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

const restRow = (name: string, { text, share }: Path, say: Say): readonly string[] => [
  name,
  text,
  "–",
  say.percent(share),
  "–",
  "–",
];

/** What the variants that are not shown sum up to; null where there are none. */
function others(variants: number, coverage: number | null, say: Say): Path | null {
  if (coverage === null || variants === 0) return null;
  const share = Math.max(0, 1 - coverage);
  return {
    name: say.text({ de: "Sonstige", en: "Others" }),
    share,
    text: say.text({
      de: `${say.percent(share)} der Fälle in ${say.number(variants)} weiteren Varianten`,
      en: `${say.percent(share)} of cases in ${say.number(variants)} further variants`,
    }),
    steps: [],
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
