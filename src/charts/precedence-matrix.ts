import type { precedenceMatrix as followers } from "../measures/precedence-matrix.js";
import type { Released } from "../release/released.js";
import { cell, column, suppressed } from "./cell.js";
import type { Chart, Say, Scope } from "./chart.js";
import { gateNotes, nothingLeft, subtitle } from "./notes.js";
import { matrixListPicture } from "./pictures/matrix-list.js";
import { columnsThatFit, matrixPicture, type Matrix } from "./pictures/matrix.js";
import { activitiesByUse, isAmong, mainPathFirst, type Pair } from "./precedence-selection.js";
import { brief, printable } from "./printable.js";
import { fontSize } from "./spec.js";
import { textWidth } from "./text-width.js";

type Followers = Released<(typeof followers)["columns"]>;

/** Activities in the table, at most. */
const most = 20;
/** Pairs in the table, at most. */
const listed = 100;
/** From this share of all that follows a step on, its immediate repetition is the finding. */
const notable = 0.1;

/**
 * What follows what: one row per step, one column per next step, numbered alike along the most frequent path, so that it
 * runs beside the diagonal; on the diagonal stands the immediate repetition. Start and end of the cases are a row and a
 * column of their own.
 */
export function precedenceMatrix(table: Followers, scope: Scope, say: Say): Chart {
  const all = table.forProcess(scope.process);
  const suppressedCells = suppressed(all, ["executions", "share_of_from"]);
  const used = activitiesByUse(all.rows);
  const kept = used.slice(0, most);
  const order = mainPathFirst(all.rows, kept);
  const rows = pairsToShow(all.rows, order);
  const drawable = rows.length > 0;
  const widest = Math.max(0, ...rows.map((row) => textWidth(cell(all, row, "executions", say), fontSize)));
  const names = order.map((activity) => numbered(activity, order, say));
  // one column is that of the end
  const drawn = Math.min(order.length, columnsThatFit(widest, names) - 1);
  const whole = drawable ? matrix(all, rows, { order, some: kept.slice(0, drawn) }, say) : null;
  const headline = finding(rows, say);
  return {
    id: "precedence-matrix",
    question: say.text({ de: "Was folgt worauf?", en: "What follows what?" }),
    headline,
    subtitle: subtitle(
      say.text({
        de: "Unmittelbar folgender Schritt: Zahl der Übergänge und Anteil an allem, was auf den Schritt folgt",
        en: "Directly following step: number of transitions and share of all that follows the step",
      }),
      scope,
      say,
    ),
    n: { cases: scope.cases, suppressedCells },
    spec: whole === null ? null : matrixPicture(whole, say),
    ...(whole === null
      ? {}
      : {
          // the columns are the rows but the beginning, and the end
          narrow: matrixListPicture(
            whole,
            [...whole.rows.slice(1), say.text(ends.end)],
            say.text(words.list),
            say,
          ),
        }),
    table: {
      caption: say.text({ de: "Welcher Schritt auf welchen folgt", en: "Which step follows which" }),
      columns: [
        column(say.text({ de: "Schritt", en: "Step" }), "id"),
        column(say.text({ de: "folgender Schritt", en: "next step" }), "id"),
        column(say.text({ de: "Übergänge", en: "Transitions" }), "events"),
        column(say.text({ de: "Anteil am Schritt", en: "Share of the step" }), "share"),
      ],
      rows: rows.map((row) => [
        row.from_activity === "" ? say.text(ends.start) : numbered(row.from_activity, order, say),
        row.to_activity === "" ? say.text(ends.end) : numbered(row.to_activity, order, say),
        cell(all, row, "executions", say),
        cell(all, row, "share_of_from", say),
      ]),
    },
    alt: say.text({
      de: `${headline}. Jede Zeile ist ein Schritt, jede Spalte ein folgender Schritt gleicher Nummer; je dunkler ein Feld, desto größer der Anteil, die Zahl im Feld zählt die Übergänge.`,
      en: `${headline}. Every row is a step, every column a next step of the same number; the darker a cell, the larger the share, the number in it counts transitions.`,
    }),
    caveats: [
      ...(drawable ? [] : [nothingLeft(say)]),
      say.text({
        de: "Die Nummern folgen dem häufigsten Weg. Folgt ein Schritt unmittelbar auf sich selbst (unmittelbare Wiederholung), ist das Feld umrandet.",
        en: "The numbers follow the most frequent path. Where a step directly follows itself (immediate repetition), the cell is framed.",
      }),
      ...(used.length > kept.length
        ? [
            say.text({
              de: `Gezeigt sind die ${say.number(kept.length)} häufigsten Schritte; Zahl der übrigen: ${say.number(used.length - kept.length)}.`,
              en: `Shown are the ${say.number(kept.length)} most frequent steps; number of the others: ${say.number(used.length - kept.length)}.`,
            }),
          ]
        : []),
      ...(drawn < order.length
        ? [
            say.text({
              de: `Das Bild zeigt die ${say.number(drawn)} häufigsten Schritte, damit die Zahlen in die Felder passen; die Tabelle zeigt ${say.number(order.length)}.`,
              en: `The picture shows the ${say.number(drawn)} most frequent steps, so that the numbers fit the cells; the table shows ${say.number(order.length)}.`,
            }),
          ]
        : []),
      ...gateNotes({ profile: all.profile, suppressedCells }, say),
    ],
  };
}

