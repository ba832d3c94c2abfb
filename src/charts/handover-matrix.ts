import type { handoverMatrix as handovers } from "../measures/handover-matrix.js";
import type { Released } from "../release/released.js";
import { cell, column, suppressed } from "./cell.js";
import type { Chart, Say, Scope } from "./chart.js";
import { gateNotes, nothingLeft, subtitle } from "./notes.js";
import { matrixListPicture } from "./pictures/matrix-list.js";
import { columnsThatFit, matrixPicture, type Matrix } from "./pictures/matrix.js";
import { brief, printable } from "./printable.js";
import { fontSize } from "./spec.js";
import { textWidth } from "./text-width.js";

type Handovers = Released<(typeof handovers)["columns"]>;
type Row = Handovers["rows"][number];

/** Units in the table, at most. */
const most = 20;

/**
 * Which unit hands to which: one row per unit, one column per unit that does the next step, numbered alike, the busiest
 * first; on the diagonal stands what stays where it is. Units, never people; pairs by role are not shown.
 */
export function handoverMatrix(table: Handovers, scope: Scope, say: Say): Chart {
  const all = table.forProcess(scope.process);
  const pairs = all.rows.filter(({ basis, pairs: n }) => basis === "org_unit" && n !== null);
  const suppressedCells = suppressed(all, ["pairs"]);
  const units = unitsByUse(pairs);
  const order = units.slice(0, most);
  const rows = pairs
    .filter((row) => order.includes(row.from_unit) && order.includes(row.to_unit))
    .toSorted(
      (a, b) =>
        order.indexOf(a.from_unit) - order.indexOf(b.from_unit) ||
        order.indexOf(a.to_unit) - order.indexOf(b.to_unit),
    );
  const drawable = rows.length > 0;
  const widest = Math.max(0, ...rows.map((row) => textWidth(cell(all, row, "pairs", say), fontSize)));
  const names = order.map((unit) => numbered(unit, order, say));
  const drawn = order.slice(0, Math.max(1, columnsThatFit(widest, names)));
  const whole = drawable ? matrix(all, rows, { order, drawn }, say) : null;
  const headline = finding(rows, say);
  return {
    id: "handover-matrix",
    question: say.text({ de: "Welche Stelle gibt an welche ab?", en: "Which unit hands over to which?" }),
    headline,
    subtitle: subtitle(
      say.text({
        de: "Aufeinanderfolgende Schritte nach der Stelle des ersten und des zweiten, Zahl der Paare",
        en: "Consecutive steps by the unit of the first and of the second, number of pairs",
      }),
      scope,
      say,
    ),
    n: { cases: scope.cases, suppressedCells },
    spec: whole === null ? null : matrixPicture(whole, say),
    ...(whole === null ? {} : { narrow: matrixListPicture(whole, whole.rows, say.text(words.list), say) }),
    table: {
      caption: say.text({ de: "Übergaben zwischen Stellen", en: "Handovers between units" }),
      columns: [
        column(say.text({ de: "Stelle", en: "Unit" }), "id"),
        column(say.text({ de: "nächste Stelle", en: "next unit" }), "id"),
        column(say.text({ de: "Paare", en: "Pairs" }), "events"),
        column(say.text({ de: "Anteil an der Stelle", en: "Share of the unit" }), "share"),
      ],
      rows: rows.map((row) => [
        numbered(row.from_unit, order, say),
        numbered(row.to_unit, order, say),
        cell(all, row, "pairs", say),
        say.percent(shareOf(row, rows)),
      ]),
    },
    alt: say.text({
      de: `${headline}. Jede Zeile ist eine Stelle, jede Spalte die Stelle des nächsten Schritts gleicher Nummer; je dunkler ein Feld, desto größer der Anteil, die Zahl im Feld zählt die Paare.`,
      en: `${headline}. Every row is a unit, every column the unit of the next step of the same number; the darker a cell, the larger the share, the number in it counts pairs.`,
    }),
    caveats: [
      ...(drawable ? [] : [nothingLeft(say)]),
      say.text({
        de: "Umrandet ist, was an derselben Stelle bleibt. Gezeigt sind Stellen, keine Personen; Paare mit unbekannter Stelle fehlen.",
        en: "Framed is what stays at the same unit. Units are shown, not people; pairs with an unknown unit are missing.",
      }),
      ...(units.length > drawn.length
        ? [
            say.text({
              de: `Das Bild zeigt die ${say.number(drawn.length)} Stellen mit den meisten Paaren, die Tabelle ${say.number(order.length)} von ${say.number(units.length)}.`,
              en: `The picture shows the ${say.number(drawn.length)} units with most pairs, the table ${say.number(order.length)} of ${say.number(units.length)}.`,
            }),
          ]
        : []),
      ...gateNotes({ profile: all.profile, suppressedCells }, say),
    ],
  };
}

