import type { openCasesByAge as ages } from "../measures/open-cases-by-age.js";
import type { Released } from "../release/released.js";
import { cell, column, suppressed } from "./cell.js";
import type { Chart, Say, Scope } from "./chart.js";
import { gateNotes, nothingLeft, subtitle } from "./notes.js";
import { barsPicture, type Bar } from "./pictures/bars.js";
import { narrow, wide } from "./spec.js";

type Ages = Released<(typeof ages)["columns"]>;
type Row = Ages["rows"][number];

const day = 86_400;

/** How old the open cases are at the end of the log. */
export function openCasesByAge(table: Ages, scope: Scope, say: Say): Chart {
  const open = table.forProcess(scope.process);
  const suppressedCells = suppressed(open, ["cases"]);
  const bars = open.rows.map((row): Bar => ({
    name: ageClass(row, say),
    to: row.cases ?? 0,
    text: cell(open, row, "cases", say),
    group: "",
    muted: false,
  }));
  const drawable = bars.some(({ to }) => to > 0);
  const headline = finding(open, say);
  return {
    id: "open-cases-by-age",
    question: say.text({ de: "Wie alt sind die offenen Fälle?", en: "How old are the open cases?" }),
    headline,
    subtitle: subtitle(
      say.text({
        de: "Fälle ohne erklärtes Ende nach Alter am Ende des Protokolls",
        en: "Cases without a declared end, by age at the end of the log",
      }),
      scope,
      say,
    ),
    n: { cases: scope.cases, suppressedCells },
    spec: drawable ? barsPicture(bars, say, wide) : null,
    ...(drawable ? { narrow: barsPicture(bars, say, narrow) } : {}),
    table: {
      caption: say.text({ de: "Offene Fälle nach Alter", en: "Open cases by age" }),
      columns: [
        column(say.text({ de: "Alter", en: "Age" }), "id"),
        column(say.text({ de: "Fälle", en: "Cases" }), "cases"),
      ],
      rows: open.rows.map((row) => [ageClass(row, say), cell(open, row, "cases", say)]),
    },
    alt: say.text({
      de: `${headline}. Je länger ein Balken, desto mehr Fälle dieses Alters sind offen.`,
      en: `${headline}. The longer a bar, the more cases of this age are open.`,
    }),
    caveats: [
      ...(drawable ? [] : [open.hiddenRows > 0 ? nothingLeft(say) : say.text(words.none)]),
      say.text(words.why),
      ...gateNotes({ profile: open.profile, suppressedCells }, say),
    ],
  };
}

function ageClass({ lower_seconds, upper_seconds }: Row, say: Say): string {
  const from = say.number((lower_seconds ?? 0) / day);
  if (upper_seconds === null) return say.text({ de: `ab ${from} Tagen`, en: `from ${from} days` });
  const to = say.number(upper_seconds / day);
  return say.text({ de: `${from} bis unter ${to} Tage`, en: `${from} to below ${to} days` });
}

function finding(open: Ages, say: Say): string {
  const most = [...open.rows].sort((a, b) => (b.cases ?? 0) - (a.cases ?? 0))[0];
  if (most === undefined)
    return say.text({ de: "Keine offenen Fälle zu zeigen", en: "No open cases to show" });
  return say.text({
    de: `Die meisten offenen Fälle sind ${ageClass(most, say)
      .replace(/Tage$/, "Tage alt")
      .replace(/Tagen$/, "Tagen alt")}`,
    en: `Most open cases are ${ageClass(most, say)} old`,
  });
}

const words = {
  none: {
    de: "Kein Fall ist offen, oder es ist kein Endschritt erklärt (activities: … end: true).",
    en: "No case is open, or no end activity is declared (activities: … end: true).",
  },
  why: {
    de: "Offene Fälle am Ende des Zeitraums sind normal; alte offene Fälle sind oft Fälle, deren Ende nicht gebucht wurde.",
    en: "Open cases at the end of the period are normal; old ones are often cases whose end was never entered.",
  },
} as const;
