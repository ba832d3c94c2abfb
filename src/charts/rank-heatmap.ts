import type { rankAcceptability } from "../ranking/tables/rank-acceptability.js";
import type { suitability as suitabilityTable } from "../ranking/tables.js";
import type { Released } from "../release/released.js";
import type { Text } from "../text.js";
import { cell, column, suppressed } from "./cell.js";
import type { Chart, Say } from "./chart.js";
import { gateNotes, nothingLeft } from "./notes.js";
import { gridPicture, type GridCell } from "./pictures/grid.js";
import { brief, printable } from "./printable.js";
import { processCount } from "./process-count.js";
import { scoreNames, type Score } from "./score-names.js";
import { narrow, wide } from "./spec.js";

type Acceptability = Released<(typeof rankAcceptability)["columns"]>;
type Suitability = Released<(typeof suitabilityTable)["columns"]>;

/** Processes and ranks in the picture; the table has all of them. */
const drawn = 20;

/**
 * Whether other weights would change the order: one row per process, one column per rank, in each field the share of draws
 * with that rank. `names` are the processes' names for people, by id.
 */
export function rankHeatmap(
  tables: { readonly acceptability: Acceptability; readonly suitability: Suitability },
  about: { readonly score: Score; readonly names: ReadonlyMap<string, string> },
  say: Say,
): Chart {
  const nameOf = (process: string) => printable(about.names.get(process) ?? process);
  const processes = tables.suitability.rows
    .filter((row) => row.score === about.score && row.rank !== null)
    .toSorted((a, b) => (a.rank ?? 0) - (b.rank ?? 0) || (a.process < b.process ? -1 : 1));
  const rows = tables.acceptability.rows.filter((row) => row.score === about.score && row.place !== null);
  const places = [...new Set(rows.map(({ place }) => place ?? 0))].sort((a, b) => a - b);
  const at = new Map(rows.map((row) => [`${row.process} ${String(row.place)}`, row]));
  const suppressedCells = suppressed(tables.acceptability, ["draws_share"]);
  const textOf = (process: string, place: number): string => {
    const row = at.get(`${process} ${String(place)}`);
    return row === undefined ? "–" : cell(tables.acceptability, row, "draws_share", say);
  };
  const shown = processes.slice(0, drawn);
  const cells = shown.flatMap(({ process }, i) =>
    places.slice(0, drawn).map((place, k): GridCell => {
      const share = at.get(`${process} ${String(place)}`)?.draws_share ?? 0;
      const text = share < 0.005 ? "" : say.number(share * 100);
      return { column: k, row: i, value: share < 0.005 ? 0 : share, text };
    }),
  );
  const drawable = processes.length > 1 && cells.some(({ value }) => value > 0);
  const picture = (width: number, words: number) =>
    gridPicture(
      {
        columns: places.slice(0, drawn).map((place) => say.number(place)),
        rows: shown.map(({ process, rank }) => `${brief(nameOf(process), words)}  ${say.number(rank ?? 0)}`),
        cells,
      },
      say,
      width,
    );
  const headline = finding(processes, say);
  const name = say.text(scoreNames[about.score]);
  return {
    id: "rank-heatmap",
    question: say.text({
      de: "Würden andere Gewichte die Reihenfolge ändern?",
      en: "Would other weights change the order?",
    }),
    headline,
    subtitle: say.text({
      de: `${name}: in wie vielen von 100 Ziehungen ein Prozess welchen Rang hat · ${processCount(processes.length, say)}`,
      en: `${name}: in how many of 100 draws a process has which rank · ${processCount(processes.length, say)}`,
    }),
    n: { cases: processes.reduce((sum, row) => sum + (row.cases ?? 0), 0), suppressedCells },
    spec: drawable ? picture(wide, 5) : null,
    ...(drawable ? { narrow: picture(narrow, 2) } : {}),
    table: {
      caption: say.text({
        de: `${name}: Ranggruppe und Anteil der Ziehungen je Rang`,
        en: `${name}: rank group and share of the draws by rank`,
      }),
      columns: [
        column(say.text({ de: "Prozess", en: "Process" }), "id"),
        column(say.text({ de: "Rang", en: "Rank" }), "rank"),
        column(say.text({ de: "Ranggruppe", en: "Rank group" }), "rank"),
        ...places.map((place) =>
          column(say.text({ de: `Rang ${say.number(place)}`, en: `Rank ${say.number(place)}` }), "share"),
        ),
      ],
      rows: processes.map((row) => [
        nameOf(row.process),
        say.value(row.rank, "rank"),
        group(row, say),
        ...places.map((place) => textOf(row.process, place)),
      ]),
    },
    alt: say.text({
      de: `${headline}. Je dunkler ein Feld, desto öfter hat der Prozess diesen Rang; die Zahl im Feld sagt, in wie vielen von 100 Ziehungen.`,
      en: `${headline}. The darker a field, the more often the process has this rank; the number in it says in how many of 100 draws.`,
    }),
    caveats: [
      ...(drawable ? [] : whyNothing(processes.length, say)),
      ...(drawable
        ? [
            say.text({
              de: "Gezogen werden die Gewichte um die vorgegebenen, die Unsicherheit der Kriterien und fehlende Angaben. Prozesse einer Ranggruppe lassen sich nicht unterscheiden: Der erste steht in höchstens 75 % der Ziehungen vor den anderen. Ein Platz hebt sich ab, wenn seine Ranggruppe nur einen Prozess hat; fest, wie die Vorlage es nennt, ist ein Rang erst, wenn seine Spanne in 90 % der Ziehungen keinen anderen umfasst.",
              en: "Drawn are the weights around the given ones, the uncertainty of the criteria and missing information. Processes of one rank group cannot be told apart: the first stands before the others in at most 75% of the draws. A place stands apart if its rank group holds one process only; a rank is fixed, as the committee paper calls it, only if its range in 90% of the draws holds no other.",
            }),
          ]
        : []),
      ...(processes.length > drawn
        ? [
            say.text({
              de: `Das Bild zeigt die ersten ${say.number(drawn)} Prozesse und Ränge, die Tabelle alle.`,
              en: `The picture shows the first ${say.number(drawn)} processes and ranks, the table all.`,
            }),
          ]
        : []),
      ...gateNotes({ profile: tables.acceptability.profile, suppressedCells }, say),
    ],
  };
}

