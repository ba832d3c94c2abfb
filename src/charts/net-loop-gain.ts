import type { netLoopGain as gains } from "../measures/net-loop-gain.js";
import type { Released } from "../release/released.js";
import type { Text } from "../text.js";
import { cell, suppressed, tableColumns, withheld } from "./cell.js";
import type { Chart, Say, Scope } from "./chart.js";
import { gateNotes, nothingLeft, subtitle } from "./notes.js";
import { netLoopGainPicture, type Gain } from "./pictures/net-loop-gain.js";
import { brief, printable } from "./printable.js";
import { narrow, wide } from "./spec.js";

type Gains = Released<(typeof gains)["columns"]>;
type Row = Gains["rows"][number];

const counts = [
  "activity",
  "cases",
  "executions",
  "self_loops",
  "loops",
  "loop_inflow",
  "loop_outflow",
] as const;
const columns = [...counts, "net_loop_gain"] as const;
const flows = ["loop_inflow", "loop_outflow", "net_loop_gain"] as const;

/** Steps in the picture, and rows of the table. */
const shown = 15;
const listed = 60;

/**
 * Where cases turn back and where they arrive: per step the executions directly before a return less those directly after
 * one. `legitimate`: steps that are meant to be repeated; their returns count, and it is said.
 */
export function netLoopGain(
  table: Gains,
  scope: Scope & { readonly legitimate: readonly string[] },
  say: Say,
): Chart {
  const loops = table.forProcess(scope.process);
  const isPart = (row: Row) => flows.some((name) => loops.isWithheld(row, name) || (row[name] ?? 0) !== 0);
  const sorted = [...loops.rows].sort(
    (a, b) =>
      Number(isPart(b)) - Number(isPart(a)) ||
      (b.net_loop_gain ?? 0) - (a.net_loop_gain ?? 0) ||
      printable(a.activity).localeCompare(printable(b.activity), "de"),
  );
  const part = sorted.filter(isPart);
  const most = new Set(
    part.toSorted((a, b) => Math.abs(b.net_loop_gain ?? 0) - Math.abs(a.net_loop_gain ?? 0)).slice(0, shown),
  );
  const net = (row: Row) => (row.net_loop_gain === null ? withheld : signedCount(row.net_loop_gain, say));
  const drawn = part
    .filter((row) => most.has(row))
    .map((row): Gain => ({
      name: printable(row.activity),
      outflow: row.loop_outflow,
      inflow: row.loop_inflow,
      net: row.net_loop_gain,
      text: net(row),
    }));
  const drawable = drawn.some((gain) => [gain.outflow, gain.inflow, gain.net].some((n) => (n ?? 0) !== 0));
  const meanings = { begins: say.text(words.begins), ends: say.text(words.ends), each: say.text(words.each) };
  const draw = (width: number) => netLoopGainPicture(drawn, meanings, say, width);
  const suppressedCells = suppressed(loops, columns);
  const headline = finding(sorted, part, net, say);
  // all that a figure may show is in the table, and the table ends somewhere
  const rows = [...part.filter((row) => most.has(row)), ...sorted.filter((row) => !most.has(row))].slice(
    0,
    listed,
  );
  return {
    id: "net-loop-gain",
    question: say.text({ de: "Wo beginnen und enden Rücksprünge?", en: "Where do loops begin and end?" }),
    headline,
    subtitle: subtitle(say.text(words.measure), scope, say),
    n: { cases: scope.cases, suppressedCells },
    spec: drawable ? draw(wide) : null,
    ...(drawable ? { narrow: draw(narrow) } : {}),
    table: {
      caption: say.text({ de: "Rücksprünge je Schritt", en: "Loops per step" }),
      columns: tableColumns(loops, columns, say),
      rows: rows.map((row) => [...counts.map((name) => cell(loops, row, name, say)), net(row)]),
    },
    alt: `${headline}. ${say.text(words.alt)}`,
    caveats: [
      ...(drawable
        ? []
        : [sorted.length === 0 || part.length > 0 ? nothingLeft(say) : say.text(words.noLoop)]),
      ...(drawable ? [say.text(words.noFault)] : []),
      ...(scope.legitimate.length > 0 && drawable ? [say.text(words.legitimate)] : []),
      ...(part.length > drawn.length
        ? [
            say.text({
              de: `Im Bild: ${say.number(drawn.length)} von ${say.number(part.length)} Schritten mit Rücksprüngen.`,
              en: `In the picture: ${say.number(drawn.length)} of ${say.number(part.length)} steps with loops.`,
            }),
          ]
        : []),
      ...gateNotes({ profile: loops.profile, suppressedCells }, say),
    ],
  };
}

const signedCount = (count: number, say: Say): string => `${count > 0 ? "+" : ""}${say.number(count)}`;

/** The step after which most loops begin. */
function finding(all: readonly Row[], part: readonly Row[], net: (row: Row) => string, say: Say): string {
  if (all.length === 0) return say.text({ de: "Keine Schritte zu zeigen", en: "No steps to show" });
  if (part.length === 0) return say.text(words.none);
  const [top] = part.toSorted((a, b) => (b.net_loop_gain ?? 0) - (a.net_loop_gain ?? 0));
  if (top === undefined || (top.net_loop_gain ?? 0) <= 0) return say.text(words.even);
  return say.text({
    de: `Rücksprünge beginnen vor allem nach „${brief(top.activity)}“ (${net(top)})`,
    en: `Loops begin mostly after “${brief(top.activity)}” (${net(top)})`,
  });
}

const words = {
  measure: {
    de: "Bilanz der Rücksprünge: Ausführungen unmittelbar vor einem Rücksprung minus Ausführungen unmittelbar danach",
    en: "Net loop gain: executions directly before a loop repeat minus those directly after one",
  },
  begins: { de: "Bilanz: hier beginnen Rücksprünge (+)", en: "net: loops begin here (+)" },
  ends: { de: "Bilanz: hier enden Rücksprünge (−)", en: "net: loops end here (−)" },
  each: {
    de: "Ausführungen danach (links) und davor (rechts)",
    en: "executions after (left) and before (right)",
  },
  alt: {
    de: "Rechts der Nulllinie stehen Ausführungen unmittelbar vor einem Rücksprung, links solche unmittelbar danach; der volle Balken ist die Bilanz.",
    en: "Right of the zero line are executions directly before a loop repeat, left those directly after one; the full bar is the net.",
  },
  none: { de: "Kein Fall kehrt zu einem früheren Schritt zurück", en: "No case returns to an earlier step" },
  even: {
    de: "Bei keinem Schritt beginnen mehr Rücksprünge, als dort enden",
    en: "At no step more loops begin than end",
  },
  noLoop: {
    de: "Tabellen mit einer Zeile je Fall können keinen Rücksprung zeigen.",
    en: "Without a return there is no loop; exports with one row per case cannot show any.",
  },
  noFault: {
    de: "Ein Rücksprung ist kein Fehler: Nachforderungen, Korrekturen und neue Angaben führen ebenso zurück.",
    en: "A loop is not an error: requests for documents, corrections and new information lead back as well.",
  },
  legitimate: {
    de: "Auch vorgesehene Wiederholungen zählen hier mit.",
    en: "Repeats that are meant count here as well.",
  },
} as const satisfies Record<string, Text>;