/** The most frequent pairs among some activities, row by row in their order, ends of a case last. */
function pairsToShow(pairs: readonly Pair[], order: readonly string[]): readonly Pair[] {
  const row = ({ from_activity }: Pair) => (from_activity === "" ? -1 : order.indexOf(from_activity));
  const next = ({ to_activity }: Pair) => (to_activity === "" ? order.length : order.indexOf(to_activity));
  const byPlace = (a: Pair, b: Pair) => row(a) - row(b) || next(a) - next(b);
  const some = new Set(order);
  return pairs
    .filter((pair) => pair.executions !== null && isAmong(pair, some))
    .toSorted((a, b) => (b.executions ?? 0) - (a.executions ?? 0) || byPlace(a, b))
    .slice(0, listed)
    .toSorted(byPlace);
}

/** The picture of the pairs among `some` activities; they keep the numbers that they have in the table. */
function matrix(
  table: Followers,
  pairs: readonly Pair[],
  { order, some }: { readonly order: readonly string[]; readonly some: readonly string[] },
  say: Say,
): Matrix {
  const drawn = order.filter((activity) => some.includes(activity));
  const among = new Set(drawn);
  return {
    rows: [say.text(ends.start), ...drawn.map((activity) => numbered(activity, order, say))],
    columns: [...drawn.map((activity) => say.number(order.indexOf(activity) + 1)), say.text(ends.end)],
    cells: pairs
      .filter((pair) => isAmong(pair, among))
      .map((pair) => ({
        row: drawn.indexOf(pair.from_activity) + 1,
        column: pair.to_activity === "" ? drawn.length : drawn.indexOf(pair.to_activity),
        share: pair.share_of_from ?? 0,
        text: cell(table, pair, "executions", say),
        isRepeat: pair.from_activity === pair.to_activity,
      })),
  };
}

const numbered = (activity: string, order: readonly string[], say: Say): string =>
  `${say.number(order.indexOf(activity) + 1)} ${printable(activity)}`;

const ends = {
  start: { de: "Beginn", en: "Start" },
  end: { de: "Ende", en: "End" },
} as const;

const words = {
  list: {
    de: "Als Liste, weil das Bild für diesen Bildschirm zu breit ist: Länge nach dem Anteil an allem, was auf den Schritt folgt; Zahl der Übergänge.",
    en: "As a list, as the picture is too wide for this screen: length by the share of all that follows the step; number of transitions.",
  },
} as const;

/** A notable immediate repetition, else the step after which most leave the most frequent way on, else that way. */
function finding(rows: readonly Pair[], say: Say): string {
  const steps = rows
    .filter(({ kind, share_of_from }) => kind === "step" && share_of_from !== null)
    .toSorted((a, b) => (b.executions ?? 0) - (a.executions ?? 0));
  const repeat = steps.find(
    (row) => row.from_activity === row.to_activity && (row.share_of_from ?? 0) >= notable,
  );
  if (repeat !== undefined) {
    const [name, share] = [brief(repeat.from_activity, 3), say.percent(repeat.share_of_from ?? 0)];
    return say.text({
      de: `„${name}“ folgt zu ${share} unmittelbar auf sich selbst`,
      en: `“${name}” directly follows itself in ${share}`,
    });
  }
  const [first] = steps;
  if (first === undefined)
    return say.text({ de: "Keine Abfolge von Schritten zu zeigen", en: "No sequence of steps to show" });
  const parting = mostParting(steps);
  if (parting !== null) {
    return say.text({
      de: `Nach „${brief(parting)}“ teilt sich der Weg am häufigsten`,
      en: `The path divides most often after “${brief(parting)}”`,
    });
  }
  const [from, to] = [brief(first.from_activity, 3), brief(first.to_activity, 3)];
  const share = say.percent(first.share_of_from ?? 0);
  return say.text({
    de: `Auf „${from}“ folgt zu ${share} „${to}“`,
    en: `“${from}” is followed by “${to}” in ${share}`,
  });
}

/** The step with the most transitions beside its most frequent one, if these are a notable share; `steps` most frequent first. */
function mostParting(steps: readonly Pair[]): string | null {
  const beside = new Map<string, number>();
  const seen = new Set<string>();
  for (const { from_activity, executions, share_of_from } of steps) {
    if (seen.has(from_activity) && (share_of_from ?? 0) >= notable)
      beside.set(from_activity, (beside.get(from_activity) ?? 0) + (executions ?? 0));
    seen.add(from_activity);
  }
  return (
    [...beside].reduce<readonly [string, number] | null>(
      (best, one) => (best === null || one[1] > best[1] ? one : best),
      null,
    )?.[0] ?? null
  );
}