/** Units by the pairs that they take part in, the busiest first; ties by name. */
function unitsByUse(pairs: readonly Row[]): readonly string[] {
  const use = new Map<string, number>();
  for (const { from_unit, to_unit, pairs: n } of pairs) {
    for (const unit of new Set([from_unit, to_unit])) use.set(unit, (use.get(unit) ?? 0) + (n ?? 0));
  }
  return [...use].toSorted(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([unit]) => unit);
}

/** Share of the shown pairs of its first unit, from their released counts. */
function shareOf(row: Row, rows: readonly Row[]): number {
  const whole = rows
    .filter(({ from_unit }) => from_unit === row.from_unit)
    .reduce((sum, { pairs }) => sum + (pairs ?? 0), 0);
  return whole === 0 ? 0 : (row.pairs ?? 0) / whole;
}

function matrix(
  table: Handovers,
  rows: readonly Row[],
  { order, drawn }: { readonly order: readonly string[]; readonly drawn: readonly string[] },
  say: Say,
): Matrix {
  return {
    rows: drawn.map((unit) => numbered(unit, order, say)),
    columns: drawn.map((unit) => say.number(order.indexOf(unit) + 1)),
    cells: rows
      .filter(({ from_unit, to_unit }) => drawn.includes(from_unit) && drawn.includes(to_unit))
      .map((row) => ({
        row: drawn.indexOf(row.from_unit),
        column: drawn.indexOf(row.to_unit),
        share: shareOf(row, rows),
        text: cell(table, row, "pairs", say),
        isRepeat: row.from_unit === row.to_unit,
      })),
  };
}

const words = {
  list: {
    de: "Als Liste, weil das Bild für diesen Bildschirm zu breit ist: Länge nach dem Anteil an allem, was auf die Stelle folgt; Zahl der Paare.",
    en: "As a list, as the picture is too wide for this screen: length by the share of all that follows the unit; number of pairs.",
  },
} as const;

const numbered = (unit: string, order: readonly string[], say: Say): string =>
  `${say.number(order.indexOf(unit) + 1)} ${printable(unit)}`;

/** The most frequent handover between two units. */
function finding(rows: readonly Row[], say: Say): string {
  const [first] = rows
    .filter(({ from_unit, to_unit }) => from_unit !== to_unit)
    .toSorted((a, b) => (b.pairs ?? 0) - (a.pairs ?? 0));
  if (first === undefined) {
    return rows.length === 0
      ? say.text({ de: "Keine Stellen zu zeigen", en: "No units to show" })
      : say.text({ de: "Keine Übergabe zwischen zwei Stellen", en: "No handover between two units" });
  }
  const [from, to] = [brief(first.from_unit, 3), brief(first.to_unit, 3)];
  return say.text({
    de: `Am häufigsten gibt „${from}“ an „${to}“ ab`,
    en: `Most often “${from}” hands over to “${to}”`,
  });
}
