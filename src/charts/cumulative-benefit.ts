import { carriedHours, type Benefit, type Carried } from "./carried-hours.js";
import { cell, column, suppressed } from "./cell.js";
import type { Chart, Say } from "./chart.js";
import { gateNotes, nothingLeft } from "./notes.js";
import { cumulativePicture } from "./pictures/cumulative-benefit.js";
import { processCount } from "./process-count.js";
import { narrow, wide } from "./spec.js";

/** Processes in the picture; the table has all of them. */
const drawn = 20;
/** Which part of the freed time the headline looks for. */
const most = 0.8;

/**
 * How many candidates cover most of the benefit: the first k processes by median hours and what they carry together of the
 * medians of all processes with hours. `names` are the processes' names for people, by id.
 */
export function cumulativeBenefit(
  table: Benefit,
  about: { readonly names: ReadonlyMap<string, string> },
  say: Say,
): Chart {
  const all = carriedHours(table, about.names, say);
  const enough = all.findIndex(({ share }) => share >= most) + 1;
  const label = (i: number, name: string) => `${say.number(i + 1)}. ${name}`;
  const share = (it: number) => say.value(it, "share");
  const shown = all.slice(0, drawn).map((one, i) => ({
    name: label(i, one.name),
    share: one.share,
    text: share(one.share),
    isNeeded: i < enough,
  }));
  const isDrawn = enough > 0 && all.length > 1;
  const suppressedCells = suppressed(table, ["hours_p50"]);
  const headline = finding(all, enough, say);
  const picture = (width: number) => cumulativePicture(shown, most, say, width);
  return {
    id: "cumulative-benefit",
    question: say.text({ de: "Wie viele Prozesse reichen?", en: "How many processes are enough?" }),
    headline,
    subtitle: say.text({
      de: `Anteil der ersten Prozesse an allen Stunden, die frei werden könnten, gerechnet mit dem Median, größter zuerst · ${processCount(all.length, say)}`,
      en: `Share of the first processes in all hours that could be freed, by the median, largest first · ${processCount(all.length, say)}`,
    }),
    n: { cases: all.reduce((sum, { row }) => sum + (row.cases ?? 0), 0), suppressedCells },
    spec: isDrawn ? picture(wide) : null,
    ...(isDrawn ? { narrow: picture(narrow) } : {}),
    table: {
      caption: say.text({
        de: "Was die ersten Prozesse zusammen tragen",
        en: "What the first processes carry together",
      }),
      columns: [
        column(say.text({ de: "Prozess", en: "Process" }), "id"),
        column(say.text({ de: "Stunden je Jahr, Median", en: "Hours per year, median" }), "hours"),
        column(say.text({ de: "Anteil an allen Stunden", en: "Share of all hours" }), "share"),
        column(
          say.text({ de: "Anteil aller Stunden bis hierher", en: "Share of all hours up to here" }),
          "share",
        ),
      ],
      rows: all.map((one, i) => [
        label(i, one.name),
        cell(table, one.row, "hours_p50", say),
        share(one.own_share),
        share(one.share),
      ]),
    },
    alt: say.text({
      de: `${headline}. Jeder Punkt sagt, welchen Anteil dieser Prozess und alle darüber zusammen tragen; die gestrichelte Linie steht bei ${share(most)}, gefüllt sind die Punkte bis dorthin.`,
      en: `${headline}. Each point says which share this process and all above it carry together; the dashed line stands at ${share(most)}, the points up to there are filled.`,
    }),
    caveats: [
      ...(isDrawn ? [] : [all.length === 0 ? nothingLeft(say) : `${headline}.`]),
      say.text({
        de: "Gezählt sind nur Prozesse mit Stunden. Die Reihenfolge geht nach Stunden, nicht nach Eignung, und ist so unsicher wie deren Spannen.",
        en: "Only processes with hours are counted. The order goes by hours, not by suitability, and is as uncertain as their ranges.",
      }),
      ...(all.length > drawn
        ? [
            say.text({
              de: `Das Bild zeigt die ersten ${say.number(drawn)} von ${say.number(all.length)} Prozessen, die Tabelle alle.`,
              en: `The picture shows the first ${say.number(drawn)} of ${say.number(all.length)} processes, the table all.`,
            }),
          ]
        : []),
      ...gateNotes({ profile: table.profile, suppressedCells }, say),
    ],
  };
}

/** How few processes carry most of the time. */
function finding(all: readonly Carried[], enough: number, say: Say): string {
  if (all.length === 0) return say.text({ de: "Kein Prozess mit Stunden", en: "No process with hours" });
  const last = all[enough - 1];
  if (last === undefined) return say.text({ de: "Keine freigesetzte Zeit", en: "No freed time" });
  if (all.length === 1)
    return say.text({
      de: "Nur für einen Prozess sind Stunden bekannt",
      en: "Hours are known for one process only",
    });
  const share = say.value(last.share, "share");
  return enough === 1
    ? say.text({
        de: `Ein Prozess trägt ${share} der Stunden`,
        en: `One process carries ${share} of the hours`,
      })
    : say.text({
        de: `${say.number(enough)} von ${say.number(all.length)} Prozessen tragen ${share} der Stunden`,
        en: `${say.number(enough)} of ${say.number(all.length)} processes carry ${share} of the hours`,
      });
}
