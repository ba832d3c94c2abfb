import { cell, column, durationStep, suppressed } from "./cell.js";
import type { Chart, Say, Scope, StaticSpec } from "./chart.js";
import { gateNotes, nothingLeft, subtitle } from "./notes.js";
import { mapPicture, type EdgeStyle } from "./pictures/process-map.js";
import { brief, printable } from "./printable.js";
import { pocketMap, readableMap, terminals, type Draft } from "./process-map-draft.js";
import { finish, start, type MapEdge } from "./process-map-graph.js";
import {
  executions,
  transitionsOf,
  type MapTables,
  type Selection,
  type Transition,
} from "./process-map-selection.js";
import { chooseClasses, classNames, waitClass } from "./wait-classes.js";

/**
 * How the process runs: steps and the transitions that cover 80 % of all, laid out from top to bottom; width says how
 * often, colour how long the median wait is. A map too wide for a page loses its rarest steps. What is left out is said
 * below.
 */
export async function processMap(tables: MapTables, scope: Scope, say: Say): Promise<Chart> {
  const own = {
    activities: tables.activities.forProcess(scope.process),
    transitions: tables.transitions.forProcess(scope.process),
    starts: tables.starts.forProcess(scope.process),
    ends: tables.ends.forProcess(scope.process),
  };
  const draft = await readableMap(own, say);
  const { selection } = draft;
  const pocket = selection.nodes.length === 0 ? null : await pocketMap(draft, own, say);
  const all = transitionsOf(own);
  const shown = selection.edges.flatMap((edge) => selection.rows.get(edge) ?? []);
  const suppressedCells =
    suppressed(own.activities, ["executions"]) +
    suppressed(own.transitions, ["executions", "median_seconds"]) +
    suppressed(own.starts, ["cases"]) +
    suppressed(own.ends, ["cases"]);
  const headline = finding(all, say);
  const empty = selection.nodes.length === 0;
  return {
    id: "process-map",
    question: say.text({ de: "Wie läuft der Prozess?", en: "How does the process run?" }),
    headline,
    subtitle: subtitle(
      say.text({
        de: "Ausführungen je Schritt, Übergänge mit Median der Zeit bis zum nächsten Schritt",
        en: "Executions per step, transitions with the median time to the next step",
      }),
      scope,
      say,
    ),
    n: {
      cases: scope.cases,
      suppressedCells,
      ...(all.length === 0 ? {} : { coverage: executions(shown) / executions(all) }),
    },
    spec: empty ? null : picture(draft, own, say),
    ...(pocket === null ? {} : { narrow: picture(pocket, own, say) }),
    table: tableOf(selection, own, say),
    alt: say.text({
      de: `${headline}. Kästen sind Schritte, Pfeile Übergänge von oben nach unten: je dicker, desto häufiger, je dunkler, desto länger die Wartezeit.`,
      en: `${headline}. Boxes are steps, arrows transitions from top to bottom: the thicker, the more frequent, the darker, the longer the wait.`,
    }),
    caveats: [
      ...(empty ? [nothingLeft(say)] : []),
      ...hiddenSteps(own, selection, say),
      ...hiddenTransitions(shown, all, say),
      ...gateNotes({ profile: own.transitions.profile, suppressedCells }, say),
    ],
  };
}

function picture(
  { selection, nodes, edges, layout }: Draft,
  { transitions }: MapTables,
  say: Say,
): StaticSpec {
  const bounds = chooseClasses(
    selection.edges.flatMap((edge) => {
      const seconds = selection.rows.get(edge)?.median_seconds ?? null;
      return seconds === null ? [] : [{ seconds, n: edge.n }];
    }),
    durationStep(transitions),
  );
  const classOf = (edge: MapEdge): EdgeStyle["class"] => {
    const row = selection.rows.get(edge);
    if (row === undefined) return null;
    return row.median_seconds === null ? "unknown" : waitClass(row.median_seconds, bounds);
  };
  const unknown = selection.edges.some((edge) => classOf(edge) === "unknown");
  const hidden = transitions.rows.some((row) => transitions.isWithheld(row, "median_seconds"));
  return mapPicture(
    layout,
    nodes,
    edges.map(({ edge, label, width }): EdgeStyle => ({ label, width, class: classOf(edge) })),
    {
      key: say.text(words.key),
      classes: classNames(bounds, say),
      unknown: unknown ? say.text(hidden ? words.withheld : words.unknown) : null,
    },
    say,
  );
}

