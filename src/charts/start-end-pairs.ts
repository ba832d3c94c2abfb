import type { startEndPairs as pairs } from "../measures/start-end-pairs.js";
import type { Released } from "../release/released.js";
import { cell, column, suppressed, tableColumns } from "./cell.js";
import type { Chart, Say, Scope } from "./chart.js";
import { gateNotes, nothingLeft, subtitle } from "./notes.js";
import { barsPicture, type Bar } from "./pictures/bars.js";
import { brief, printable } from "./printable.js";
import { narrow, wide } from "./spec.js";

type Pairs = Released<(typeof pairs)["columns"]>;
type Row = Pairs["rows"][number];

/** Bars in the picture. */
const drawn = 15;
/** Pairs in the table; a log of many ends has more. */
const listed = 60;

/** Whether cases start and end sensibly: the most frequent pairs of first and last step, ends that nobody declared in grey. */
export function startEndPairs(table: Pairs, scope: Scope, say: Say): Chart {
  const all = table.forProcess(scope.process);
  const rows = all.rows.slice(0, listed);
  const suppressedCells = suppressed(all, ["cases"]);
  const declared = rows.some((row) => row.completed !== null);
  const bars = rows.slice(0, drawn).map((row): Bar => ({
    name: pairName(row),
    to: row.cases ?? 0,
    text: cell(all, row, "cases", say),
    group: "",
    muted: declared && row.completed !== true,
  }));
  const drawable = bars.some(({ to }) => to > 0);
  const headline = finding(rows[0], say);
  return {
    id: "start-end-pairs",
    question: say.text({
      de: "Beginnen und enden die Fälle plausibel?",
      en: "Do the cases begin and end plausibly?",
    }),
    headline,
    subtitle: subtitle(
      say.text({ de: "Fälle nach erstem und letztem Schritt", en: "Cases by first and last step" }),
      scope,
      say,
    ),
    n: { cases: scope.cases, suppressedCells },
    spec: drawable ? barsPicture(bars, say, wide) : null,
    ...(drawable ? { narrow: barsPicture(bars, say, narrow) } : {}),
    table: {
      caption: say.text({ de: "Fälle nach erstem und letztem Schritt", en: "Cases by first and last step" }),
      columns: [
        column(say.text({ de: "Erster → letzter Schritt", en: "First → last step" }), "id"),
        ...tableColumns(all, ["cases", "completed"], say),
      ],
      rows: rows.map((row) => [
        pairName(row),
        cell(all, row, "cases", say),
        cell(all, row, "completed", say),
      ]),
    },
    alt: say.text({
      de: `${headline}. Je länger ein Balken, desto mehr Fälle haben diesen Anfang und dieses Ende.`,
      en: `${headline}. The longer a bar, the more cases have this beginning and this end.`,
    }),
    caveats: [
      ...(drawable ? [] : [nothingLeft(say)]),
      ...(declared
        ? [
            say.text({
              de: "Grau: Der letzte Schritt ist in der Prozessdatei nicht als Ende erklärt; der Fall gilt als offen.",
              en: "Grey: the last step is not declared an end in the process file; the case counts as open.",
            }),
          ]
        : []),
      ...(all.rows.length > drawn
        ? [
            say.text({
              de: `Das Bild zeigt ${say.number(drawn)} von ${say.number(all.rows.length)} Paaren, die Tabelle ${say.number(rows.length)}.`,
              en: `The picture shows ${say.number(drawn)} of ${say.number(all.rows.length)} pairs, the table ${say.number(rows.length)}.`,
            }),
          ]
        : []),
      ...gateNotes({ profile: all.profile, suppressedCells }, say),
    ],
  };
}

const pairName = ({ start_activity, end_activity }: Row): string =>
  `${printable(start_activity)} → ${printable(end_activity)}`;

function finding(top: Row | undefined, say: Say): string {
  if (top === undefined) return say.text({ de: "Keine Fälle zu zeigen", en: "No cases to show" });
  return say.text({
    de: `Am häufigsten: von „${brief(top.start_activity, 2)}“ bis „${brief(top.end_activity, 2)}“`,
    en: `Most often: from “${brief(top.start_activity, 2)}” to “${brief(top.end_activity, 2)}”`,
  });
}