/** Why there is no picture: nobody has a rank, one process has no other beside it, or the values may not be shown. */
function whyNothing(ranked: number, say: Say): readonly string[] {
  if (ranked === 1) return [say.text(alone)];
  return [ranked === 0 ? say.text(unranked) : nothingLeft(say)];
}

const alone = {
  de: "Ein Rang sagt erst neben anderen Prozessen etwas.",
  en: "A rank says something only beside other processes.",
} as const satisfies Text;

const unranked = {
  de: "Warum, steht im Abschnitt „Nicht bewertet“.",
  en: "The section “Not assessed” says why.",
} as const satisfies Text;

type Row = Suitability["rows"][number];

function group({ rank_group_first: first, rank_group_last: last }: Row, say: Say): string {
  if (first === null || last === null) return say.value(null, "rank");
  return first === last ? say.number(first) : `${say.number(first)}–${say.number(last)}`;
}

/** How many places stand apart: groups of one process. */
function finding(rows: readonly Row[], say: Say): string {
  const apart = rows.filter((row) => row.rank_group_first === row.rank_group_last).length;
  const [n, all] = [say.number(apart), say.number(rows.length)];
  if (rows.length === 0) return say.text({ de: "Kein Prozess ist gereiht", en: "No process is ranked" });
  if (rows.length === 1)
    return say.text({ de: "Nur ein Prozess ist gereiht", en: "One process only is ranked" });
  return apart === rows.length
    ? say.text({
        de: "Jeder Platz hebt sich von den anderen ab",
        en: "Every place stands apart from the others",
      })
    : say.text({
        de: `${n} von ${all} Plätzen heben sich von den anderen ab`,
        en: `${n} of ${all} places stand apart from the others`,
      });
}