function tableOf({ nodes, edges, rows }: Selection, { transitions }: MapTables, say: Say): Chart["table"] {
  const name = (node: number) => printable(nodes[node]?.activity ?? "");
  return {
    caption: say.text({ de: "Gezeigte Schritte und Übergänge", en: "Steps and transitions shown" }),
    columns: [
      column(say.text({ de: "Von", en: "From" }), "id"),
      column(say.text({ de: "Nach", en: "To" }), "id"),
      column(say.text({ de: "Anzahl", en: "Number" }), "count"),
      column(
        say.text({ de: "Zeit bis zum nächsten Schritt, Median", en: "Time to the next step, median" }),
        "seconds",
      ),
    ],
    rows: [
      ...nodes.map(({ executions: n }, i) => [name(i), say.text(words.step), say.number(n), "–"]),
      ...edges.map((edge) => {
        const row = rows.get(edge);
        return [
          edge.from === start ? say.text(terminals.start) : name(edge.from),
          edge.to === finish ? say.text(terminals.finish) : name(edge.to),
          say.number(edge.n),
          row === undefined ? "–" : cell(transitions, row, "median_seconds", say),
        ];
      }),
    ],
  };
}

/** Steps that the picture leaves out, by name if they are few. */
function hiddenSteps({ activities }: MapTables, { nodes }: Selection, say: Say): readonly string[] {
  const shown = new Set(nodes.map(({ activity }) => activity));
  const rest = activities.rows.filter((row) => !shown.has(row.activity));
  if (rest.length === 0) return [];
  const names = rest.length > 6 ? "" : ` (${rest.map((row) => printable(row.activity)).join(", ")})`;
  return [
    say.text({
      de: `Seltene Schritte, die nicht gezeigt sind: ${say.number(rest.length)}${names}.`,
      en: `Rare steps that are not shown: ${say.number(rest.length)}${names}.`,
    }),
  ];
}

function hiddenTransitions(
  shown: readonly Transition[],
  all: readonly Transition[],
  say: Say,
): readonly string[] {
  if (shown.length === all.length) return [];
  const count = say.number(all.length - shown.length);
  const share = say.percent(1 - executions(shown) / executions(all));
  return [
    say.text({
      de: `${count} seltene Übergänge mit ${share} aller Übergänge sind nicht gezeigt.`,
      en: `${count} rare transitions with ${share} of all transitions are not shown.`,
    }),
  ];
}

function finding(all: readonly Transition[], say: Say): string {
  const between = all.filter((row) => row.from_activity !== row.to_activity);
  const largest = (of: (row: Transition) => number) =>
    between.reduce<Transition | undefined>((a, b) => (a === undefined || of(b) > of(a) ? b : a), undefined);
  const waiting = (row: Transition) => (row.executions ?? 0) * (row.median_seconds ?? 0);
  const longest = largest(waiting);
  const frequent = largest((row) => row.executions ?? 0);
  if (longest === undefined || frequent === undefined) {
    return say.text({ de: "Keine Übergänge zu zeigen", en: "No transitions to show" });
  }
  return waiting(longest) > 0
    ? say.text({
        de: `Die meiste Zeit vergeht vor „${brief(longest.to_activity)}“`,
        en: `Most time passes before “${brief(longest.to_activity)}”`,
      })
    : say.text({
        de: `Am häufigsten folgt „${brief(frequent.to_activity)}“`,
        en: `Most often “${brief(frequent.to_activity)}” follows`,
      });
}

const words = {
  step: { de: "(Schritt)", en: "(step)" },
  key: {
    de: "Zahlen am Pfeil: Übergänge und Median der Zeit. Farbe nach dem Median:",
    en: "Numbers at an arrow: transitions and median time. Colour by the median:",
  },
  unknown: { de: "keine Angabe", en: "not available" },
  withheld: { de: "nicht ausgewiesen", en: "withheld" },
} as const;
