import { carriedHours, type Benefit, type BenefitRow as Row, type Carried } from "./carried-hours.js";
import { cell, column, suppressed } from "./cell.js";
import type { Chart, Say } from "./chart.js";
import { hoursBetween } from "./hours.js";
import { gateNotes, nothingLeft } from "./notes.js";
import { rangesPicture, type RangeAxis } from "./pictures/ranges.js";
import { brief } from "./printable.js";
import { processCount } from "./process-count.js";
import { fontSize, narrow, wide } from "./spec.js";
import { textWidth } from "./text-width.js";
import { tickFormat, ticks } from "./ticks.js";

/** Processes in the picture; the table has all of them. */
const drawn = 20;

/**
 * How much time could be freed, and how sure that is: for each process the median and the 10th to 90th percentile, the
 * largest median first. Processes without hours are left to other
 * tables. `names` are the processes' names for people, by id.
 */
export function benefitRange(
  table: Benefit,
  about: { readonly names: ReadonlyMap<string, string> },
  say: Say,
): Chart {
  const all = carriedHours(table, about.names, say);
  const rows = all.map(({ row }) => row);
  const shown = all.slice(0, drawn);
  const suppressedCells = suppressed(table, ["hours_p10", "hours_p50", "hours_p90"]);
  const headline = finding(all, say);
  const picture = (width: number) =>
    rangesPicture(
      shown.map(({ name, row }) => ({ name, marks: [markOf(row)] })),
      [""],
      axisOf(rows.slice(0, drawn), say),
      say,
      width,
    );
  return {
    id: "benefit-range",
    question: say.text({ de: "Wie viel Zeit, und wie sicher?", en: "How much time, and how sure?" }),
    headline,
    subtitle: say.text({
      de: `Stunden im Jahr, die eine Automatisierung freisetzen könnte: Median und 10. bis 90. Perzentil der Ziehungen · ${processCount(rows.length, say)}`,
      en: `Hours a year that automation could free: median and 10th to 90th percentile of the draws · ${processCount(rows.length, say)}`,
    }),
    n: { cases: rows.reduce((sum, { cases }) => sum + (cases ?? 0), 0), suppressedCells },
    spec: shown.length === 0 ? null : picture(wide),
    ...(shown.length === 0 ? {} : { narrow: picture(narrow) }),
    table: {
      caption: say.text({ de: "Freigesetzte Zeit je Prozess", en: "Freed time by process" }),
      columns: [
        column(say.text({ de: "Prozess", en: "Process" }), "id"),
        column(say.text({ de: "Median", en: "Median" }), "hours"),
        column(say.text({ de: "10. bis 90. Perzentil", en: "10th to 90th percentile" }), "hours"),
      ],
      rows: all.map(({ row, name }) => [
        name,
        cell(table, row, "hours_p50", say),
        [cell(table, row, "hours_p10", say), cell(table, row, "hours_p90", say)].join(" – "),
      ]),
    },
    alt: say.text({
      de: `${headline}. Der Punkt ist der Median, der Strich reicht vom 10. bis zum 90. Perzentil der Ziehungen; je kürzer der Strich, desto sicherer die Angabe.`,
      en: `${headline}. The dot is the median, the line reaches from the 10th to the 90th percentile of the draws; the shorter the line, the surer the figure.`,
    }),
    caveats: [
      ...(shown.length === 0 ? [nothingLeft(say)] : []),
      say.text({
        de: "Freigesetzte Zeit kommt anderen Aufgaben zugute.",
        en: "Freed time goes to other tasks.",
      }),
      ...(rows.length > drawn
        ? [
            say.text({
              de: `Das Bild zeigt die ersten ${say.number(drawn)} von ${say.number(rows.length)} Prozessen, die Tabelle alle.`,
              en: `The picture shows the first ${say.number(drawn)} of ${say.number(rows.length)} processes, the table all.`,
            }),
          ]
        : []),
      ...gateNotes({ profile: table.profile, suppressedCells }, say),
    ],
  };
}

/** Without a range only the point is drawn. */
const markOf = ({ hours_p10, hours_p50, hours_p90 }: Row) =>
  hours_p50 === null ? null : { value: hours_p50, low: hours_p10 ?? hours_p50, high: hours_p90 ?? hours_p50 };

function axisOf(rows: readonly Row[], say: Say): RangeAxis {
  const longest = Math.max(1, ...rows.map(({ hours_p50, hours_p90 }) => hours_p90 ?? hours_p50 ?? 0));
  const few = (width: number) => {
    const room = textWidth(say.number(longest), fontSize) + 24;
    return ticks(longest, Math.max(2, Math.min(8, Math.floor(width / room))));
  };
  const low = Math.min(0, ...rows.map(({ hours_p10 }) => hours_p10 ?? 0));
  return {
    name: say.text({ de: "Stunden im Jahr", en: "hours a year" }),
    domain: [low, longest],
    format: tickFormat(ticks(longest, 8)),
    ticks: (width) => few(width).filter((tick) => tick <= longest),
  };
}

/** Who could free most time; no one where the ranges of the first two meet. */
function finding([first, second]: readonly Carried[], say: Say): string {
  if (first === undefined) return say.text({ de: "Kein Prozess mit Stunden", en: "No process with hours" });
  const { hours_p10, hours_p50, hours_p90 } = first.row;
  if ((hours_p50 ?? 0) <= 0) return say.text({ de: "Keine freigesetzte Zeit", en: "No freed time" });
  const [one, other] = [brief(first.name, 3), brief(second?.name ?? "", 3)];
  if (second !== undefined && (hours_p10 ?? 0) <= (second.row.hours_p90 ?? 0)) {
    return say.text({
      de: `Vorn ohne deutlichen Unterschied: „${one}“ und „${other}“`,
      en: `Leading without a clear difference: “${one}” and “${other}”`,
    });
  }
  const hours = hoursBetween(hours_p10 ?? hours_p50 ?? 0, hours_p90 ?? hours_p50 ?? 0, say);
  return say.text({
    de: `„${one}“ könnte am meisten Zeit freisetzen: ${hours} im Jahr`,
    en: `“${one}” could free most time: ${hours} a year`,
  });
}
